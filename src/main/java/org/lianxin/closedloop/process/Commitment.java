package org.lianxin.closedloop.process;

import java.util.Date;
import org.lianxin.shared.process.ProcessVariable;

/**
 * 承诺事项: from a promise to its fulfilment, after the case is closed. Model:
 * processes/closedloop/commitment.bpmn
 */
final class Commitment {

  static final String KEY = "commitment";
  static final ProcessVariable<Date> REMIND_AT = new ProcessVariable<>("remindAt", Date.class);

  private Commitment() {}
}
