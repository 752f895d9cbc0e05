package org.lianxin.caseflow.process;

import org.lianxin.demand.IntakeOutcome;
import org.lianxin.shared.process.ProcessVariable;

/** 诉求全程: from registration to double strike-off. Model: processes/caseflow/demand-case.bpmn */
final class DemandCaseProcess {

  static final String KEY = "demand-case";
  static final String CALL_DEMAND_INSTRUCTION = "Call_DemandInstruction";
  static final String CALL_DEMAND_TRANSFER = "Call_DemandTransfer";
  static final String CALL_DEMAND_HANDLING = "Call_DemandHandling";
  static final String CALL_REPLY_REVIEW = "Call_ReplyReview";
  static final String CATCH_LEAD_DEMAND_ANSWERED = "Catch_LeadDemandAnswered";
  static final String MSG_VOTER_OBJECTED = "Msg_VoterObjected";
  static final String MSG_DEMAND_WITHDRAWN = "Msg_DemandWithdrawn";

  /** Whether the demand that this one was joined to has its reply. */
  static final ProcessVariable<Boolean> IS_LEAD_ANSWERED =
      new ProcessVariable<>("isLeadAnswered", Boolean.class);

  /** What the stages tell the whole case. */
  static final ProcessVariable<IntakeOutcome> INTAKE_OUTCOME =
      new ProcessVariable<>("intakeOutcome", IntakeOutcome.class);

  static final ProcessVariable<Boolean> IS_PETITION =
      new ProcessVariable<>("isPetition", Boolean.class);

  static final ProcessVariable<Boolean> IS_REPLY_SIGNED =
      new ProcessVariable<>("isReplySigned", Boolean.class);

  static final ProcessVariable<Boolean> NEEDS_REHANDLING =
      new ProcessVariable<>("needsRehandling", Boolean.class);

  private DemandCaseProcess() {}
}
