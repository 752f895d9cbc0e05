package org.lianxin.handling.process;

import java.util.Date;
import org.lianxin.shared.process.ProcessVariable;

/** 挂账复查: from an approved rest to its review. Model: processes/handling/suspension-review.bpmn */
final class SuspensionReviewProcess {

  static final String KEY = "suspension-review";

  static final ProcessVariable<Date> REVIEW_AT = new ProcessVariable<>("reviewAt", Date.class);

  /** Whether the unit still handles the demand when the day has come. */
  static final ProcessVariable<Boolean> IS_STILL_HANDLED =
      new ProcessVariable<>("isStillHandled", Boolean.class);

  private SuspensionReviewProcess() {}
}
