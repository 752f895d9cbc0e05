package org.lianxin.demand.process;

/** 诉求受理: from the registration to the outcome. Model: processes/demand/demand-intake.bpmn */
final class DemandIntake {

  static final String KEY = "demand-intake";

  /** An {@link org.lianxin.demand.IntakeOutcome}: what the case goes on by. */
  static final String INTAKE_OUTCOME = "intakeOutcome";

  private DemandIntake() {}
}
