package org.lianxin.caseflow.process;

import org.lianxin.shared.process.ProcessVariable;

/** 诉求全程: from registration to double strike-off. Model: processes/caseflow/demand-case.bpmn */
final class DemandCase {

  static final String KEY = "demand-case";
  static final String CATCH_LEAD_DEMAND_ANSWERED = "Catch_LeadDemandAnswered";
  static final String MSG_DEMAND_WITHDRAWN = "Msg_DemandWithdrawn";

  /** Whether the demand that this one was joined to has its reply. */
  static final ProcessVariable<Boolean> IS_LEAD_ANSWERED =
      new ProcessVariable<>("isLeadAnswered", Boolean.class);

  private DemandCase() {}
}
