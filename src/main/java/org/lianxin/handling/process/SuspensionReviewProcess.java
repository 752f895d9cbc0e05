package org.lianxin.handling.process;

import java.util.Date;
import org.lianxin.shared.process.ProcessVariable;

/** 挂账复查: from an approved rest to its review. Model: processes/handling/suspension-review.bpmn */
final class SuspensionReviewProcess {

  static final String KEY = "suspension-review";
  static final String MSG_SUSPENSION_OVER = "Msg_SuspensionOver";

  static final ProcessVariable<Date> REVIEW_AT = new ProcessVariable<>("reviewAt", Date.class);

  private SuspensionReviewProcess() {}
}
