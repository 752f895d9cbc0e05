package org.lianxin.supervision.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.supervision.Bound;

/** Who is chased how hard: every row, every gap, and what is no value. */
class EscalationDecisionTest {

  private static final List<DmnDecisionTableEvaluationEvent> EVENTS = new ArrayList<>();
  private static final DmnEngine ENGINE = engine();
  private static final DmnDecision TABLE = table();
  private static final Set<String> FIRED = new LinkedHashSet<>();

  @ParameterizedTest
  @CsvSource({
    "Rule_DeputyBefore, DEPUTY, BEFORE, 0, NORMAL, 0, 0, false, REMINDER, RESPONSIBLE, DUE",
    "Rule_DeputyDue, DEPUTY, DUE, 0, CRITICAL, 3, 0, false, REMINDER, RESPONSIBLE, P5WD",
    "Rule_DeputyOverdue, DEPUTY, OVERDUE, 20, CRITICAL, 3, 2, false, URGE, OFFICE, P5WD",
    "Rule_Before, OFFICE, BEFORE, 0, CRITICAL, 2, 0, false, REMINDER, RESPONSIBLE, DUE",
    "Rule_Due, UNIT, DUE, 0, NORMAL, 1, 0, false, URGE, LEADER, P5WD",
    "Rule_DueUrgent, UNIT, DUE, 0, URGENT, 1, 0, false, URGE, OFFICE, P2WD",
    "Rule_DueReturned, UNIT, DUE, 0, NORMAL, 2, 0, false, SUPERVISE, SUPERVISOR, P5WD",
    "Rule_Overdue, UNIT, OVERDUE, 4, NORMAL, 0, 0, false, URGE, OFFICE, P5WD",
    "Rule_OverdueFiveDays, UNIT, OVERDUE, 5, NORMAL, 0, 0, false, SUPERVISE, SUPERVISOR, P5WD",
    "Rule_OverdueFiveDays, UNIT, OVERDUE, 9, NORMAL, 0, 0, false, SUPERVISE, SUPERVISOR, P5WD",
    "Rule_OverdueAgain, UNIT, OVERDUE, 5, NORMAL, 0, 1, false, SUMMON, SUPERVISOR, P5WD",
    "Rule_OverdueTenDays, UNIT, OVERDUE, 10, NORMAL, 0, 1, false, SUMMON, SUPERVISOR, P10WD",
    "Rule_UrgentOverdue, UNIT, OVERDUE, 1, URGENT, 0, 0, false, SUPERVISE, SUPERVISOR, P5WD",
    "Rule_UrgentOverdueFiveDays, UNIT, OVERDUE, 5, CRITICAL, 1, 1, false, SUMMON, SUPERVISOR, P5WD",
    "Rule_ReturnedOverdue, UNIT, OVERDUE, 4, URGENT, 2, 0, false, SUPERVISE, SUPERVISOR, P5WD",
    "Rule_ReturnedOverdueFiveDays, UNIT, OVERDUE, 30, NORMAL, 5, 0, false, SUMMON, SUPERVISOR, P5WD",
    "Rule_DeputyOverdue, DEPUTY, OVERDUE, 1, NORMAL, 0, 0, true, URGE, OFFICE, P5WD",
    "Rule_UrgedBefore, UNIT, BEFORE, 0, NORMAL, 0, 0, true, SUPERVISE, SUPERVISOR, DUE",
    "Rule_UrgedDue, OFFICE, DUE, 0, URGENT, 1, 0, true, SUPERVISE, SUPERVISOR, P5WD",
    "Rule_UrgedOverdue, UNIT, OVERDUE, 4, NORMAL, 1, 1, true, SUPERVISE, SUPERVISOR, P5WD",
    "Rule_OverdueTenDays, UNIT, OVERDUE, 10, NORMAL, 0, 1, true, SUMMON, SUPERVISOR, P10WD"
  })
  void chasesByThisRow(
      String row,
      String bound,
      String lateness,
      int days,
      String urgency,
      int returns,
      int supervisions,
      boolean urged,
      String level,
      String told,
      String next) {
    var result = ask(bound, lateness, days, urgency, returns, supervisions, urged);

    assertThat(lastRows()).containsExactly(row);
    assertThat(result).containsExactly(level, told, next);
  }

  @AfterAll
  static void everyRowHasFired() {
    var rows =
        Dmn.readModelFromStream(
                EscalationDecisionTest.class.getResourceAsStream("/dmn/supervision/escalation.dmn"))
            .getModelElementsByType(Rule.class)
            .stream()
            .map(Rule::getId)
            .toList();
    assertThat(FIRED).containsExactlyInAnyOrderElementsOf(rows);
  }

  @ParameterizedTest
  @EnumSource(Bound.class)
  void leavesNoGapWhomeverALimitBinds(Bound bound) {
    for (var lateness : List.of("BEFORE", "DUE", "OVERDUE")) {
      assertThat(
              ask(
                  bound.name(),
                  lateness,
                  lateness.equals("OVERDUE") ? 7 : 0,
                  "NORMAL",
                  0,
                  0,
                  false))
          .as("%s %s", bound, lateness)
          .hasSize(3);
    }
  }

  @Test
  void leavesNoGapAndNoOverlapBetweenTheNumbers() {
    for (var urgency : List.of("NORMAL", "URGENT", "CRITICAL")) {
      for (int returns : new int[] {0, 1, 2, 3}) {
        for (int supervisions : new int[] {0, 1, 2}) {
          for (boolean urged : new boolean[] {false, true}) {
            for (int late : IntStream.rangeClosed(1, 12).toArray()) {
              assertThat(ask("UNIT", "OVERDUE", late, urgency, returns, supervisions, urged))
                  .as("%s %d %d %d %s", urgency, returns, supervisions, late, urged)
                  .hasSize(3);
            }
            assertThat(ask("UNIT", "DUE", 0, urgency, returns, supervisions, urged)).hasSize(3);
            assertThat(ask("UNIT", "BEFORE", 0, urgency, returns, supervisions, urged)).hasSize(3);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LUNCH, OVERDUE, 5, NORMAL",
    "UNIT, SOON, 5, NORMAL",
    "UNIT, OVERDUE, 5, SOME",
    "UNIT, , 5, NORMAL",
    "UNIT, OVERDUE, 0, NORMAL",
    "UNIT, OVERDUE, -1, URGENT",
    ", DUE, 0, NORMAL"
  })
  void answersNothingToWhatIsNoValue(String bound, String lateness, int days, String urgency) {
    assertThat(ask(bound, lateness, days, urgency, 0, 0, false)).isEmpty();
  }

  private static List<Object> ask(
      String bound,
      String lateness,
      int days,
      String urgency,
      int returns,
      int supervisions,
      boolean urged) {
    EVENTS.clear();
    var result =
        ENGINE.evaluateDecisionTable(
            TABLE,
            Variables.createVariables()
                .putValue(EscalationProcess.BOUND.name(), bound)
                .putValue(EscalationProcess.LATENESS.name(), lateness)
                .putValue(EscalationProcess.DAYS_OVERDUE.name(), days)
                .putValue(EscalationProcess.URGENCY.name(), urgency)
                .putValue(EscalationProcess.RETURNS.name(), returns)
                .putValue(EscalationProcess.SUPERVISIONS.name(), supervisions)
                .putValue(EscalationProcess.URGED.name(), urged));
    var row = result.getSingleResult();
    return row == null
        ? List.of()
        : Stream.of(
                EscalationProcess.LEVEL.name(),
                EscalationProcess.TOLD.name(),
                EscalationProcess.NEXT.name())
            .<Object>map(row::getEntry)
            .toList();
  }

  private static List<String> lastRows() {
    var rows =
        EVENTS.stream()
            .flatMap(event -> event.getMatchingRules().stream())
            .map(rule -> rule.getId())
            .toList();
    FIRED.addAll(rows);
    return rows;
  }

  private static DmnEngine engine() {
    var settings = new DefaultDmnEngineConfiguration();
    settings.setCustomPostDecisionTableEvaluationListeners(List.of(EVENTS::add));
    return settings.buildEngine();
  }

  private static DmnDecision table() {
    return ENGINE.parseDecision(
        EscalationProcess.KEY,
        EscalationDecisionTest.class.getResourceAsStream("/dmn/supervision/escalation.dmn"));
  }
}
