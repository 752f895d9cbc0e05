package org.lianxin.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
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

  /** One rung as the tables have it when its time comes. */
  private record Rung(RungCheck check, Lateness lateness, int daysOverdue) {}

  private final Deque<Rung> rungs = new ArrayDeque<>();
  private final List<SupervisionLevel> raised = new ArrayList<>();
  private boolean isSupervised;
  private int planned;
  private int ended;

  private Scene ladder(Rung... coming) {
    rungs.addAll(List.of(coming));
    return Scene.of("supervision", Escalation.KEY)
        .decision("dmn/supervision/escalation.dmn")
        .with(Escalation.DEADLINE_ID.name(), 7L)
        .delegate("planRungDelegate", this::plan)
        .delegate("measureLatenessDelegate", this::measure)
        .delegate("escalationDecidedListener", new EscalationDecidedListener())
        .delegate("recordEscalationDelegate", this::record)
        .delegate("endSupervisionDelegate", execution -> ended++)
        .play();
  }

  private void plan(DelegateExecution execution) {
    planned++;
    Escalation.RUNG_AT.set(execution, Date.from(Instant.parse("2099-01-05T01:00:00Z")));
  }

  private void measure(DelegateExecution execution) {
    var rung = rungs.removeFirst();
    Escalation.RUNG_CHECK.set(execution, rung.check());
    Escalation.BOUND.set(execution, Bound.UNIT);
    Escalation.LATENESS.set(execution, rung.lateness());
    Escalation.DAYS_OVERDUE.set(execution, rung.daysOverdue());
    Escalation.URGENCY.set(execution, Urgency.NORMAL);
    Escalation.RETURNS.set(execution, 0);
    Escalation.SUPERVISIONS.set(execution, 0);
  }

  private void record(DelegateExecution execution) {
    var level = Escalation.LEVEL.get(execution);
    raised.add(level);
    Escalation.NEEDS_SUPERVISOR.set(execution, level.needsSupervisor() && !isSupervised);
    isSupervised |= level.needsSupervisor();
  }

  private static Rung reached(Lateness lateness, int days) {
    return new Rung(RungCheck.REACHED, lateness, days);
  }

  @Test
  void climbsFromTheReminderToTheSummonsAndGoesOn() {
    var scene =
        ladder(
                reached(Lateness.BEFORE, 0),
                reached(Lateness.DUE, 0),
                reached(Lateness.OVERDUE, 5),
                reached(Lateness.OVERDUE, 10))
            .timer("Catch_RungReached")
            .timer("Catch_RungReached");
    assertThat(scene.waits()).isEmpty();

    scene.timer("Catch_RungReached");
    assertThat(scene.waits()).containsExactly("Task_SuperviseDemand");

    scene.timer("Catch_RungReached");
    assertThat(raised)
        .containsExactly(
            SupervisionLevel.REMINDER,
            SupervisionLevel.URGE,
            SupervisionLevel.SUPERVISE,
            SupervisionLevel.SUMMON);
    assertThat(scene.waits()).containsExactly("Task_SuperviseDemand");
    assertThat(scene.end()).isNull();
    assertThat(planned).isEqualTo(5);
  }

  @Test
  void letsTheLadderRunOnWhenTheSupervisorHasAnswered() {
    var scene =
        ladder(reached(Lateness.OVERDUE, 5), reached(Lateness.OVERDUE, 10))
            .person("Task_SuperviseDemand", Map.of())
            .timer("Catch_RungReached");

    assertThat(scene.waits()).isEmpty();
    assertThat(scene.way()).contains("End_DemandSupervised");
    assertThat(scene.timer("Catch_RungReached").end()).isNull();
    assertThat(raised).containsExactly(SupervisionLevel.SUPERVISE, SupervisionLevel.SUMMON);
  }

  @Test
  void plansAnewWhenTheLimitIsMoved() {
    var scene =
        ladder().message(Escalation.MSG_DEADLINE_MOVED).message(Escalation.MSG_DEADLINE_MOVED);

    assertThat(planned).isEqualTo(3);
    assertThat(raised).isEmpty();
    assertThat(scene.end()).isNull();
  }

  @Test
  void chasesNobodyAtNightOrAheadOfTime() {
    var scene = ladder(new Rung(RungCheck.LATER, Lateness.OVERDUE, 3)).timer("Catch_RungReached");

    assertThat(raised).isEmpty();
    assertThat(planned).isEqualTo(2);
    assertThat(scene.end()).isNull();
  }

  @Test
  void endsByItselfWhenTheLimitWasMetUnheard() {
    var scene = ladder(new Rung(RungCheck.OVER, Lateness.OVERDUE, 3)).timer("Catch_RungReached");

    assertThat(scene.end()).isEqualTo("End_DeadlineOver");
    assertThat(raised).isEmpty();
  }

  @Test
  void endsWhenTheLimitIsMet() {
    assertThat(ladder().message(Escalation.MSG_DEADLINE_MET).end()).isEqualTo("End_DeadlineMet");
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void takesTheSupervisorsTaskAwayWhenTheLimitIsMet() {
    var scene = ladder(reached(Lateness.OVERDUE, 5)).timer("Catch_RungReached");
    assertThat(scene.waits()).containsExactly("Task_SuperviseDemand");

    scene.message(Escalation.MSG_DEADLINE_MET);

    assertThat(scene.waits()).isEmpty();
    assertThat(scene.end()).isEqualTo("End_DeadlineMet");
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void stopsRatherThanGuessWhenNoRowFits() {
    var scene = ladder(reached(Lateness.OVERDUE, 0));

    assertThatThrownBy(() -> scene.timer("Catch_RungReached"))
        .hasStackTraceContaining("No row of the decision escalation fits XQ-2026-000001, limit 7");
  }

  @AfterAll
  static void leavesNoNodeUnvisited() {
    assertThat(Scene.unvisited("supervision", Escalation.KEY)).isEmpty();
  }
}
