package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.Refused.refused;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.calendar.DueDate;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Level;
import org.lianxin.petition.PetitionReviews.Paper;
import org.lianxin.petition.PetitionReviews.Request;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Routing;
import org.lianxin.routing.TimeLimit;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.standin.ConflictOfInterest;

/** The petitioner received the opinion on 10 March 2026, which is today. */
class PetitionReviewsTest {

  private static final String CASE = "XQ-2026-000002";
  private static final String SECTION = "310117-XFK";
  private static final String COMMITTEE = "310117-CWH";
  private static final String OFFICERS = "310117-XFK.PETITION_OFFICER";
  private static final String BY = "petition.officer";
  private static final String ABOVE = "cwh.officer";
  private static final String OUTSIDE = "上海市人大常委会信访办公室";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Clock clock =
      Clock.fixed(TODAY.atTime(LocalTime.NOON).atZone(CHINA).toInstant(), CHINA);
  private final Petitions petitions = mock();
  private final Reviewers reviewers = mock();
  private final Demands demands = mock();
  private final CaseTimeline timeline = mock();
  private final CaseAccess access = mock();
  private final ConflictOfInterest conflicts = mock();
  private final Demand demand = mock();
  private final Limits deadlines = new Limits();
  private final List<PetitionReviewEntity> rows = new ArrayList<>();
  private final Body committee =
      new Body(
          COMMITTEE,
          "松江区人大常委会",
          BodyKind.STANDING_COMMITTEE,
          Level.DISTRICT,
          "310117000000",
          null,
          true);
  private PetitionReviews reviews;

  @BeforeEach
  void thePetitionOfASectionBelowTheCommittee() {
    var petition = mock(PetitionEntity.class);
    when(petition.section()).thenReturn(SECTION);
    when(petitions.get(CASE)).thenReturn(petition);
    when(petitions.officers(petition)).thenReturn(OFFICERS);
    when(petitions.nameOf(SECTION)).thenReturn("信访科");
    when(petitions.nameOf(COMMITTEE)).thenReturn(committee.name());
    when(demands.get(CASE)).thenReturn(demand);
    when(demand.area()).thenReturn("310117000000");
    when(reviewers.above(SECTION, demand)).thenReturn(Optional.of(committee));
    when(reviewers.above(COMMITTEE, demand)).thenReturn(Optional.empty());
    var routing = mock(Routing.class);
    when(routing.limit(any(LimitKind.class)))
        .thenReturn(new TimeLimit(Limit.days(30), "row", "信访工作条例 35"));
    when(routing.limit(LimitKind.PETITION_POST))
        .thenReturn(new TimeLimit(Limit.workingDays(5), "row", "本系统默认"));
    var calendar = mock(WorkingCalendar.class);
    when(calendar.provisional(any(), any(), anyString()))
        .thenAnswer(
            call -> {
              LocalDate start = call.getArgument(0);
              Limit limit = call.getArgument(1);
              var day = start.plusDays(limit.amount());
              return new DueDate(start, limit, day, day.atStartOfDay(CHINA).toInstant(), List.of());
            });
    reviews =
        new PetitionReviews(
            petitions,
            reviewers,
            new RightsPeriod(deadlines.mock, demands, routing, calendar, clock),
            demands,
            deadlines.mock,
            timeline,
            access,
            conflicts,
            new Rows(),
            clock);
  }

  @Test
  void givesThePetitionerThirtyDaysFromTheDayHeReceivedTheOpinion() {
    var received = TODAY.minusDays(3);

    reviews.open(CASE, letter(received, Stance.NOT_SAID), BY);

    assertThat(reviews.isOpen(CASE)).isTrue();
    assertThat(reviews.lastDay(CASE)).isEqualTo(received.plusDays(30));
    verify(timeline)
        .record(
            CASE,
            CaseTimeline.SYSTEM,
            "petition.timeline.review-open",
            received.plusDays(30),
            LimitKind.PETITION_REVIEW_REQUEST);
  }

  @Test
  void waitsForNobodyWhoAcceptsOrWasNeverReached() {
    reviews.open(CASE, letter(TODAY, Stance.ACCEPTS), BY);
    reviews.open(CASE, new Telling(TODAY, NoticeWay.NOT_POSSIBLE, "查无此人", null), BY);

    assertThat(reviews.isOpen(CASE)).isFalse();
    verify(timeline).record(CASE, BY, "petition.timeline.petitioner-accepts");
  }

  @Test
  void asksWhetherThePetitionerAccepts() {
    refused(
        () -> reviews.open(CASE, letter(TODAY, null), BY),
        Reason.of("stance", "petition.review.stance-missing"));
  }

  @Test
  void waitsForThePostAfterTheLastDay() {
    reviews.open(CASE, letter(TODAY, Stance.NOT_SAID), BY);

    assertThat(reviews.requestUntil(CASE)).isEqualTo(startOf(TODAY.plusDays(35)));
  }

  @Test
  void takesNoRightByTellingTheDeputyLate() {
    reviews.open(CASE, letter(TODAY.minusDays(60), Stance.NOT_SAID), BY);

    assertThat(reviews.requestUntil(CASE)).isEqualTo(startOf(TODAY.plusDays(5)));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(CHINA).toInstant();
  }

  @Test
  void endsTheTimeWithoutARequest() {
    reviews.open(CASE, letter(TODAY, Stance.NOT_SAID), BY);

    reviews.endPeriod(CASE);

    assertThat(reviews.isOpen(CASE)).isFalse();
    assertThat(reviews.isReviewed(CASE)).isFalse();
    verify(timeline).record(CASE, CaseTimeline.SYSTEM, "petition.timeline.review-not-requested");
  }

  @Test
  void endsTheTimeWhenThePetitionerAcceptsLater() {
    reviews.open(CASE, letter(TODAY, Stance.NOT_SAID), BY);

    reviews.accept(CASE, BY);

    assertThat(reviews.isOpen(CASE)).isFalse();
    verify(timeline).record(CASE, BY, "petition.timeline.petitioner-accepts");
  }

  @Test
  void handsTheRequestToTheBodyAboveWithThirtyDaysToDecide() {
    asked();

    assertThat(reviews.isOpen(CASE)).isFalse();
    assertThat(reviews.latest(CASE).stage()).isEqualTo(ReviewStage.REVIEW);
    assertThat(reviews.latest(CASE).reviewer()).contains(COMMITTEE);
    verify(access).openTo(CASE, COMMITTEE);
    verify(deadlines.mock).begin(CASE, LimitKind.PETITION_REVIEW, COMMITTEE + ".OFFICER");
  }

  @Test
  void refusesARequestOfADayThatCannotBe() {
    reviews.open(CASE, letter(TODAY.minusDays(40), Stance.NOT_SAID), BY);
    var last = TODAY.minusDays(10);

    refused(
        () -> reviews.request(CASE, request(last.plusDays(1), null), BY),
        Reason.of(
            "requestedOn",
            "petition.too-late",
            last.plusDays(1).toString(),
            last.toString(),
            "信访工作条例 35"));
    assertThat(reviews.request(CASE, request(last, null), BY)).isTrue();
  }

  @Test
  void checksTheDayOfARequestAgainstTheDaysBeforeAndAhead() {
    reviews.open(CASE, letter(TODAY.minusDays(4), Stance.NOT_SAID), BY);

    reviews.request(CASE, request(TODAY, null), BY);

    verify(petitions).refuseAhead("requestedOn", TODAY);
    verify(petitions).refuseBefore("requestedOn", TODAY, TODAY.minusDays(4));
  }

  @Test
  void asksForTheOrganOutsideWhereTheDirectoryEnds() {
    reviewed();

    refused(
        () -> reviews.request(CASE, request(TODAY, null), BY),
        Reason.of("reviewer", "petition.review.reviewer-missing"));
    assertThat(reviews.request(CASE, request(TODAY, OUTSIDE), BY)).isFalse();

    assertThat(reviews.latest(CASE).stage()).isEqualTo(ReviewStage.RECHECK);
    assertThat(reviews.latest(CASE).reviewer()).isEmpty();
    assertThat(reviews.latest(CASE).reviewerName()).isEqualTo(OUTSIDE);
    verify(deadlines.mock).begin(CASE, LimitKind.PETITION_RECHECK, OFFICERS);
  }

  @Test
  void letsNoBodyReviewItself() {
    reviewed();

    refused(
        () -> reviews.request(CASE, request(TODAY, committee.name()), BY),
        Reason.of("reviewer", "petition.review.same-body", committee.name()));
    refused(
        () -> reviews.request(CASE, request(TODAY, "信访科"), BY),
        Reason.of("reviewer", "petition.review.same-body", "信访科"));
  }

  @Test
  void asksForAnOrganOutsideAgainAfterOneOutside() {
    when(reviewers.above(SECTION, demand)).thenReturn(Optional.empty());
    reviews.open(CASE, letter(TODAY, Stance.NOT_SAID), BY);
    reviews.request(CASE, request(TODAY, OUTSIDE), BY);
    reviews.record(CASE, TODAY, paper(), BY);
    reviews.tell(CASE, letter(TODAY, Stance.NOT_SAID), BY);

    assertThat(reviews.reviewer(CASE)).isEmpty();
    refused(
        () -> reviews.request(CASE, request(TODAY, OUTSIDE), BY),
        Reason.of("reviewer", "petition.review.same-body", OUTSIDE));
  }

  @Test
  void keepsAPetitionFromTheAccusedOutsideToo() {
    reviewed();
    doThrow(Refusal.of("reviewer", "petition.to-accused", "水务局"))
        .when(petitions)
        .refuseAccused("reviewer", CASE, "水务局");

    refused(
        () -> reviews.request(CASE, request(TODAY, "水务局"), BY),
        Reason.of("reviewer", "petition.to-accused", "水务局"));
  }

  @Test
  void isDecidedByNobodyWhoHandledThePetitionOrHasAPostThere() {
    asked();
    var own = Reason.of("", "petition.review.own-decision");
    when(petitions.hasHandled(CASE, BY)).thenReturn(true);
    when(conflicts.exists("both.offices", SECTION)).thenReturn(true);

    refused(() -> reviews.decide(CASE, paper(), BY), own);
    refused(() -> reviews.decide(CASE, paper(), "both.offices"), own);
    reviews.decide(CASE, paper(), ABOVE);

    assertThat(reviews.isReviewed(CASE)).isTrue();
    verify(deadlines.mock).meet(CASE, LimitKind.PETITION_REVIEW);
  }

  @Test
  void isRecheckedByNobodyWhoReviewed() {
    var upper =
        new Body("310000-CWH", "上级", BodyKind.STANDING_COMMITTEE, Level.MUNICIPAL, "", null, true);
    when(reviewers.above(COMMITTEE, demand)).thenReturn(Optional.of(upper));
    reviewed();
    reviews.request(CASE, request(TODAY, null), BY);
    when(conflicts.exists("other.officer", COMMITTEE)).thenReturn(true);
    var own = Reason.of("", "petition.review.own-decision");

    refused(() -> reviews.decide(CASE, paper(), ABOVE), own);
    refused(() -> reviews.decide(CASE, paper(), "other.officer"), own);
    reviews.decide(CASE, paper(), "upper.officer");

    assertThat(reviews.latest(CASE).decidedBy()).isEqualTo("upper.officer");
  }

  @Test
  void keepsThePeopleOfTheAccusedBodyAndTheDeputyAway() {
    asked();
    doThrow(Refusal.of("", "petition.recusal"))
        .when(petitions)
        .refuseInvolved(eq(CASE), anyString());
    var recusal = Reason.of("", "petition.recusal");

    refused(() -> reviews.accept(CASE, BY), recusal);
    refused(() -> reviews.request(CASE, request(TODAY, null), BY), recusal);
    refused(() -> reviews.decide(CASE, paper(), ABOVE), recusal);
    refused(() -> reviews.record(CASE, TODAY, paper(), BY), recusal);
    refused(() -> reviews.tell(CASE, letter(TODAY, Stance.NOT_SAID), BY), recusal);
  }

  @Test
  void givesThirtyDaysMoreAfterTheReviewUnlessThePetitionerAccepts() {
    asked();
    reviews.decide(CASE, paper(), ABOVE);

    assertThat(reviews.tell(CASE, letter(TODAY, Stance.NOT_SAID), BY)).isTrue();
    assertThat(reviews.stage(CASE)).isEqualTo(ReviewStage.RECHECK);
    assertThat(reviews.lastDay(CASE)).isEqualTo(TODAY.plusDays(30));
  }

  @Test
  void isOverWhenThePetitionerAcceptsTheReview() {
    asked();
    reviews.decide(CASE, paper(), ABOVE);

    assertThat(reviews.tell(CASE, letter(TODAY, Stance.ACCEPTS), BY)).isFalse();
    verify(deadlines.mock, never())
        .beginOn(any(), eq(CASE), eq(LimitKind.PETITION_RECHECK_REQUEST), any());
  }

  @Test
  void isOverAfterTheRecheckWhateverThePetitionerSays() {
    reviewed();
    reviews.request(CASE, request(TODAY, OUTSIDE), BY);
    reviews.record(CASE, TODAY, paper(), BY);

    assertThat(reviews.tell(CASE, letter(TODAY, null), BY)).isFalse();
    verify(timeline).record(CASE, CaseTimeline.SYSTEM, "petition.timeline.review-over");
  }

  private void asked() {
    reviews.open(CASE, letter(TODAY, Stance.NOT_SAID), BY);
    reviews.request(CASE, request(TODAY, null), BY);
  }

  private void reviewed() {
    asked();
    reviews.decide(CASE, paper(), ABOVE);
    reviews.tell(CASE, letter(TODAY, Stance.NOT_SAID), BY);
  }

  private static Request request(LocalDate day, String reviewer) {
    return new Request(day, "对处理意见不服", reviewer);
  }

  private static Paper paper() {
    return new Paper(ReviewOutcome.UPHELD, "事实清楚", "维持", "信访工作条例第三十五条");
  }

  private static Telling letter(LocalDate day, Stance stance) {
    return new Telling(day, NoticeWay.LETTER, null, stance);
  }

  private final class Rows implements PetitionReviewTable {
    @Override
    public PetitionReviewEntity save(PetitionReviewEntity review) {
      rows.add(review);
      return review;
    }

    @Override
    public List<PetitionReviewEntity> findByCaseNoOrderById(String caseNo) {
      return List.copyOf(rows);
    }
  }

  /** Limits that run for thirty days until they are met. */
  private static final class Limits {
    private final Deadlines mock = mock();
    private final Map<LimitKind, Deadline> running = new TreeMap<>();

    Limits() {
      when(mock.find(eq(CASE), any(LimitKind.class)))
          .thenAnswer(call -> Optional.ofNullable(running.get(call.<LimitKind>getArgument(1))));
      when(mock.beginOn(any(), eq(CASE), any(), any()))
          .thenAnswer(
              call -> {
                var begun = limit(call.getArgument(0), call.getArgument(2), Optional.empty());
                running.put(begun.kind(), begun);
                return begun;
              });
      doAnswer(
              call -> {
                LimitKind kind = call.getArgument(1);
                running.computeIfPresent(
                    kind,
                    (same, limit) -> limit(limit.startedOn(), kind, Optional.of(Instant.EPOCH)));
                return null;
              })
          .when(mock)
          .meet(eq(CASE), any(LimitKind.class));
    }

    private static Deadline limit(LocalDate start, LimitKind kind, Optional<Instant> metAt) {
      var due = start.plusDays(30);
      return new Deadline(
          1,
          CASE,
          kind,
          "",
          Limit.days(30),
          "条例",
          OFFICERS,
          start,
          due,
          due,
          false,
          metAt,
          Optional.empty());
    }
  }
}
