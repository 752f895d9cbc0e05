package org.lianxin.lookback.process;

import org.lianxin.lookback.CheckVerdict;
import org.lianxin.shared.process.ProcessVariable;

/** 回头看: one closed case is looked at again. Model: processes/lookback/look-back.bpmn */
public final class LookBackProcess {

  public static final String KEY = "look-back";

  /** Which check of which look-back. */
  public static final ProcessVariable<Long> CHECK_ID = new ProcessVariable<>("checkId", Long.class);

  public static final ProcessVariable<CheckVerdict> VERDICT =
      new ProcessVariable<>("verdict", CheckVerdict.class);

  public static final ProcessVariable<Boolean> IS_REOPENED =
      new ProcessVariable<>("isReopened", Boolean.class);

  private LookBackProcess() {}
}
