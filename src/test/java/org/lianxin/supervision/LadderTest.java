package org.lianxin.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.CaseSheet;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Words;
import org.lianxin.handling.Orders;
import org.lianxin.handling.WorkDone;
import org.lianxin.intake.CaseFacts;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask.Matter;
import org.lianxin.shared.UserTask.Occasion;
import org.lianxin.supervision.SupervisionAnswer.Decision;
import org.lianxin.supervision.WaitingSteps.Waiting;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The ladder over the real tables and calendar, at moments that the test chooses. */
@LianxinTest
@Transactional
class LadderTest {

  private static final String CASE = "XQ-2099-800001";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final long ID = 987654;

  @Autowired Demands demands;
  @Autowired Deadlines stored;
  @Autowired WorkingCalendar calendar;
  @Autowired EscalationTable escalations;
  @Autowired SupervisionOrderTable supervisions;
  @Autowired UrgeTable urges;
  @Autowired CaseTimeline timeline;
  @Autowired Responsibles responsibles;
  @Autowired SupervisionSettings settings;
  @Autowired People people;
  @Autowired Directory directory;
  @Autowired MessageSource words;
  @Autowired Orders orders;
  @Autowired CaseFacts facts;
  @Autowired WorkDone work;
  @Autowired JdbcClient database;
  @Autowired Watch watch;

  private final Deadlines deadlines = mock(Deadlines.class);
  private final OtherMeasures others = mock(OtherMeasures.class);
  private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);

  @BeforeEach
  void registerADemand() {
    DemandOnFile.put(database, CASE, Map.of("status", "HANDLING"));
  }

  @BeforeEach
  void readChinese() {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
  }

  @AfterEach
  void forgetTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void climbsRungByRungAcrossSpringFestival() {
    due("2026-02-13");

    assertThat(planned("2026-02-02T10:00")).isEqualTo(moment("2026-02-10T09:00"));
    raise("2026-02-10T09:00", SupervisionLevel.REMINDER, "DUE");
    assertThat(planned("2026-02-10T09:00")).isEqualTo(moment("2026-02-13T09:00"));
    raise("2026-02-13T09:00", SupervisionLevel.URGE, "P5WD");
    // worked: Saturday 14th, then 24, 25, 26, 27
    assertThat(planned("2026-02-13T09:00")).isEqualTo(moment("2026-02-27T09:00"));
    assertThat(at("2026-02-20T09:00").check(CASE, ID)).isEqualTo(RungCheck.LATER);
    assertThat(at("2026-02-27T09:00").check(CASE, ID)).isEqualTo(RungCheck.REACHED);
    assertThat(at("2026-02-27T09:00").standing(CASE, ID).daysOverdue()).isEqualTo(5);
  }

  @Test
  void startsAnewWhenTheLimitWasMoved() {
    due("2026-03-05");
    raise("2026-03-05T09:00", SupervisionLevel.URGE, "P5WD");

    due("2026-04-30");

    assertThat(at("2026-03-06T09:00").check(CASE, ID)).isEqualTo(RungCheck.LATER);
    assertThat(planned("2026-03-06T09:00")).isEqualTo(moment("2026-04-13T09:00"));
  }

  @Test
  void knowsWhomALimitBinds() {
    bind("310117-SWJ.HANDLER");
    assertThat(at("2026-03-05T09:00").standing(CASE, ID).bound()).isEqualTo(Bound.UNIT);
    bind("310117001-GW.OFFICER");
    assertThat(at("2026-03-05T09:00").standing(CASE, ID).bound()).isEqualTo(Bound.OFFICE);
    bind("deputy.d001");
    assertThat(at("2026-03-05T09:00").standing(CASE, ID).bound()).isEqualTo(Bound.DEPUTY);
  }

  @Test
  void isOverOnceTheLimitIsMet() {
    due("2026-03-05");
    at("2026-03-04T10:00").end(ID);

    assertThat(at("2026-03-05T09:00").check(CASE, ID)).isEqualTo(RungCheck.OVER);
  }

  @Test
  void tellsEverybodyUpToTheSupervisors() {
    due("2026-03-05");

    raise("2026-03-12T09:00", SupervisionLevel.SUPERVISE, "P5WD");

    var raised = ArgumentCaptor.forClass(EscalationRaised.class);
    verify(events).publishEvent(raised.capture());
    assertThat(raised.getValue().told())
        .isEqualTo(
            Set.of(
                "310117-SWJ.HANDLER",
                "310117-SWJ.UNIT_LEADER",
                "310117001-GW.OFFICER",
                "SUPERVISOR"));
    assertThat(raised.getValue().daysOverdue()).isEqualTo(5);
    assertThat(timeline.of(CASE))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo(CaseTimeline.SYSTEM);
              assertThat(entry.code()).isEqualTo("supervision.timeline.supervise");
            });
  }

  @Test
  void callsOnASupervisorOnceUntilHeHasAnswered() {
    due("2026-03-05");

    assertThat(raise("2026-03-05T09:00", SupervisionLevel.URGE, "P5WD")).isFalse();
    assertThat(raise("2026-03-12T09:00", SupervisionLevel.SUPERVISE, "P5WD")).isTrue();
    assertThat(raise("2026-03-19T09:00", SupervisionLevel.SUMMON, "P10WD")).isFalse();
    assertThat(supervision().facts(occasion()))
        .containsEntry("level", "约谈")
        .containsEntry("kind", "答复")
        .containsEntry("dueOn", "2026-03-05")
        .hasEntrySatisfying("history", lines -> assertThat(lines.toString().lines()).hasSize(3));

    answer(Decision.FINISH_BY, LocalDate.of(2026, 3, 27));

    assertThat(supervisions.findByDeadlineIdAndEndedAtIsNull(ID)).isEmpty();
    assertThat(at("2026-03-20T09:00").standing(CASE, ID).supervisions()).isEqualTo(1);
    assertThat(raise("2026-04-02T09:00", SupervisionLevel.SUMMON, "P10WD")).isTrue();
  }

  @Test
  void isClimbedAtOnceWhenADeputyUrgedSoOftenThatItReachesTheSupervisors() {
    due("2026-03-20");
    var usual = planned("2026-03-03T20:00");
    urge("2026-03-03T20:00", Audience.OFFICE);
    assertThat(planned("2026-03-03T20:00")).isEqualTo(usual);

    urge("2026-03-04T20:00", Audience.SUPERVISOR);

    assertThat(planned("2026-03-04T20:00")).isEqualTo(moment("2026-03-05T09:00"));
    assertThat(at("2026-03-04T20:00").check(CASE, ID)).isEqualTo(RungCheck.LATER);
    assertThat(at("2026-03-05T09:00").check(CASE, ID)).isEqualTo(RungCheck.REACHED);
    assertThat(at("2026-03-05T09:00").standing(CASE, ID).urged()).isTrue();

    assertThat(raise("2026-03-05T09:00", SupervisionLevel.SUPERVISE, "DUE")).isTrue();
    assertThat(at("2026-03-05T10:00").standing(CASE, ID).urged()).isFalse();
    assertThat(planned("2026-03-05T10:00")).isEqualTo(moment("2026-03-20T09:00"));
  }

  private void urge(String at, Audience told) {
    urges.save(
        new UrgeEntity(deadlines.of(CASE).get(0), told, "deputy.d001", LocalDateTime.parse(at)));
  }

  @Test
  void endsWhatNobodyAnsweredWithTheLimit() {
    due("2026-03-05");
    raise("2026-03-12T09:00", SupervisionLevel.SUPERVISE, "P5WD");

    at("2026-03-13T09:00").end(ID);
    at("2026-03-13T09:00").end(ID);

    assertThat(supervisions.findByDeadlineIdAndEndedAtIsNull(ID)).isEmpty();
  }

  @Test
  void wantsADayToComeFromWhoOrdersAnEndByADay() {
    due("2026-03-05");
    raise("2026-03-12T09:00", SupervisionLevel.SUPERVISE, "P5WD");

    assertThatThrownBy(() -> answer(Decision.FINISH_BY, null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("finish-by-missing");
    assertThatThrownBy(() -> answer(Decision.LISTED, LocalDate.of(2026, 3, 18)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("finish-by-past");
    assertThat(supervision().doers(new Matter(CASE, 0))).isEqualTo(Doers.groups("SUPERVISOR"));
  }

  @Test
  void tellsTwoLimitsOfOneCaseApartAndSaysWhoHoldsItAndWhereToCall() {
    due("2026-03-05");
    raise("2026-03-19T09:00", SupervisionLevel.SUPERVISE, "P5WD");
    var matter = new Matter(CASE, (int) ID);

    assertThat(supervision().isOfPart()).isTrue();
    assertThat(supervision().partVariable()).isEqualTo("deadlineId");
    assertThat(supervision().about(matter)).isEqualTo("答复（2026-03-05到期）");
    assertThat(supervision().due(matter)).contains(moment("2026-03-06T00:00").minusMillis(1));
    assertThat(supervision().facts(occasion()))
        .containsEntry("step", "办理诉求：松江区水务局")
        .containsEntry("phone", "021-0000-9008")
        .containsKeys("work", "story");
  }

  @Test
  void countsWhatTheChairpersonsPickedAsSupervised() {
    due("2026-03-05");
    when(others.supervisions(CASE)).thenReturn(1);

    assertThat(at("2026-03-12T09:00").standing(CASE, ID).supervisions()).isEqualTo(1);
    raise("2026-03-12T09:00", SupervisionLevel.SUPERVISE, "P5WD");
    assertThat(at("2026-03-13T09:00").standing(CASE, ID).supervisions()).isEqualTo(2);
  }

  @Test
  void showsWhatElseWasDoneInTheOrderOfDays() {
    due("2026-03-05");
    raise("2026-03-12T09:00", SupervisionLevel.SUPERVISE, "P5WD");
    raise("2026-03-19T09:00", SupervisionLevel.SUMMON, "P5WD");
    when(others.of(CASE))
        .thenReturn(List.of(new OtherMeasures.Taken(LocalDate.of(2026, 3, 16), "推进会")));

    var history = String.valueOf(supervision().facts(occasion()).get("history"));
    assertThat(history.lines().toList())
        .hasSize(3)
        .satisfies(lines -> assertThat(lines.get(1)).isEqualTo("推进会"));
  }

  @Test
  void goesWithEveryRunningLimit() {
    var begun = stored.begin(CASE, LimitKind.REPLY, "310117-SWJ.HANDLER");
    var first = watch.of(CASE).get(begun.id());

    stored.move(CASE, LimitKind.REPLY, Deadlines.WHOLE, begun.dueOn().plusMonths(1));
    assertThat(watch.of(CASE).get(begun.id())).isAfter(first);

    stored.meet(CASE, LimitKind.REPLY);
    stored.meet(CASE, LimitKind.REPLY);
    assertThat(watch.of(CASE)).isEmpty();
  }

  @Test
  void goesWithEachLimitOfACase() {
    stored.begin(CASE, LimitKind.REPLY, "310117-SWJ.HANDLER");
    var second = stored.begin(CASE, LimitKind.FIRST_CONTACT, "310117-SWJ.HANDLER");
    assertThat(watch.of(CASE)).hasSize(2);

    stored.meet(CASE, LimitKind.FIRST_CONTACT);
    assertThat(watch.of(CASE)).hasSize(1).doesNotContainKey(second.id());

    stored.stop(CASE);
    assertThat(watch.of(CASE)).isEmpty();
  }

  @Test
  void isTakenOnceWhenItsTimeHasCome() {
    due("2026-03-05");
    var early = new Watch(database, clock("2026-02-25T08:59"));
    var onTime = new Watch(database, clock("2026-02-25T09:00"));
    onTime.plan(ID, moment("2026-02-25T09:00"));

    assertThat(early.take()).isEmpty();
    assertThat(onTime.take()).contains(new Watch.Rung(CASE, ID));
    assertThat(onTime.take()).isEmpty();
  }

  /** The next rung as it is planned at this time. */
  private Instant planned(String now) {
    at(now).plan(CASE, ID);
    return watch.of(CASE).get(ID);
  }

  private boolean raise(String now, SupervisionLevel level, String next) {
    return at(now).raise(CASE, ID, level, Audience.SUPERVISOR, next);
  }

  private void answer(Decision decision, LocalDate until) {
    supervision().complete(occasion(), new SupervisionAnswer("到现场督促", until, decision));
  }

  private SuperviseDemand supervision() {
    return new SuperviseDemand(
        new Supervisions(supervisions, timeline, clock("2026-03-19T10:00")),
        escalations,
        others,
        caseNo -> List.of(new Waiting("办理诉求", List.of("310117-SWJ.HANDLER"))),
        work,
        at("2026-03-19T10:00"),
        mock(CaseSheet.class),
        facts,
        people,
        directory,
        new Words(directory, people, words));
  }

  private static Occasion occasion() {
    return new Occasion(new Matter(CASE, (int) ID), "task", "supervisor");
  }

  private Ladder at(String now) {
    return new Ladder(
        deadlines,
        demands,
        orders,
        timeline,
        calendar,
        watch,
        escalations,
        supervisions,
        others,
        urges,
        responsibles,
        settings,
        events,
        clock(now));
  }

  private void due(String day) {
    limit(day, "310117-SWJ.HANDLER");
  }

  private void bind(String responsible) {
    limit("2026-03-05", responsible);
  }

  private void limit(String day, String responsible) {
    when(deadlines.of(any()))
        .thenReturn(
            List.of(
                new Deadline(
                    ID,
                    CASE,
                    LimitKind.REPLY,
                    Deadlines.WHOLE,
                    Limit.months(1),
                    "source",
                    responsible,
                    LocalDate.of(2026, 1, 26),
                    LocalDate.parse(day),
                    LocalDate.parse(day),
                    false,
                    Optional.empty(),
                    Optional.empty())));
    if (!watch.holds(ID)) {
      watch.begin(deadlines.of(CASE).get(0), moment("2026-01-26T10:00"));
    }
  }

  private static Clock clock(String now) {
    return Clock.fixed(moment(now), CHINA);
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(CHINA).toInstant();
  }
}
