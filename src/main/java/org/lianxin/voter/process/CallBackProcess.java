package org.lianxin.voter.process;

/** 撤回回电: from the voter's wish to the call. Model: processes/voter/call-back.bpmn */
final class CallBackProcess {

  static final String KEY = "call-back";

  private CallBackProcess() {}
}
