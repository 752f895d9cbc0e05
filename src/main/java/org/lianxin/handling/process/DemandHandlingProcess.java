package org.lianxin.handling.process;

import java.util.Date;
import org.lianxin.handling.NextStep;
import org.lianxin.shared.process.ProcessVariable;

/** 诉求办理: from an order taken to a reply drafted. Model: processes/handling/demand-handling.bpmn */
public final class DemandHandlingProcess {

  public static final String KEY = "demand-handling";

  public static final ProcessVariable<Boolean> IS_DEPUTY_CONTACTED =
      new ProcessVariable<>("isDeputyContacted", Boolean.class);
  public static final ProcessVariable<Integer> CO_UNIT_COUNT =
      new ProcessVariable<>("coUnitCount", Integer.class);

  public static final ProcessVariable<NextStep> NEXT_STEP =
      new ProcessVariable<>("nextStep", NextStep.class);

  /** Until when the voter may answer; see voter-inquiry. */
  public static final ProcessVariable<Date> ANSWER_UNTIL =
      new ProcessVariable<>("answerUntil", Date.class);

  private DemandHandlingProcess() {}
}
