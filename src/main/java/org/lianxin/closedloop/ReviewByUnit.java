package org.lianxin.closedloop;

import static org.lianxin.closedloop.process.ReplyReviewProcess.IS_APPROVED_BY_UNIT;

import org.lianxin.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** 单位审核: a leader of the handling unit reviews the draft. */
@Component
class ReviewByUnit extends ReviewTask {

  ReviewByUnit(Reviews reviews, ReplyFacts facts) {
    super(ReviewHalf.UNIT, reviews, facts);
  }

  @Override
  ProcessVariable<Boolean> approval() {
    return IS_APPROVED_BY_UNIT;
  }
}
