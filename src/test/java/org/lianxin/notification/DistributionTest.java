package org.lianxin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.demand.Demands;
import org.lianxin.directory.People;
import org.lianxin.notification.NoticeSettings.Sms;
import org.lianxin.shared.KnownSubjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;

/** From what happened to who is told, each once. */
@LianxinTest
class DistributionTest {

  private static int last = 0;

  @Autowired Outbox outbox;
  @Autowired Distribution distribution;
  @Autowired Notices notices;
  @Autowired OutboxRows rows;
  @Autowired GroupChats groups;
  @Autowired People people;
  @Autowired DeliveryRows deliveries;
  @Autowired ReaderRows readers;
  @Autowired DeliverySchedule schedule;
  @Autowired WorkingCalendar calendar;
  @Autowired NoticeRows noticeRows;
  @Autowired NoticeDecision decision;
  @Autowired Recipients recipients;
  @Autowired Planning planning;
  @Autowired Demands demands;
  @Autowired KnownSubjects subjects;
  @Autowired OldNotices oldNotices;
  @Autowired NoticesHealthIndicator health;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  private String caseNo;

  @BeforeEach
  void aDemandIsOnFileAndNothingWaits() {
    caseNo = "XQ-2019-%06d".formatted(++last);
    put(Map.of());
    distribution.run();
  }

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void tellsWhomTheTableNamesAndWhomTheEventNames() {
    happens(() -> outbox.add(caseNo, NoticeKind.DEMAND_REGISTERED));
    happens(
        () ->
            outbox.add(
                caseNo,
                NoticeKind.LIMIT_NEAR,
                Set.of("310117001-GW.OFFICER", "yueyang.handler"),
                "2026-03-20"));

    assertThat(told())
        .containsExactlyInAnyOrder(
            "DEMAND_REGISTERED yueyang.officer",
            "LIMIT_NEAR yueyang.officer",
            "LIMIT_NEAR yueyang.handler");
  }

  @Test
  void tellsOnceWhomTwoRowsName() {
    happens(() -> outbox.add(caseNo, NoticeKind.REPLY_SIGNED)); // the deputy registered it too

    assertThat(told()).containsExactly("REPLY_SIGNED deputy.d001");
  }

  @Test
  void tellsNobodyOfWhatHeDidHimself() {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("deputy.d001", ""));
    happens(() -> outbox.add(caseNo, NoticeKind.REPLY_SIGNED));

    assertThat(told()).isEmpty();
  }

  @Test
  void tellsOfATaskAlsoWhoBroughtItAbout() {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("deputy.d001", ""));
    happens(() -> outbox.taskWaits("t1", caseNo, "告知选民", () -> Set.of("deputy.d001")));

    assertThat(told()).containsExactly("TASK_WAITING deputy.d001");
  }

  @Test
  void tellsNobodyOfATaskThatCameAndWentInOneStep() {
    happens(
        () -> {
          outbox.taskWaits("t1", caseNo, "告知选民", () -> Set.of("deputy.d001"));
          outbox.taskIsGone("t1");
        });

    assertThat(told()).isEmpty();
  }

  @Test
  void tellsNothingOfAStepThatWasRolledBack() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      outbox.add(caseNo, NoticeKind.REPLY_SIGNED);
                      throw new IllegalStateException("the step failed");
                    }))
        .hasMessage("the step failed");
    distribution.run();

    assertThat(told()).isEmpty();
  }

  /** Two nodes at once, twenty times. */
  @Test
  void tellsEverythingOnceHoweverManyNodesTell() {
    for (int round = 0; round < 20; round++) {
      for (int i = 0; i < 5; i++) {
        transaction.executeWithoutResult(
            status -> outbox.add(caseNo, NoticeKind.DEMAND_SUSPENDED, Set.of(), "2026-03-20"));
      }
      CompletableFuture.allOf(
              IntStream.range(0, 3)
                  .mapToObj(node -> CompletableFuture.runAsync(distribution))
                  .toArray(CompletableFuture[]::new))
          .join();
    }

    assertThat(told()).hasSize(100);
  }

  /** What was made and what was taken roll back together. */
  @Test
  void tellsOnceWhatANodeLeftThatWasKilledBeforeItsCommit() {
    transaction.executeWithoutResult(status -> outbox.add(caseNo, NoticeKind.REPLY_SIGNED));
    transaction.executeWithoutResult(
        status -> {
          distribution(groups, planning).run();
          assertThat(told()).hasSize(1);
          status.setRollbackOnly();
        });
    assertThat(told()).isEmpty();

    distribution.run();
    assertThat(told()).containsExactly("REPLY_SIGNED deputy.d001");
  }

  @Test
  void tellsTheGroupOfABodyOnceWhatItsPeopleAreTold() {
    withAGroupAt("310117001-GW", () -> outbox.add(caseNo, NoticeKind.DEMAND_REGISTERED));

    assertThat(told())
        .containsExactlyInAnyOrder("DEMAND_REGISTERED yueyang.officer", "DEMAND_REGISTERED @group");
    assertThat(
            jdbc.sql("select bundle from notification_delivery where recipient = '@group'")
                .query(String.class)
                .list())
        .allMatch(bundle -> bundle.startsWith("WECOM:@group:"));
  }

  @Test
  void tellsNoGroupOfAnAccusationNorWhereNobodyOfItsBodyIsTold() {
    withAGroupAt("310117001-GW", () -> outbox.add(caseNo, NoticeKind.REPLY_SIGNED));
    jdbc.sql("update demand_case set accusation = true where case_no = ?").param(caseNo).update();
    withAGroupAt("310117001-GW", () -> outbox.add(caseNo, NoticeKind.DEMAND_REGISTERED));

    assertThat(told())
        .containsExactlyInAnyOrder("REPLY_SIGNED deputy.d001", "DEMAND_REGISTERED yueyang.officer");
  }

  private void withAGroupAt(String body, Runnable happening) {
    var settings =
        RobotTransportTest.settings(
            new Sms("", ""),
            List.of(new Robot("group", SendingWay.WECOM, body, "https://wecom.example/send", "")));
    transaction.executeWithoutResult(status -> happening.run());
    distribution(
            new GroupChats(settings, people),
            new Planning(deliveries, readers, schedule, settings, calendar, clock))
        .run();
  }

  private Distribution distribution(GroupChats groupsOfIt, Planning planningOfIt) {
    return new Distribution(
        rows,
        decision,
        recipients,
        groupsOfIt,
        noticeRows,
        planningOfIt,
        demands,
        subjects,
        clock,
        joining());
  }

  @Test
  void holdsBackWhatCannotBeToldAndNothingElse() {
    var unreadable = "XQ-2019-%06d".formatted(++last);
    DemandOnFile.put(jdbc, unreadable, Map.of("urgency", "UNKNOWN"));
    happens(
        () -> {
          outbox.add(unreadable, NoticeKind.REPLY_SIGNED);
          outbox.add(caseNo, NoticeKind.REPLY_SIGNED);
        });

    assertThat(told()).containsExactly("REPLY_SIGNED deputy.d001");
    assertThat(health.health().getDetails()).containsEntry("held", 1L);

    jdbc.sql("update demand_case set urgency = 'NORMAL' where case_no = ?")
        .param(unreadable)
        .update();
    jdbc.sql("update notification_outbox set held_until = happened_at").update();
    distribution.run();
    assertThat(notices.ofCase(unreadable)).hasSize(1);
    assertThat(health.health().getDetails()).containsEntry("held", 0L);
  }

  @Test
  void deletesNoticesAfterHalfAYear() {
    happens(() -> outbox.add(caseNo, NoticeKind.REPLY_SIGNED));
    oldNotices.delete();
    assertThat(told()).hasSize(1);

    jdbc.sql("update notification_notice set happened_at = ?")
        .param(LocalDateTime.now(clock).minusMonths(6).minusDays(1))
        .update();
    oldNotices.delete();
    assertThat(told()).isEmpty();
  }

  @Test
  void keepsAnAccusationFromWhoMayNotReadIt() {
    jdbc.sql("update demand_case set accusation = true, accused_body = ? where case_no = ?")
        .params("310117001-GW", caseNo)
        .update();
    happens(() -> outbox.add(caseNo, NoticeKind.DEMAND_REGISTERED));

    assertThat(told()).isEmpty();
  }

  @Test
  void doesNotLetDutiesOfAnUrgentMatterWaitForTheMorning() {
    jdbc.sql("update demand_case set urgency = 'CRITICAL' where case_no = ?")
        .param(caseNo)
        .update();
    happens(() -> outbox.taskWaits("t1", caseNo, "告知选民", () -> Set.of("deputy.d001")));
    happens(() -> outbox.add(caseNo, NoticeKind.REPLY_SIGNED));

    assertThat(
            jdbc.sql("select kind, sending from notification_notice where case_no = ? order by id")
                .param(caseNo)
                .query((row, i) -> row.getString(1) + " " + row.getString(2))
                .list())
        .containsExactly("TASK_WAITING AT_ONCE", "REPLY_SIGNED WORKING_HOURS");
  }

  private static TransactionOperations joining() {
    return TransactionOperations.withoutTransaction();
  }

  private void put(Map<String, ?> differs) {
    DemandOnFile.put(jdbc, caseNo, differs);
  }

  private void happens(Runnable step) {
    transaction.executeWithoutResult(status -> step.run());
    distribution.run();
    distribution.run();
  }

  private List<String> told() {
    return notices.ofCase(caseNo).stream()
        .map(notice -> notice.kind() + " " + notice.recipient())
        .toList();
  }
}
