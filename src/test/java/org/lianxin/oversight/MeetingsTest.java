package org.lianxin.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.oversight.MeetingOutcome.Given;
import org.lianxin.shared.Refusal;
import org.lianxin.supervision.OtherMeasures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be supervised, taken to which meeting, decided and ended there, over the real tables.
 */
@LianxinTest
@RecordApplicationEvents
@Transactional
class MeetingsTest {

  private static final String CASE = "XQ-2099-830001";
  private static final String ANSWERED = "XQ-2099-830002";
  private static final String STREET_UNIT = "310117001-CJZX";
  private static final String DISTRICT_UNIT = "310117-SWJ";

  @Autowired Meetings meetings;
  @Autowired Oversights oversights;
  @Autowired MeetingRows rows;
  @Autowired MeasureRows measures;
  @Autowired AgreedTaskRows tasks;
  @Autowired OtherMeasures history;
  @Autowired AgreedDays days;
  @Autowired ApplicationEvents heard;
  @Autowired CaseTimeline timeline;
  @Autowired CaseAccess access;
  @Autowired People people;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private LocalDate today;
  private Person officer;
  private Person supervisor;

  @BeforeEach
  void twoCasesOfAStreet() {
    today = LocalDate.now(clock);
    officer = people.find("yueyang.officer").orElseThrow();
    supervisor = people.find("supervisor").orElseThrow();
    DemandOnFile.put(database, CASE, Map.of("status", "HANDLING"));
    DemandOnFile.put(database, ANSWERED, Map.of("status", "REPLIED"));
  }

  // 督办

  @Test
  void aKeySupervisionTakesThePlaceOfASupervision() {
    oversights.take(CASE, supervision(MeasureKind.SUPERVISED, null), officer);
    oversights.take(CASE, supervision(MeasureKind.KEY_SUPERVISED, "李副主任"), supervisor);

    assertThat(measures.of(CASE)).extracting(Measure::isOpen).containsExactly(false, true);
    assertThat(history.supervisions(CASE)).isEqualTo(2);
    assertThat(history.of(CASE)).hasSize(2);
    assertThat(timeline.of(CASE))
        .extracting("code")
        .containsOnly("oversight.timeline.supervision")
        .hasSize(2);
  }

  @Test
  void theSameIsNotTakenTwiceNorTheWeakerAfterTheStronger() {
    oversights.take(CASE, supervision(MeasureKind.KEY_SUPERVISED, "李副主任"), officer);

    for (var kind : List.of(MeasureKind.SUPERVISED, MeasureKind.KEY_SUPERVISED)) {
      refused(() -> oversights.take(CASE, supervision(kind, "李副主任"), officer), "oversight.taken");
    }
  }

  @Test
  void aKeySupervisionNamesWhoLeadsIt() {
    refused(
        () -> oversights.take(CASE, supervision(MeasureKind.KEY_SUPERVISED, null), officer),
        "oversight.lead-missing");
  }

  @Test
  void eachMissingFieldIsNamedAtOnce() {
    refused(
        () -> oversights.take(CASE, new MeasureWish(null, null, null, null, null), officer),
        "oversight.kind-missing",
        "oversight.takenOn-missing",
        "oversight.basis-missing",
        "oversight.words-missing");
  }

  @Test
  void aDayAheadOrBeforeTheReceiptIsNoDayOfADecision() {
    for (var day : List.of(today.plusDays(1), LocalDate.of(2026, 3, 1))) {
      var wish = new MeasureWish(MeasureKind.SUPERVISED, day, "主任会议", null, "尽快办理");
      assertThatThrownBy(() -> oversights.take(CASE, wish, officer))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("takenOn: demand.day");
    }
  }

  @Test
  void anAccusationIsNeitherSupervisedNorTakenToAMeeting() {
    var accusation = "XQ-2099-830003";
    DemandOnFile.put(
        database, accusation, Map.of("accusation", true, "accused_body", DISTRICT_UNIT));

    refused(
        () -> oversights.take(accusation, supervision(MeasureKind.SUPERVISED, null), officer),
        "oversight.accusation");
    refused(
        () -> meetings.plan(wish(MeasureKind.PROGRESS, accusation), officer),
        "oversight.case-accusation");
  }

  @Test
  void whatIsOverIsSupervisedNoMoreButMayBeReported() {
    var closed = "XQ-2099-830004";
    DemandOnFile.put(database, closed, Map.of("status", "STRUCK_OFF"));

    refused(
        () -> oversights.take(closed, supervision(MeasureKind.SUPERVISED, null), officer),
        "oversight.over");
    oversights.take(closed, supervision(MeasureKind.PARTY_REPORT, null), officer);
    assertThat(timeline.of(closed)).extracting("code").containsExactly("oversight.timeline.party");
  }

  @Test
  void whatCameOfItIsSaidOnce() {
    oversights.take(CASE, supervision(MeasureKind.SUPERVISED, null), officer);
    var id = measures.of(CASE).get(0).id();

    refused(
        () -> oversights.end(id, new Ending(null, null), officer),
        "oversight.doneOn-missing",
        "oversight.result-missing");
    oversights.end(id, new Ending(today, "已修好"), officer);
    refused(() -> oversights.end(id, new Ending(today, "再一次"), officer), "oversight.ended");
    assertThat(timeline.of(CASE)).extracting("code").endsWith("oversight.timeline.ended");
  }

  @Test
  void nobodyActsOnACaseOfOthers() {
    oversights.take(CASE, supervision(MeasureKind.SUPERVISED, null), officer);
    var id = measures.of(CASE).get(0).id();
    for (var login :
        List.of("fangsong.officer", "yueyang.liaison", "yueyang.handler", "deputy.d001", "admin")) {
      var other = people.find(login).orElseThrow();
      refused(
          () -> oversights.take(CASE, supervision(MeasureKind.PARTY_REPORT, null), other),
          "oversight.not-yours");
      refused(() -> oversights.end(id, new Ending(today, "好"), other), "oversight.not-yours");
    }
  }

  // 会议

  @Test
  void aMeetingDecidesOnEachCaseAndThenItsMinutesStand() {
    var id = meetings.plan(wish(MeasureKind.DIVISION, CASE), officer);
    refused(() -> meetings.close(id, officer), "oversight.cases-open");

    meetings.decide(id, CASE, outcome(null, given(0, STREET_UNIT, worked(5))), officer);
    refused(
        () -> meetings.decide(id, CASE, outcome(null, given(0, STREET_UNIT, worked(5))), officer),
        "oversight.decided-already");
    refused(() -> meetings.cancel(id, "不开了", officer), "oversight.has-decided");
    meetings.close(id, officer);

    assertThat(rows.find(id).orElseThrow().state()).isEqualTo(MeetingState.HELD);
    assertThat(measures.of(CASE))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(MeasureKind.DIVISION);
              assertThat(one.takenOn()).isEqualTo(today);
            });
    assertThat(tasks.of(CASE)).extracting(AgreedTask::unit).containsExactly(STREET_UNIT);
    assertThat(access.mayRead(CASE, people.find("yueyang.handler").orElseThrow())).isTrue();
    assertThat(heard.stream(TaskAgreed.class))
        .containsExactly(new TaskAgreed(CASE, STREET_UNIT, worked(5)));
    assertThat(timeline.of(CASE))
        .extracting("code")
        .containsExactly(
            "oversight.timeline.agenda", "oversight.timeline.outcome", "oversight.timeline.task");
    for (ThrowingCallable late :
        List.<ThrowingCallable>of(
            () -> meetings.close(id, officer),
            () -> meetings.cancel(id, "不开了", officer),
            () -> meetings.add(id, Set.of(ANSWERED), officer))) {
      refused(late, "oversight.meeting-over");
    }
  }

  @Test
  void aRatingMeetingTakesWhatIsAnsweredAndAsksForTheRating() {
    refused(() -> meetings.plan(wish(MeasureKind.RATING, CASE), officer), "oversight.case-over");
    var id = meetings.plan(wish(MeasureKind.RATING, ANSWERED), officer);

    refused(
        () -> meetings.decide(id, ANSWERED, outcome(null), officer), "oversight.rating-missing");
    meetings.decide(id, ANSWERED, outcome(MeetingRating.BASICALLY), officer);

    assertThat(measures.of(ANSWERED))
        .extracting(Measure::rating)
        .containsExactly(MeetingRating.BASICALLY);
    assertThat(timeline.of(ANSWERED)).extracting("code").endsWith("oversight.timeline.rated");
  }

  @Test
  void aCoordinationGivesTwoUnitsSomethingToDoByAWorkingDay() {
    var id = meetings.plan(wish(MeasureKind.COORDINATION, CASE), supervisor);
    var first = given(0, STREET_UNIT, worked(5));

    refused(
        () -> meetings.decide(id, CASE, outcome(null, first), supervisor), "oversight.units-few");
    refused(
        () ->
            meetings.decide(
                id, CASE, outcome(null, first, given(1, STREET_UNIT, worked(5))), supervisor),
        "oversight.units-few");
    var sunday = today.plusDays(60).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    while (days.instead(sunday).isEmpty()) {
      sunday = sunday.plusWeeks(1);
    }
    var rest = given(1, DISTRICT_UNIT, sunday);
    refused(
        () -> meetings.decide(id, CASE, outcome(null, first, rest), supervisor),
        "oversight.due-rest");
    refused(
        () ->
            meetings.decide(
                id,
                CASE,
                outcome(null, first, given(1, DISTRICT_UNIT, today.minusDays(1))),
                supervisor),
        "oversight.due-early");
    refused(
        () ->
            meetings.decide(
                id,
                CASE,
                outcome(null, first, new Given(1, DISTRICT_UNIT, null, null)),
                supervisor),
        "oversight.task-missing");
    refused(
        () ->
            meetings.decide(
                id, CASE, outcome(null, first, given(1, "310117002-CJZX", worked(5))), supervisor),
        "oversight.unit-missing");

    meetings.decide(id, CASE, outcome(null, first, given(1, DISTRICT_UNIT, worked(8))), supervisor);
    var task = tasks.of(CASE).get(0);
    oversights.settle(task.id(), new Ending(today, "管道疏通"), officer);

    assertThat(tasks.of(CASE)).extracting(AgreedTask::doneOn).containsExactly(today, null);
    assertThat(timeline.of(CASE)).extracting("code").endsWith("oversight.timeline.task-done");
    refused(
        () -> oversights.settle(task.id(), new Ending(today, "再一次"), officer), "oversight.ended");
  }

  @Test
  void aMeetingToComeHasDecidedNothing() {
    var wish = wish(MeasureKind.PROGRESS, CASE);
    var id =
        meetings.plan(
            new MeetingWish(
                wish.kind(),
                wish.title(),
                today.plusDays(7),
                wish.place(),
                wish.chair(),
                wish.present(),
                null,
                wish.cases()),
            officer);

    refused(() -> meetings.decide(id, CASE, outcome(null), officer), "oversight.not-yet");
    refused(() -> meetings.cancel(id, null, officer), "oversight.reason-missing");
    meetings.cancel(id, "改期", officer);
    assertThat(timeline.of(CASE)).extracting("code").endsWith("oversight.timeline.cancelled");
  }

  @Test
  void eachFaultOfAMeetingIsNamedAtOnce() {
    refused(
        () ->
            meetings.plan(
                new MeetingWish(null, null, null, null, null, null, null, Set.of()), officer),
        "oversight.kind-missing",
        "oversight.title-missing",
        "oversight.heldOn-missing",
        "oversight.place-missing",
        "oversight.chair-missing",
        "oversight.present-missing",
        "oversight.cases-missing");
    refused(
        () -> meetings.plan(wish(MeasureKind.SUPERVISED, CASE), officer), "oversight.kind-missing");
  }

  @Test
  void aMeetingIsReadAndWrittenByTheOfficeThatCalledItAndBySupervisors() {
    var id = meetings.plan(wish(MeasureKind.PROGRESS, CASE), officer);
    var other = people.find("fangsong.officer").orElseThrow();

    assertThat(rows.list(OversightRights.reads(officer), 100)).extracting(Meeting::id).contains(id);
    assertThat(rows.list(OversightRights.reads(supervisor), 100))
        .extracting(Meeting::id)
        .contains(id);
    assertThat(rows.list(OversightRights.reads(other), 100))
        .extracting(Meeting::id)
        .doesNotContain(id);
    refused(() -> meetings.cancel(id, "不开了", other), "oversight.not-yours");
    refused(() -> meetings.plan(wish(MeasureKind.PROGRESS, CASE), other), "oversight.case-unknown");
  }

  private static void refused(ThrowingCallable act, String... codes) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Refusal.Reason::code)
                    .containsExactly(codes));
  }

  private MeasureWish supervision(MeasureKind kind, String lead) {
    return new MeasureWish(kind, today, "第十二次主任会议", lead, "年底前办结");
  }

  private MeetingWish wish(MeasureKind kind, String caseNo) {
    return new MeetingWish(
        kind, "第一次会议", today, "三楼会议室", "李副主任", "区水务局、街道城建中心", null, Set.of(caseNo));
  }

  private static MeetingOutcome outcome(MeetingRating rating, Given... given) {
    return new MeetingOutcome("分头办理", rating, List.of(given));
  }

  private static Given given(int row, String unit, LocalDate due) {
    return new Given(row, unit, "疏通管道", due);
  }

  /** A working day at least so many days from now. */
  private LocalDate worked(int later) {
    var day = today.plusDays(later);
    return days.instead(day).orElse(day);
  }
}
