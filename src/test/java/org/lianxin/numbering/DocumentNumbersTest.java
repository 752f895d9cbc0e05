package org.lianxin.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.Refused.refused;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The street's unit numbers its replies; the cases here have numbers of their own. */
@LianxinTest
class DocumentNumbersTest {

  private static final int AT_ONCE = 6;
  private static final String UNIT = "310117001-CJZX";
  private static final PaperIssue REPLY = new PaperIssue(PaperKind.REPLY, UNIT);
  private static final PaperIssue OPINION = new PaperIssue(PaperKind.CO_OPINION, UNIT);

  @Autowired DocumentNumbers numbers;
  @Autowired NumberRows rows;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;
  @Autowired MovableClock clock;

  private final String caseNo = "DN-" + System.nanoTime() % 1_000_000_000;

  @AfterEach
  void leaveNothing() {
    clock.reset();
    jdbc.sql("delete from numbering_number where body = ?").param(UNIT).update();
    jdbc.sql("delete from numbering_series where body = ?").param(UNIT).update();
  }

  private Person person(String login) {
    return people.find(login).orElseThrow();
  }

  private Person handler() {
    return person("yueyang.handler");
  }

  private void set(PaperIssue issue, String sign, int next) {
    numbers.set(issue, sign, Optional.of(next), person("yueyang.leader"));
  }

  private String take(PaperIssue issue, String paper) {
    return numbers.take(caseNo, paper, issue, handler());
  }

  @Test
  void areOneSeriesAKindFromWhereTheOfficeBegins() {
    clock.set(LocalDateTime.of(2026, 11, 30, 9, 0));
    set(REPLY, "岳城建函", 12);
    set(OPINION, "岳城建会", 1);

    assertThat(take(REPLY, "reply-1")).isEqualTo("岳城建函〔2026〕12号");
    assertThat(take(OPINION, "co-opinion-1-1")).isEqualTo("岳城建会〔2026〕1号");
    assertThat(take(REPLY, "reply-2")).isEqualTo("岳城建函〔2026〕13号");
    assertThat(numbers.of(caseNo))
        .containsEntry("reply-1", "岳城建函〔2026〕12号")
        .containsEntry("reply-2", "岳城建函〔2026〕13号")
        .hasSize(3);
  }

  @Test
  void staysWithAPaperWhateverIsSetLater() {
    clock.set(LocalDateTime.of(2026, 11, 30, 9, 0));
    set(REPLY, "岳城建函", 1);
    var number = take(REPLY, "reply-1");
    set(REPLY, "岳建函", 7);

    assertThat(take(REPLY, "reply-1")).isEqualTo(number).isEqualTo("岳城建函〔2026〕1号");
    assertThat(take(REPLY, "reply-2")).isEqualTo("岳建函〔2026〕7号");
  }

  @Test
  void beginAnewWithEachYear() {
    clock.set(LocalDateTime.of(2026, 12, 31, 23, 59));
    set(REPLY, "岳城建函", 40);
    take(REPLY, "reply-1");
    clock.set(LocalDateTime.of(2027, 1, 1, 0, 1));

    assertThat(numbers.of(UNIT, 2027)).extracting(Series::next).startsWith(1);
    assertThat(take(REPLY, "reply-2")).isEqualTo("岳城建函〔2027〕1号");
    assertThat(take(REPLY, "reply-3")).isEqualTo("岳城建函〔2027〕2号");
  }

  @Test
  void areNeitherDoubledNorLostWhenManyTakeThemAtOnce() throws Exception {
    clock.set(LocalDateTime.of(2026, 12, 31, 9, 0));
    set(REPLY, "岳城建函", 1);
    clock.set(LocalDateTime.of(2027, 1, 4, 9, 0)); // so that they begin the year's series at once
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var all = new ArrayList<Callable<String>>();
      for (int paper = 0; paper < 40; paper++) {
        var name = "reply-" + paper;
        all.add(() -> take(REPLY, name));
        all.add(() -> givenUp(name + "-given-up"));
      }
      for (var done : threads.invokeAll(all)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(numbers.of(caseNo).values())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 40).mapToObj("岳城建函〔2027〕%d号"::formatted).toList());
  }

  /** Takes a number in a transaction that comes to nothing. */
  private String givenUp(String paper) {
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          return take(REPLY, paper);
        });
  }

  @Test
  void isOneForAPaperThatManyNumberAtOnce() throws Exception {
    clock.set(LocalDateTime.of(2026, 11, 30, 9, 0));
    set(REPLY, "岳城建函", 1);
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      Callable<String> one = () -> take(REPLY, "reply-1");
      for (var done : threads.invokeAll(Collections.nCopies(AT_ONCE, one))) {
        assertThat(done.get()).isEqualTo("岳城建函〔2026〕1号");
      }
    } finally {
      threads.shutdown();
    }

    assertThat(take(REPLY, "reply-2")).isEqualTo("岳城建函〔2026〕2号");
  }

  @Test
  void areTakenAndSetByThePeopleOfTheBodyAlone() {
    set(REPLY, "岳城建函", 1);

    for (var stranger : List.of("shuiwu.handler", "yueyang.officer", "deputy.d001", "admin")) {
      refused(
          () -> numbers.take(caseNo, "reply-1", REPLY, person(stranger)),
          Reason.of("", "numbering.not-yours"));
    }
    for (var stranger : List.of("yueyang.handler", "shuiwu.leader", "yueyang.officer")) {
      refused(
          () -> numbers.set(REPLY, "他人函", Optional.of(1), person(stranger)),
          Reason.of("", "numbering.not-yours"));
    }
    numbers.set(REPLY, "岳建函", Optional.of(3), person("admin"));
    assertThat(take(REPLY, "reply-1")).contains("岳建函", "3号");
  }

  @Test
  void areNotTakenBeforeTheSignIsSaid() {
    assertThat(numbers.isNumbered(REPLY)).isFalse();
    refused(() -> take(REPLY, "reply-1"), Reason.of("", "numbering.no-sign"));
  }

  @Test
  void areNotSetToWhatWouldDoubleOne() {
    set(REPLY, "岳城建函", 5);
    take(REPLY, "reply-1");

    refused(() -> set(REPLY, "岳城建函", 5), Reason.of("next", "numbering.next-taken", "5"));
    refused(() -> set(OPINION, "岳城建函", 1), Reason.of("sign", "numbering.sign-taken", "岳城建函"));
    assertThat(numbers.isNumbered(OPINION)).isFalse();
  }

  @Test
  void areRefusedWithEveryFault() {
    refused(
        () -> numbers.set(REPLY, "函〔2026〕", Optional.empty(), person("yueyang.leader")),
        Reason.of("sign", "numbering.sign-missing", "30"),
        Reason.of("next", "numbering.next-missing", "99999"));
    assertThat(numbers.isNumbered(REPLY)).isFalse();
  }

  @Test
  void areOfTheKindsThatTheBodyIssues() {
    assertThat(numbers.of(UNIT, 2026))
        .extracting(series -> series.issue().kind())
        .containsExactly(PaperKind.REPLY, PaperKind.CO_OPINION);
    assertThat(numbers.of("310117-XFK", 2026))
        .extracting(series -> series.issue().kind())
        .containsExactly(
            PaperKind.ACCEPTANCE,
            PaperKind.REFUSAL,
            PaperKind.REFERRAL,
            PaperKind.EXTENSION,
            PaperKind.OPINION);
  }
}
