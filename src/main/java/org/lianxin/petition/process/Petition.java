package org.lianxin.petition.process;

/** 信访办理: a petition from its register to the deputy. Model: processes/petition/petition.bpmn */
final class Petition {

  static final String KEY = "petition";

  private Petition() {}
}
