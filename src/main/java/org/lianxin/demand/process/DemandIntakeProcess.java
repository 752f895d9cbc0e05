package org.lianxin.demand.process;

import org.lianxin.demand.IntakeOutcome;
import org.lianxin.shared.process.ProcessVariable;

/** 诉求受理: from the registration to the outcome. Model: processes/demand/demand-intake.bpmn */
public final class DemandIntakeProcess {

  public static final String KEY = "demand-intake";

  /** What the case goes on by. */
  public static final ProcessVariable<IntakeOutcome> INTAKE_OUTCOME =
      new ProcessVariable<>("intakeOutcome", IntakeOutcome.class);

  private DemandIntakeProcess() {}
}
