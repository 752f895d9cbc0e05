package org.lianxin.feedback.process;

import org.lianxin.shared.process.ProcessVariable;

/**
 * 代表评价: the deputy's half of the double signature, here or on paper. Model:
 * processes/feedback/deputy-opinion.bpmn
 */
public final class DeputyOpinionProcess {

  public static final String KEY = "deputy-opinion";

  /** Whether the deputy signed the printed form; given by Task_SignOpinion. */
  public static final ProcessVariable<Boolean> IS_SIGNED_ON_PAPER =
      new ProcessVariable<>("isSignedOnPaper", Boolean.class);

  /** Whether the scan shows the right form; given by Task_CheckPaperOpinion. */
  public static final ProcessVariable<Boolean> IS_PAPER_SOUND =
      new ProcessVariable<>("isPaperSound", Boolean.class);

  private DeputyOpinionProcess() {}
}
