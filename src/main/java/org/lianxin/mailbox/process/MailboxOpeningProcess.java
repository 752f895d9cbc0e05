package org.lianxin.mailbox.process;

import org.lianxin.shared.process.ProcessVariable;

/** 代表信箱每周开启: one box in one week. Model: processes/mailbox/mailbox-opening.bpmn */
public final class MailboxOpeningProcess {

  public static final String KEY = "mailbox-opening";
  static final String MSG_WEEK_OVER = "Msg_WeekOver";
  static final String MSG_LETTERS_REGISTERED = "Msg_LettersRegistered";

  public static final ProcessVariable<Boolean> HAS_LETTERS =
      new ProcessVariable<>("hasLetters", Boolean.class);

  public static final ProcessVariable<Boolean> IS_WITH_DEPUTY =
      new ProcessVariable<>("isWithDeputy", Boolean.class);

  private MailboxOpeningProcess() {}
}
