package org.lianxin.smoke.process;

/** 试件: from a paper received to a paper confirmed. Model: processes/smoke/smoke.bpmn */
final class Smoke {

  static final String KEY = "smoke";
  static final String OFFICE_GROUP = "officeGroup";

  private Smoke() {}
}
