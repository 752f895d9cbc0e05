package org.lianxin.register.process;

import java.util.Date;
import org.lianxin.shared.process.ProcessVariable;

/** 季度清单: one group and one quarter. Model: processes/register/quarterly-list.bpmn */
public final class QuarterlyListProcess {

  public static final String KEY = "quarterly-list";

  /** The beginning of the first working day after the quarter. */
  static final ProcessVariable<Date> CLOSES_AT = new ProcessVariable<>("closesAt", Date.class);

  public static final ProcessVariable<Boolean> IS_RECEIVED =
      new ProcessVariable<>("isReceived", Boolean.class);

  private QuarterlyListProcess() {}
}
