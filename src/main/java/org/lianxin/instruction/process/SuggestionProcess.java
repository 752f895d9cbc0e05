package org.lianxin.instruction.process;

import java.util.Date;
import org.lianxin.instruction.SuggestionVerdict;
import org.lianxin.shared.process.ProcessVariable;

/**
 * 代表建议: from the search for a carrier to the adopted suggestion. Model:
 * processes/instruction/suggestion.bpmn
 */
public final class SuggestionProcess {

  public static final String KEY = "suggestion";

  /** Whether the deputy who received the demand may carry it himself. */
  public static final ProcessVariable<Boolean> HAS_CARRIER =
      new ProcessVariable<>("hasCarrier", Boolean.class);

  /** What the stage gives back: whether there is a suggestion to assign. */
  public static final ProcessVariable<Boolean> IS_ADOPTED =
      new ProcessVariable<>("isAdopted", Boolean.class);

  public static final ProcessVariable<Boolean> IS_CONSENTED =
      new ProcessVariable<>("isConsented", Boolean.class);

  /** How many deputies are asked to sign too; given by Task_WriteSuggestion. */
  public static final ProcessVariable<Integer> CO_SIGNER_COUNT =
      new ProcessVariable<>("coSignerCount", Integer.class);

  /** Until when they may answer; given by Task_WriteSuggestion. */
  public static final ProcessVariable<Date> CO_SIGNING_UNTIL =
      new ProcessVariable<>("coSigningUntil", Date.class);

  public static final ProcessVariable<SuggestionVerdict> VERDICT =
      new ProcessVariable<>("verdict", SuggestionVerdict.class);

  private SuggestionProcess() {}
}
