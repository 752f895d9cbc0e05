package org.lianxin.closedloop.process;

import org.lianxin.shared.process.ProcessVariable;

/** 答复审签: from a draft to a signed reply. Model: processes/closedloop/reply-review.bpmn */
public final class ReplyReviewProcess {

  public static final String KEY = "reply-review";

  public static final ProcessVariable<Boolean> IS_APPROVED_BY_UNIT =
      new ProcessVariable<>("isApprovedByUnit", Boolean.class);

  public static final ProcessVariable<Boolean> IS_APPROVED_BY_OFFICE =
      new ProcessVariable<>("isApprovedByOffice", Boolean.class);

  /** Whether the principal has signed by hand, which somebody else checks. */
  public static final ProcessVariable<Boolean> IS_SIGNED_ON_PAPER =
      new ProcessVariable<>("isSignedOnPaper", Boolean.class);

  /** Whether the reply left the stage signed: what it tells the whole case. */
  public static final ProcessVariable<Boolean> IS_REPLY_SIGNED =
      new ProcessVariable<>("isReplySigned", Boolean.class);

  private ReplyReviewProcess() {}
}
