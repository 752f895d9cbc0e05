package org.lianxin.feedback.process;

import org.lianxin.shared.process.ProcessVariable;

/** 代表反馈: from the signed reply to the voter. Model: processes/feedback/deputy-feedback.bpmn */
final class DeputyFeedback {

  static final String KEY = "deputy-feedback";

  /** How many deputies have to tell another. */
  static final ProcessVariable<Integer> RELAY_COUNT =
      new ProcessVariable<>("relayCount", Integer.class);

  /** Whether neither deputy nor voter is dissatisfied; given by Task_TellVoter. */
  static final ProcessVariable<Boolean> IS_CONTENT =
      new ProcessVariable<>("isContent", Boolean.class);

  /** Whether the bounded number is not used up; given by Task_TellVoter. */
  static final ProcessVariable<Boolean> IS_REHANDLING_LEFT =
      new ProcessVariable<>("isRehandlingLeft", Boolean.class);

  /** Whether the case goes back to handling: what this stage tells the whole case. */
  static final ProcessVariable<Boolean> NEEDS_REHANDLING =
      new ProcessVariable<>("needsRehandling", Boolean.class);

  private DeputyFeedback() {}
}
