package org.lianxin.handling.process;

import org.lianxin.shared.process.ProcessVariable;

/** 诉求办理: from an order taken to a reply drafted. Model: processes/handling/demand-handling.bpmn */
final class DemandHandling {

  static final String KEY = "demand-handling";

  static final ProcessVariable<Boolean> IS_DEPUTY_CONTACTED =
      new ProcessVariable<>("isDeputyContacted", Boolean.class);
  static final ProcessVariable<Integer> CO_UNIT_COUNT =
      new ProcessVariable<>("coUnitCount", Integer.class);

  private DemandHandling() {}
}
