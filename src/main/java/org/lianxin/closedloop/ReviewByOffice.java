package org.lianxin.closedloop;

import static org.lianxin.closedloop.process.ReplyReviewProcess.IS_APPROVED_BY_OFFICE;

import org.lianxin.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** 交办机关复核: the office that assigned the order reviews the draft. */
@Component
class ReviewByOffice extends ReviewTask {

  ReviewByOffice(Reviews reviews, ReplyFacts facts) {
    super(ReviewHalf.OFFICE, reviews, facts);
  }

  @Override
  ProcessVariable<Boolean> approval() {
    return IS_APPROVED_BY_OFFICE;
  }
}
