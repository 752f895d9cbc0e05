package org.lianxin.closedloop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lianxin.scene.Scene;

class CommitmentProcessTest {

  private static final Date LATER = Date.from(Instant.parse("2036-01-02T01:00:00Z"));
  private static final Map<String, Object> DONE = Map.of("commitmentProgress", "DONE");
  private static final Map<String, Object> UNABLE = Map.of("commitmentProgress", "UNABLE");

  private final Scene scene =
      Scene.of("closedloop", CommitmentProcess.KEY).with(CommitmentProcess.REMIND_AT.name(), LATER);

  @AfterAll
  static void visitsEveryNode() {
    assertThat(Scene.unvisited("closedloop", CommitmentProcess.KEY)).isEmpty();
  }

  @Test
  void asksNobodyBeforeTheReminder() {
    assertThat(scene.play().waits()).isEmpty();
    assertThat(scene.end()).isNull();
  }

  @Test
  void isFulfilledWhenTheDeputySaysSo() {
    scene
        .person("Task_ReportCommitment", DONE)
        .person("Task_RateCommitment", Map.of("isFulfilled", true))
        .play()
        .timer("Catch_ReminderDue");

    assertThat(scene.end()).isEqualTo("End_CommitmentFulfilled");
  }

  @Test
  void waitsForTheNewDayWhenTheUnitPutsItOff() {
    scene
        .person(
            "Task_ReportCommitment",
            Map.of("commitmentProgress", "POSTPONED", CommitmentProcess.REMIND_AT.name(), LATER))
        .play()
        .timer("Catch_ReminderDue");

    assertThat(scene.waits()).isEmpty();
    assertThat(scene.timer("Catch_ReminderDue").waits()).containsExactly("Task_ReportCommitment");
  }

  @Test
  void asksTheOfficeWhenTheDeputyDoesNotFindItSolved() {
    scene
        .person("Task_ReportCommitment", DONE)
        .person("Task_RateCommitment", Map.of("isFulfilled", false))
        .play()
        .timer("Catch_ReminderDue");

    assertThat(scene.waits()).containsExactly("Task_DecideCommitment");
  }

  @Test
  void startsAgainWhenTheOfficeGivesAnotherDay() {
    scene
        .person("Task_ReportCommitment", UNABLE)
        .person(
            "Task_DecideCommitment",
            Map.of("isContinued", true, CommitmentProcess.REMIND_AT.name(), LATER))
        .play()
        .timer("Catch_ReminderDue")
        .timer("Catch_ReminderDue");

    assertThat(scene.waits()).containsExactly("Task_ReportCommitment");
  }

  @Test
  void endsUnfulfilledOnlyByTheOfficesDecision() {
    scene
        .person("Task_ReportCommitment", UNABLE)
        .person("Task_DecideCommitment", Map.of("isContinued", false))
        .play()
        .timer("Catch_ReminderDue");

    assertThat(scene.end()).isEqualTo("End_CommitmentUnfulfilled");
    assertThat(scene.way()).doesNotContain("Task_RateCommitment");
  }
}
