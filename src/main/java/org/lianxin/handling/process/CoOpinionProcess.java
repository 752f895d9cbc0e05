package org.lianxin.handling.process;

import org.lianxin.shared.process.ProcessVariable;

/**
 * 会办意见: from the question to another unit of an order to its answer, or to the return of its part.
 * One instance for each part. Model: processes/handling/co-opinion.bpmn
 */
public final class CoOpinionProcess {

  public static final String KEY = "co-opinion";

  public static final ProcessVariable<Boolean> IS_RETURNED =
      new ProcessVariable<>("isReturned", Boolean.class);

  /** Whether the lead has to look at the opinion. */
  public static final ProcessVariable<Boolean> NEEDS_CHECK =
      new ProcessVariable<>("needsCheck", Boolean.class);

  /** Whether the unit's principal has signed it; given by Task_SignCoOpinion. */
  public static final ProcessVariable<Boolean> IS_CO_OPINION_SIGNED =
      new ProcessVariable<>("isCoOpinionSigned", Boolean.class);

  public static final ProcessVariable<Boolean> IS_SENT_BACK =
      new ProcessVariable<>("isSentBack", Boolean.class);

  public static final ProcessVariable<Boolean> IS_STILL_ASKED =
      new ProcessVariable<>("isStillAsked", Boolean.class);

  private CoOpinionProcess() {}
}
