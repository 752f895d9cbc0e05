package org.lianxin.handling.process;

/** 信访办理: a petition from its register to the deputy. Model: processes/handling/petition.bpmn */
final class Petition {

  static final String KEY = "petition";

  private Petition() {}
}
