package org.lianxin.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.routing.Urgency;
import org.lianxin.scene.Scene;
import org.lianxin.supervision.Bound;
import org.lianxin.supervision.Lateness;
import org.lianxin.supervision.RungCheck;
import org.lianxin.supervision.SupervisionLevel;

class EscalationProcessTest {

  private final List<SupervisionLevel> raised = new ArrayList<>();
  private boolean isSupervised;
  private boolean isUrged;
  private int planned;

  /** One rung as the tables have it when its time comes. */
  private Scene rung(RungCheck check, Lateness lateness, int daysOverdue) {
    return Scene.of("supervision", EscalationProcess.KEY)
        .decision("dmn/supervision/escalation.dmn")
        .with(EscalationProcess.DEADLINE_ID.name(), 7L)
        .delegate(
            "measureLatenessDelegate",
            execution -> measure(execution, check, lateness, daysOverdue))
        .delegate("escalationDecidedListener", new EscalationDecidedListener())
        .delegate("recordEscalationDelegate", this::record)
        .delegate("planRungDelegate", execution -> planned++);
  }

  private Scene reached(Lateness lateness, int daysOverdue) {
    return rung(RungCheck.REACHED, lateness, daysOverdue);
  }

  private void measure(
      DelegateExecution execution, RungCheck check, Lateness lateness, int daysOverdue) {
    EscalationProcess.RUNG_CHECK.set(execution, check);
    EscalationProcess.NEEDS_SUPERVISOR.set(execution, false);
    EscalationProcess.BOUND.set(execution, Bound.UNIT);
    EscalationProcess.LATENESS.set(execution, lateness);
    EscalationProcess.DAYS_OVERDUE.set(execution, daysOverdue);
    EscalationProcess.URGENCY.set(execution, Urgency.NORMAL);
    EscalationProcess.RETURNS.set(execution, 0);
    EscalationProcess.SUPERVISIONS.set(execution, 0);
    EscalationProcess.URGED.set(execution, isUrged);
  }

  private void record(DelegateExecution execution) {
    var level = EscalationProcess.LEVEL.get(execution);
    raised.add(level);
    EscalationProcess.NEEDS_SUPERVISOR.set(execution, level.needsSupervisor() && !isSupervised);
    isSupervised |= level.needsSupervisor();
  }

  @Test
  void climbsFromTheReminderToTheSummonsAndPlansTheNextRungEachTime() {
    assertThat(reached(Lateness.BEFORE, 0).play().end()).isEqualTo("End_NextRungPlanned");
    assertThat(reached(Lateness.DUE, 0).play().end()).isEqualTo("End_NextRungPlanned");
    assertThat(reached(Lateness.OVERDUE, 5).play().waits()).containsExactly("Task_SuperviseDemand");
    assertThat(reached(Lateness.OVERDUE, 10).play().end()).isEqualTo("End_NextRungPlanned");

    assertThat(raised)
        .containsExactly(
            SupervisionLevel.REMINDER,
            SupervisionLevel.URGE,
            SupervisionLevel.SUPERVISE,
            SupervisionLevel.SUMMON);
    assertThat(planned).isEqualTo(4);
  }

  @Test
  void callsOnASupervisorAheadOfTimeWhenADeputyUrgedSoOften() {
    isUrged = true;

    assertThat(reached(Lateness.BEFORE, 0).play().waits()).containsExactly("Task_SuperviseDemand");
    assertThat(raised).containsExactly(SupervisionLevel.SUPERVISE);
  }

  @Test
  void plansTheNextRungBeforeTheSupervisorHasAnswered() {
    var scene = reached(Lateness.OVERDUE, 5).play();

    assertThat(scene.waits()).containsExactly("Task_SuperviseDemand");
    assertThat(planned).isEqualTo(1);
  }

  @Test
  void endsWhenTheSupervisorHasAnswered() {
    var scene = reached(Lateness.OVERDUE, 5).person("Task_SuperviseDemand", Map.of()).play();

    assertThat(scene.end()).isEqualTo("End_DemandSupervised");
  }

  @Test
  void chasesNobodyAtNightOrAheadOfTime() {
    var scene = rung(RungCheck.LATER, Lateness.OVERDUE, 3).play();

    assertThat(scene.end()).isEqualTo("End_NextRungPlanned");
    assertThat(raised).isEmpty();
    assertThat(planned).isEqualTo(1);
  }

  @Test
  void plansNothingWhenTheLimitIsMet() {
    var scene = rung(RungCheck.OVER, Lateness.OVERDUE, 3).play();

    assertThat(scene.end()).isEqualTo("End_DeadlineOver");
    assertThat(raised).isEmpty();
    assertThat(planned).isZero();
  }

  @Test
  void takesTheSupervisorsTaskAwayWhenTheLimitIsMet() {
    var scene = reached(Lateness.OVERDUE, 5).play().message(EscalationProcess.MSG_DEADLINE_MET);

    assertThat(scene.waits()).isEmpty();
    assertThat(scene.end()).isEqualTo("End_DeadlineMet");
  }

  @Test
  void stopsRatherThanGuessWhenNoRowFits() {
    assertThatThrownBy(() -> reached(Lateness.OVERDUE, 0).play())
        .hasStackTraceContaining("No row of the decision escalation fits XQ-2026-000001, limit 7");
  }

  @AfterAll
  static void leavesNoNodeUnvisited() {
    assertThat(Scene.unvisited("supervision", EscalationProcess.KEY)).isEmpty();
  }
}
