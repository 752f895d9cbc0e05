package org.lianxin.closedloop.process;

import java.util.Date;
import org.lianxin.closedloop.CommitmentProgress;
import org.lianxin.shared.process.ProcessVariable;

/**
 * 承诺事项: from a promise to its fulfilment, after the case is closed. Model:
 * processes/closedloop/commitment.bpmn
 */
public final class CommitmentProcess {

  public static final String KEY = "commitment";
  public static final ProcessVariable<Date> REMIND_AT =
      new ProcessVariable<>("remindAt", Date.class);

  public static final ProcessVariable<CommitmentProgress> COMMITMENT_PROGRESS =
      new ProcessVariable<>("commitmentProgress", CommitmentProgress.class);

  public static final ProcessVariable<Boolean> IS_CONTINUED =
      new ProcessVariable<>("isContinued", Boolean.class);

  public static final ProcessVariable<Boolean> IS_FULFILLED =
      new ProcessVariable<>("isFulfilled", Boolean.class);

  private CommitmentProcess() {}
}
