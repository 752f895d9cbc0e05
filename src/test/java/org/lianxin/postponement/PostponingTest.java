package org.lianxin.postponement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxin.Refused.refused;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.calendar.DueDate;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.Pause;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Routing;
import org.lianxin.routing.TimeLimit;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Verdict;
import org.lianxin.standin.ConflictOfInterest;

/**
 * A month at most, from a reply due on 29 May 2026; today is 10 March. The table is a list, what
 * lies outside the module is told.
 */
class PostponingTest {

  private static final String CASE = "XQ-2026-000001";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  private static final LocalDate DUE = LocalDate.of(2026, 5, 29);
  private static final String HANDLER = "shuiwu.handler";
  private static final String OFFICER = "district.officer";
  private static final String UNIT = "310117-SWJ";
  private static final AwaitedReply REPLY = new AwaitedReply(CASE, 1, List.of(UNIT));
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Clock clock =
      Clock.fixed(TODAY.atTime(LocalTime.NOON).atZone(CHINA).toInstant(), CHINA);
  private final Deadlines deadlines = mock(Deadlines.class);
  private final ConflictOfInterest conflicts = mock(ConflictOfInterest.class);
  private final Map<LimitKind, Deadline> running = new HashMap<>();
  private final List<String> told = new ArrayList<>();
  private final List<Object> published = new ArrayList<>();
  private long stood;
  private Postponing postponing;

  @BeforeEach
  void aReplyIsAwaited() {
    var demand = mock(Demand.class);
    when(demand.area()).thenReturn(WorkingCalendar.NATION);
    var demands = mock(Demands.class);
    when(demands.get(CASE)).thenReturn(demand);
    lenient()
        .when(deadlines.find(anyString(), any(LimitKind.class)))
        .thenAnswer(call -> Optional.ofNullable(running.get(call.<LimitKind>getArgument(1))));
    lenient()
        .when(deadlines.pause(anyString(), any(), anyString(), any()))
        .thenAnswer(call -> paused(call.getArgument(1), call.getArgument(3)));
    lenient()
        .when(deadlines.withoutExtension(any()))
        .thenAnswer(call -> call.<Deadline>getArgument(0).firstDueOn().plusDays(stood));
    runs(LimitKind.REPLY, DUE);
    CaseTimeline timeline = mock(CaseTimeline.class);
    doAnswer(call -> told.add(call.getArgument(2)))
        .when(timeline)
        .record(anyString(), anyString(), anyString(), any(Object[].class));
    var routing = mock(Routing.class);
    when(routing.limit(LimitKind.EXTENSION))
        .thenReturn(new TimeLimit(Limit.months(1), "Rule_Extension", "上海 19"));
    postponing =
        new Postponing(
            deadlines,
            demands,
            routing,
            calendar(),
            timeline,
            new Asked(),
            conflicts,
            published::add,
            clock);
  }

  /** Months as they fall: which day is worked is the calendar's own test. */
  private static WorkingCalendar calendar() {
    var calendar = mock(WorkingCalendar.class);
    when(calendar.provisional(any(), any(), anyString()))
        .thenAnswer(
            call -> {
              LocalDate start = call.getArgument(0);
              Limit limit = call.getArgument(1);
              var day = start.plusMonths(limit.amount());
              return new DueDate(start, limit, day, day.atStartOfDay(CHINA).toInstant(), List.of());
            });
    return calendar;
  }

  private void runs(LimitKind kind, LocalDate due) {
    moves(kind, due, due);
  }

  private void moves(LimitKind kind, LocalDate first, LocalDate due) {
    running.put(
        kind,
        new Deadline(
            1,
            CASE,
            kind,
            "",
            Limit.months(3),
            "上海 19",
            "g",
            LocalDate.of(2026, 2, 2),
            first,
            due,
            false,
            Optional.empty(),
            Optional.empty()));
  }

  /** Each day of the pause moves the day one on, as the calendar does. */
  private Deadline paused(LimitKind kind, Pause pause) {
    var before = running.get(kind);
    var days = ChronoUnit.DAYS.between(pause.from(), pause.to()) + 1;
    stood += days;
    moves(kind, before.firstDueOn(), before.dueOn().plusDays(days));
    return running.get(kind);
  }

  @Test
  void movesTheDueDayByAnApprovedExtensionAndKeepsBothDays() {
    var later = DUE.plusDays(20);
    postponing.askExtension(REPLY, "等管线迁移", later, HANDLER);

    postponing.approveExtension(REPLY, later.minusDays(5), null, OFFICER);

    verify(deadlines).move(CASE, LimitKind.REPLY, "", later.minusDays(5));
    var decided = postponing.decided(REPLY).get(0);
    assertThat(decided.askedUntil()).isEqualTo(later);
    assertThat(decided.dueBefore()).isEqualTo(DUE);
    assertThat(decided.dueAfter()).isEqualTo(later.minusDays(5));
    assertThat(told)
        .containsExactly(
            "handling.timeline.extension-asked", "handling.timeline.extension-approved");
  }

  @Test
  void allowsAnExtensionToItsLastDay() {
    postponing.askExtension(REPLY, "等管线迁移", DUE.plusMonths(1), HANDLER);

    assertThat(postponing.asked(CASE, Postponement.EXTENSION).reason()).isEqualTo("等管线迁移");
  }

  @Test
  void refusesAnExtensionBeyondTheProfilesLimit() {
    var day = DUE.plusMonths(1).plusDays(1);
    var reason = new Object[] {day.toString(), DUE.plusMonths(1).toString(), "上海 19"};

    refused(
        () -> postponing.askExtension(REPLY, "再等", day, HANDLER),
        Reason.of("askedUntil", "demand.extension.too-late", reason));

    postponing.askExtension(REPLY, "再等", DUE.plusDays(1), HANDLER);
    refused(
        () -> postponing.approveExtension(REPLY, day, null, OFFICER),
        Reason.of("newDay", "demand.extension.too-late", reason));
    verify(deadlines, never()).move(any(), any(), any(), any());
  }

  @Test
  void countsASecondExtensionFromTheFirstDueDay() {
    moves(LimitKind.REPLY, DUE, DUE.plusDays(20));

    assertThat(postponing.latest(REPLY)).isEqualTo(DUE.plusMonths(1));
  }

  @Test
  void refusesAnExtensionToADayThatIsNoLater() {
    refused(
        () -> postponing.askExtension(REPLY, "再等", DUE, HANDLER),
        Reason.of("askedUntil", "demand.extension.no-later", DUE.toString(), DUE.toString()));
  }

  @Test
  void leavesTheDueDayWhenAnExtensionIsRefused() {
    postponing.askExtension(REPLY, "再等", DUE.plusDays(3), HANDLER);

    postponing.refuse(CASE, Postponement.EXTENSION, "理由不足", OFFICER);

    verify(deadlines, never()).move(any(), any(), any(), any());
    assertThat(postponing.decided(REPLY).get(0).verdictReason()).isEqualTo("理由不足");
  }

  @Test
  void grantsNothingWithoutADayAndRefusesNothingWithoutAReason() {
    decided(Postponement.EXTENSION, Verdict.APPROVED, "newDay", "postponement.day-missing");
    decided(Postponement.SUSPENSION, Verdict.APPROVED, "newDay", "postponement.review-missing");
    decided(Postponement.EXTENSION, Verdict.REFUSED, "reason", "postponement.reason-missing");
    decided(Postponement.SUSPENSION, Verdict.REFUSED, "reason", "postponement.reason-missing");
  }

  private void decided(Postponement kind, Verdict verdict, String field, String code) {
    var said = new MoreTimeEntity.Grant(verdict, null, null);

    refused(() -> postponing.decide(REPLY, kind, said, OFFICER), Reason.of(field, code));
  }

  @Test
  void letsNobodyDecideForHisOwnUnit() {
    when(conflicts.exists(OFFICER, UNIT)).thenReturn(true);

    var said = new MoreTimeEntity.Grant(Verdict.REFUSED, null, null);
    refused(
        () -> postponing.decide(REPLY, Postponement.EXTENSION, said, OFFICER),
        Reason.of("", "postponement.own-house"));
    refused(
        () -> postponing.review(REPLY, ReviewFinding.RESUMED, "条件已具备。", OFFICER),
        Reason.of("", "postponement.own-house"));
  }

  @Test
  void decidesByTheKindThatWasAskedFor() {
    postponing.askExtension(REPLY, "再等", DUE.plusDays(9), HANDLER);
    postponing.askSuspension(REPLY, "明年再办", TODAY.plusDays(30), HANDLER);

    var refusal = new MoreTimeEntity.Grant(Verdict.REFUSED, null, "不能再等");
    postponing.decide(REPLY, Postponement.SUSPENSION, refusal, OFFICER);
    var consent = new MoreTimeEntity.Grant(Verdict.APPROVED, DUE.plusDays(9), null);
    postponing.decide(REPLY, Postponement.EXTENSION, consent, OFFICER);

    verify(deadlines).move(CASE, LimitKind.REPLY, "", DUE.plusDays(9));
    assertThat(told)
        .endsWith("handling.timeline.suspension-refused", "handling.timeline.extension-approved");
  }

  @Test
  void decidesNothingTwice() {
    postponing.askExtension(REPLY, "再等", DUE.plusDays(3), HANDLER);
    postponing.refuse(CASE, Postponement.EXTENSION, "理由不足", OFFICER);

    assertThatThrownBy(() -> postponing.approveExtension(REPLY, DUE.plusDays(3), null, OFFICER))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void letsTheClockStandUntilTheReviewOfASuspension() {
    var review = TODAY.plusDays(60);
    postponing.askSuspension(REPLY, "等规划批准", review, HANDLER);

    postponing.approveSuspension(REPLY, review, "半年后再看", OFFICER);

    var stands = new Pause(TODAY.plusDays(1), review);
    verify(deadlines).pause(CASE, LimitKind.REPLY, "", stands);
    assertThat(postponing.decided(REPLY).get(0).dueAfter()).isEqualTo(DUE.plusDays(60));
    assertThat(postponing.suspension(REPLY).orElseThrow().grantedUntil()).isEqualTo(review);
    assertThat(published).containsExactly(new SuspensionApproved(CASE, review));
  }

  @Test
  void refusesAReviewWithinARestThatRuns() {
    var review = TODAY.plusDays(60);
    postponing.askSuspension(REPLY, "等规划批准", review, HANDLER);
    postponing.approveSuspension(REPLY, review, null, OFFICER);

    refused(
        () -> postponing.askSuspension(REPLY, "等", TODAY.plusDays(30), HANDLER),
        Reason.of("askedUntil", "postponement.review-covered", review.toString()));
    postponing.askSuspension(REPLY, "还要等", TODAY.plusDays(61), HANDLER);
  }

  @Test
  void keepsWhatWasFoundAtTheReview() {
    var review = TODAY.plusDays(60);
    postponing.askSuspension(REPLY, "等规划批准", review, HANDLER);
    postponing.approveSuspension(REPLY, review, null, OFFICER);

    postponing.review(REPLY, ReviewFinding.RESUMED, "规划已批", OFFICER);

    assertThat(told).endsWith("handling.timeline.suspension-reviewed");
  }

  @Test
  void countsNoSuspendedDayAgainstAnExtension() {
    var review = TODAY.plusDays(60);
    postponing.askSuspension(REPLY, "等规划批准", review, HANDLER);
    postponing.approveSuspension(REPLY, review, null, OFFICER);

    assertThat(postponing.latest(REPLY)).isEqualTo(DUE.plusDays(60).plusMonths(1));
  }

  @Test
  void refusesAReviewThatIsPastOrMoreThanAYearAhead() {
    refused(
        () -> postponing.askSuspension(REPLY, "等", TODAY, HANDLER),
        Reason.of("askedUntil", "postponement.review-past", TODAY.toString()));
    var far = TODAY.plusYears(1).plusDays(1);
    refused(
        () -> postponing.askSuspension(REPLY, "等", far, HANDLER),
        Reason.of(
            "askedUntil",
            "postponement.review-too-far",
            far.toString(),
            TODAY.plusYears(1).toString()));
  }

  @Test
  void movesTheLimitOfARehandlingWhileItRuns() {
    runs(LimitKind.REHANDLING, DUE);
    postponing.askExtension(REPLY, "再等", DUE.plusDays(3), HANDLER);

    postponing.approveExtension(REPLY, DUE.plusDays(3), null, OFFICER);

    verify(deadlines).move(CASE, LimitKind.REHANDLING, "", DUE.plusDays(3));
  }

  private static final class Asked implements PostponementTable {
    final List<PostponementEntity> rows = new ArrayList<>();

    @Override
    public PostponementEntity save(PostponementEntity postponement) {
      rows.add(postponement);
      return postponement;
    }

    @Override
    public Optional<PostponementEntity> findFirstByCaseNoAndKindAndVerdictIsNullOrderByIdDesc(
        String caseNo, Postponement kind) {
      return rows.stream().filter(row -> row.kind() == kind && !row.isDecided()).findFirst();
    }

    @Override
    public List<PostponementEntity> findByCaseNoAndRoundAndVerdictIsNotNullOrderById(
        String caseNo, int round) {
      return rows.stream().filter(PostponementEntity::isDecided).toList();
    }

    @Override
    public boolean existsByCaseNoAndKindAndVerdictAndFindingIsNull(
        String caseNo, Postponement kind, Verdict verdict) {
      return rows.stream().anyMatch(row -> row.kind() == kind && row.isDecided());
    }
  }
}
