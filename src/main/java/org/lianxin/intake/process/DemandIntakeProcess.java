package org.lianxin.intake.process;

import java.util.Date;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.shared.process.ProcessVariable;

/** 诉求受理: from the registration to the outcome. Model: processes/intake/demand-intake.bpmn */
public final class DemandIntakeProcess {

  public static final String KEY = "demand-intake";

  /** What the case goes on by. */
  public static final ProcessVariable<IntakeOutcome> INTAKE_OUTCOME =
      new ProcessVariable<>("intakeOutcome", IntakeOutcome.class);

  public static final ProcessVariable<Boolean> IS_MORE_ASKED =
      new ProcessVariable<>("isMoreAsked", Boolean.class);

  /** Until when the voter may answer; see voter-inquiry. */
  public static final ProcessVariable<Date> ANSWER_UNTIL =
      new ProcessVariable<>("answerUntil", Date.class);

  private DemandIntakeProcess() {}
}
