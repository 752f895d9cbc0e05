package org.lianxin.caseflow.process;

/** 诉求全程: from registration to double strike-off. Model: processes/caseflow/demand-case.bpmn */
final class DemandCase {

  static final String KEY = "demand-case";
  static final String MSG_LEAD_DEMAND_ANSWERED = "Msg_LeadDemandAnswered";
  static final String MSG_DEMAND_WITHDRAWN = "Msg_DemandWithdrawn";

  private DemandCase() {}
}
