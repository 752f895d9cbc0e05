package org.lianxin.petition;

import org.lianxin.routing.LimitKind;

/** The two reviews of a petition, one after the other (信访工作条例 arts. 35, 36). */
enum ReviewStage {
  /** 复查, by the body above the one that handled the petition. */
  REVIEW(LimitKind.PETITION_REVIEW_REQUEST, LimitKind.PETITION_REVIEW),
  /** 复核, by the body above that; after it nothing follows. */
  RECHECK(LimitKind.PETITION_RECHECK_REQUEST, LimitKind.PETITION_RECHECK);

  private final LimitKind request;
  private final LimitKind decision;

  ReviewStage(LimitKind request, LimitKind decision) {
    this.request = request;
    this.decision = decision;
  }

  /** The time in which the petitioner may ask for it. */
  LimitKind request() {
    return request;
  }

  /** The time in which it is decided. */
  LimitKind decision() {
    return decision;
  }
}
