package org.lianxin.petition.process;

import java.util.Date;
import org.lianxin.shared.process.ProcessVariable;

/**
 * 信访受理: a petition taken, passed on, or not taken again. Model:
 * processes/petition/petition-acceptance.bpmn
 */
public final class PetitionAcceptanceProcess {

  public static final String KEY = "petition-acceptance";

  public static final ProcessVariable<Boolean> IS_PETITION_ACCEPTED =
      new ProcessVariable<>("isPetitionAccepted", Boolean.class);

  public static final ProcessVariable<Boolean> IS_PASSED_ON =
      new ProcessVariable<>("isPassedOn", Boolean.class);

  public static final ProcessVariable<Date> OBJECTION_UNTIL =
      new ProcessVariable<>("objectionUntil", Date.class);

  public static final ProcessVariable<Boolean> IS_OBJECTION_UPHELD =
      new ProcessVariable<>("isObjectionUpheld", Boolean.class);

  private PetitionAcceptanceProcess() {}
}
