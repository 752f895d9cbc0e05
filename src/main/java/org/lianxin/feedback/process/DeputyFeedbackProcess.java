package org.lianxin.feedback.process;

import org.lianxin.shared.process.ProcessVariable;

/** 代表反馈: from the signed reply to the voter. Model: processes/feedback/deputy-feedback.bpmn */
public final class DeputyFeedbackProcess {

  public static final String KEY = "deputy-feedback";

  /** How many deputies have to tell another. */
  public static final ProcessVariable<Integer> RELAY_COUNT =
      new ProcessVariable<>("relayCount", Integer.class);

  /** Whether deputy or voter is dissatisfied; given by Task_TellVoter. */
  public static final ProcessVariable<Boolean> IS_DISSATISFIED =
      new ProcessVariable<>("isDissatisfied", Boolean.class);

  /** Whether the voter was told of this reply before and objects himself; given at the start. */
  public static final ProcessVariable<Boolean> HAS_VOTER_OBJECTED =
      new ProcessVariable<>("hasVoterObjected", Boolean.class);

  /** Whether another re-handling is allowed; given at the start and by Task_TellVoter. */
  public static final ProcessVariable<Boolean> IS_REHANDLING_LEFT =
      new ProcessVariable<>("isRehandlingLeft", Boolean.class);

  /** Whether the case goes back to handling: what this stage tells the whole case. */
  public static final ProcessVariable<Boolean> NEEDS_REHANDLING =
      new ProcessVariable<>("needsRehandling", Boolean.class);

  private DeputyFeedbackProcess() {}
}
