package org.lianxin.supervision.process;

import org.lianxin.routing.Urgency;
import org.lianxin.shared.process.ProcessVariable;
import org.lianxin.supervision.Audience;
import org.lianxin.supervision.Bound;
import org.lianxin.supervision.Lateness;
import org.lianxin.supervision.RungCheck;
import org.lianxin.supervision.SupervisionLevel;

/** 期限督促: one instance for each rung that has come. Model: processes/supervision/escalation.bpmn */
public final class EscalationProcess {

  static final String KEY = "escalation";
  static final String MSG_DEADLINE_MET = "Msg_DeadlineMet";

  /** Which limit: the key by which its messages find the instance. */
  public static final ProcessVariable<Long> DEADLINE_ID =
      new ProcessVariable<>("deadlineId", Long.class);

  static final ProcessVariable<RungCheck> RUNG_CHECK =
      new ProcessVariable<>("rungCheck", RungCheck.class);

  /** What the decision asks. */
  static final ProcessVariable<Bound> BOUND = new ProcessVariable<>("bound", Bound.class);

  static final ProcessVariable<Lateness> LATENESS =
      new ProcessVariable<>("lateness", Lateness.class);
  static final ProcessVariable<Integer> DAYS_OVERDUE =
      new ProcessVariable<>("daysOverdue", Integer.class);
  static final ProcessVariable<Urgency> URGENCY = new ProcessVariable<>("urgency", Urgency.class);
  static final ProcessVariable<Integer> RETURNS = new ProcessVariable<>("returns", Integer.class);
  static final ProcessVariable<Integer> SUPERVISIONS =
      new ProcessVariable<>("supervisions", Integer.class);

  static final ProcessVariable<Boolean> URGED = new ProcessVariable<>("urged", Boolean.class);

  /** What it answers. */
  static final ProcessVariable<SupervisionLevel> LEVEL =
      new ProcessVariable<>("level", SupervisionLevel.class);

  static final ProcessVariable<Audience> TOLD = new ProcessVariable<>("told", Audience.class);
  static final ProcessVariable<String> NEXT = new ProcessVariable<>("next", String.class);

  static final ProcessVariable<Boolean> NEEDS_SUPERVISOR =
      new ProcessVariable<>("needsSupervisor", Boolean.class);

  private EscalationProcess() {}
}
