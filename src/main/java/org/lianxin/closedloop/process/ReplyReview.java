package org.lianxin.closedloop.process;

/** 答复审签: from a draft to a signed reply. Model: processes/closedloop/reply-review.bpmn */
final class ReplyReview {

  static final String KEY = "reply-review";

  private ReplyReview() {}
}
