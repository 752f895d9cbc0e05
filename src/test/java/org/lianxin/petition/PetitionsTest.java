package org.lianxin.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxin.Refused.refused;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.calendar.DueDate;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Voters;
import org.lianxin.demand.Voters.Voter;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Level;
import org.lianxin.petition.Petitions.OpinionPaper;
import org.lianxin.petition.Petitions.Registration;
import org.lianxin.postponement.MoreTimeEntity;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Route;
import org.lianxin.routing.Routing;
import org.lianxin.routing.TimeLimit;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Verdict;
import org.lianxin.standin.ConflictOfInterest;

/** A petition that accuses the drainage bureau, due on 8 May 2026; today is 10 March. */
class PetitionsTest {

  private static final String CASE = "XQ-2026-000002";
  private static final String EARLIER = "XQ-2025-000009";
  private static final String AREA = "310117000000";
  private static final String SECTION = "310117-XFK";
  private static final String ACCUSED = "310117-SWJ";
  private static final String OFFICERS = "310117-XFK.PETITION_OFFICER";
  private static final String BY = "petition.officer";
  private static final String ABOVE = "cwh.officer";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
  private static final LocalDate RECEIVED = TODAY.minusDays(40);
  private static final LocalDate DUE = LocalDate.of(2026, 5, 8);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Clock clock =
      Clock.fixed(TODAY.atTime(LocalTime.NOON).atZone(CHINA).toInstant(), CHINA);
  private final Demands demands = mock(Demands.class);
  private final Deadlines deadlines = mock(Deadlines.class);
  private final CaseTimeline timeline = mock(CaseTimeline.class);
  private final ConflictOfInterest conflicts = mock(ConflictOfInterest.class);
  private final Directory directory = mock(Directory.class);
  private final Routing routing = mock(Routing.class);
  private final PetitionReviewTable reviews = mock(PetitionReviewTable.class);
  private final Map<String, PetitionEntity> petitionRows = new HashMap<>();
  private final List<PetitionExtensionEntity> extensionRows = new ArrayList<>();
  private final List<PetitionOpinionEntity> opinionRows = new ArrayList<>();
  private Petitions petitions;
  private PetitionExtensions extensions;

  @BeforeEach
  void aPetitionAgainstTheDrainageBureauIsOpen() {
    var demand = mock(Demand.class);
    when(demand.caseNo()).thenReturn(CASE);
    when(demand.area()).thenReturn(AREA);
    when(demand.deputy()).thenReturn("deputy.zhang");
    when(demand.accusedBody()).thenReturn(ACCUSED);
    when(demand.receivedOn()).thenReturn(RECEIVED);
    when(demands.get(CASE)).thenReturn(demand);
    var section = body(SECTION, "信访科", BodyKind.PETITION_SECTION, "310117-CWH");
    when(routing.officeFor(Route.PETITION, AREA)).thenReturn(Optional.of(section));
    when(routing.limit(LimitKind.PETITION_EXTENSION))
        .thenReturn(new TimeLimit(Limit.days(30), "Rule_PetitionExtension", "信访工作条例 34"));
    when(directory.body(SECTION)).thenReturn(Optional.of(section));
    when(directory.body(ACCUSED))
        .thenReturn(Optional.of(body(ACCUSED, "水务局", BodyKind.HANDLING_UNIT, null)));
    var voters = mock(Voters.class);
    when(voters.of(CASE, BY)).thenReturn(new Voter("王小明", "13800000000", ""));
    when(deadlines.find(CASE, LimitKind.PETITION_HANDLING))
        .thenReturn(
            Optional.of(
                new Deadline(
                    1,
                    CASE,
                    LimitKind.PETITION_HANDLING,
                    "",
                    Limit.days(60),
                    "信访工作条例 34",
                    OFFICERS,
                    TODAY,
                    DUE,
                    DUE,
                    false,
                    Optional.empty(),
                    Optional.empty())));
    var calendar = mock(WorkingCalendar.class);
    when(calendar.provisional(any(), any(), anyString()))
        .thenAnswer(
            call -> {
              LocalDate start = call.getArgument(0);
              Limit limit = call.getArgument(1);
              var day = start.plusDays(limit.amount());
              return new DueDate(start, limit, day, day.atStartOfDay(CHINA).toInstant(), List.of());
            });
    petitions =
        new Petitions(
            demands,
            deadlines,
            timeline,
            voters,
            directory,
            conflicts,
            routing,
            new PetitionRows(),
            mock(PetitionNoteTable.class),
            new OpinionRows(),
            reviews,
            clock);
    extensions =
        new PetitionExtensions(
            petitions,
            demands,
            mock(),
            deadlines,
            routing,
            calendar,
            timeline,
            new ExtensionRows(),
            clock);
    petitions.open(CASE);
  }

  private static Body body(String code, String name, BodyKind kind, String parent) {
    return new Body(code, name, kind, Level.DISTRICT, AREA, parent, true);
  }

  @Test
  void opensWithTheSectionOfTheAreaAndItsLimit() {
    assertThat(petitions.get(CASE).section()).isEqualTo(SECTION);
    verify(demands).moveTo(CASE, DemandStatus.PETITION);
    verify(deadlines).beginOn(RECEIVED, CASE, LimitKind.PETITION_ACCEPTANCE, OFFICERS);
  }

  @Test
  void opensNothingWithoutASection() {
    when(routing.officeFor(Route.PETITION, AREA)).thenReturn(Optional.empty());

    assertThatThrownBy(() -> petitions.open(CASE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(AREA);
  }

  @Test
  void startsTheSixtyDaysWhenItIsAccepted() {
    petitions.register(CASE, accepted(), BY);

    verify(deadlines).meet(CASE, LimitKind.PETITION_ACCEPTANCE);
    verify(deadlines).begin(CASE, LimitKind.PETITION_HANDLING, OFFICERS);
  }

  @Test
  void meetsTheLimitToAcceptWhenThePetitionerHearsWhereItWasPassedOn() {
    petitions.register(CASE, passedOn("区市场监督管理局", "不属本机关职责"), BY);

    assertThat(petitions.get(CASE).isPassedOn()).isTrue();
    verify(deadlines, never()).meet(CASE, LimitKind.PETITION_ACCEPTANCE);
    verify(deadlines, never()).begin(CASE, LimitKind.PETITION_HANDLING, OFFICERS);

    petitions.tellAcceptance(CASE, new Telling(TODAY, NoticeWay.PHONE, null, null), BY);

    verify(deadlines).meet(CASE, LimitKind.PETITION_ACCEPTANCE);
  }

  @Test
  void takesNoMoreWhatWasRechecked() {
    recheckedIs(EARLIER, true);

    petitions.register(CASE, notAgain(EARLIER, "同一事实和理由"), BY);

    assertThat(petitions.get(CASE).isNotAgain()).isTrue();
    assertThat(petitions.get(CASE).earlierCase()).isEqualTo(EARLIER);
  }

  @Test
  void refusesNoPetitionForACaseThatWasNeverRechecked() {
    recheckedIs(EARLIER, false);

    refused(
        () -> petitions.register(CASE, notAgain(EARLIER, "同一事实和理由"), BY),
        Reason.of("earlierCase", "petition.not-rechecked", EARLIER));
    refused(
        () -> petitions.register(CASE, notAgain(CASE, "同一事实和理由"), BY),
        Reason.of("earlierCase", "petition.not-rechecked", CASE));
    refused(
        () -> petitions.register(CASE, notAgain(null, null), BY),
        Reason.of("earlierCase", "petition.earlier-missing"),
        Reason.of("reason", "petition.reason-missing"));
  }

  private void recheckedIs(String caseNo, boolean isDecided) {
    var recheck = mock(PetitionReviewEntity.class);
    when(recheck.stage()).thenReturn(ReviewStage.RECHECK);
    when(recheck.isDecided()).thenReturn(isDecided);
    when(reviews.findByCaseNoOrderById(caseNo)).thenReturn(List.of(recheck));
  }

  @Test
  void asksWhereAndWhyAPetitionIsPassedOn() {
    refused(
        () -> petitions.register(CASE, passedOn(null, null), BY),
        Reason.of("passedOnTo", "petition.place-missing"),
        Reason.of("reason", "petition.reason-missing"));
  }

  @Test
  void passesNoPetitionToTheBodyThatItAccuses() {
    refused(
        () -> petitions.register(CASE, passedOn("松江区水务局办公室", "属其职责"), BY),
        Reason.of("passedOnTo", "petition.to-accused", "水务局"));
  }

  @Test
  void passesAnAccusationToDisciplinePoliceOrProcuratorateOnly() {
    when(demands.get(CASE).isAccusation()).thenReturn(true);

    refused(
        () -> petitions.register(CASE, passedOn("松江区商务委员会", "属其职责"), BY),
        Reason.of("organ", "petition.organ-missing"),
        Reason.of("passedOnTo", "petition.organ-only"));
    refused(
        () ->
            petitions.register(
                CASE,
                new Registration(
                    1, Acceptance.PASSED_ON, "松江区商务委员会", AccusationOrgan.POLICE, null, "属其职责"),
                BY),
        Reason.of("passedOnTo", "petition.organ-only"));
    petitions.register(CASE, passedOn(AccusationOrgan.DISCIPLINE), BY);

    assertThat(petitions.get(CASE).passedOnTo()).isEqualTo("纪检监察机关");
  }

  @Test
  void passesNoAccusationOfThePoliceToThePolice() {
    when(demands.get(CASE).isAccusation()).thenReturn(true);
    when(directory.body(ACCUSED))
        .thenReturn(Optional.of(body(ACCUSED, "松江公安分局", BodyKind.HANDLING_UNIT, null)));

    refused(
        () -> petitions.register(CASE, passedOn(AccusationOrgan.POLICE), BY),
        Reason.of("organ", "petition.to-accused", "松江公安分局"));
    petitions.register(CASE, passedOn(AccusationOrgan.PROCURATORATE), BY);
  }

  @Test
  void putsNoAccusationOffWithACaseThatAccusedNobody() {
    when(demands.get(CASE).isAccusation()).thenReturn(true);
    var other = mock(Demand.class);
    when(demands.find("XQ-2025-000009")).thenReturn(Optional.of(other));
    recheckedIs("XQ-2025-000009", true);
    var again = notAgain("XQ-2025-000009", "同一事实");

    refused(
        () -> petitions.register(CASE, again, BY),
        Reason.of("earlierCase", "petition.not-rechecked", "XQ-2025-000009"));
    when(other.isAccusation()).thenReturn(true);
    when(other.accusedBody()).thenReturn(ACCUSED);
    petitions.register(CASE, again, BY);
  }

  @Test
  void keepsThePeopleOfTheAccusedBodyAway() {
    when(conflicts.exists(BY, ACCUSED)).thenReturn(true);
    var recusal = Reason.of("", "petition.recusal");

    refused(() -> petitions.register(CASE, accepted(), BY), recusal);
    refused(() -> petitions.note(CASE, "已核查", PetitionStep.DONE, BY), recusal);
    refused(() -> petitions.issue(CASE, paper(), BY), recusal);
    refused(() -> petitions.tell(CASE, letter(TODAY), BY), recusal);
    refused(() -> petitions.tellAcceptance(CASE, letter(TODAY), BY), recusal);
    refused(() -> petitions.tellDeputy(CASE, TODAY, "已办结", BY), recusal);
  }

  @Test
  void keepsTheDeputyAway() {
    refused(
        () -> petitions.register(CASE, accepted(), "deputy.zhang"),
        Reason.of("", "petition.own-deputy"));
  }

  @Test
  void endsTheHandlingWithTheOpinion() {
    petitions.issue(CASE, paper(), BY);

    verify(deadlines).meet(CASE, LimitKind.PETITION_HANDLING);
    assertThat(petitions.opinion(CASE)).contains(paper());
  }

  @Test
  void asksWhyAPetitionerCouldNotBeTold() {
    refused(
        () -> petitions.tell(CASE, new Telling(TODAY, NoticeWay.NOT_POSSIBLE, null, null), BY),
        Reason.of("toldWords", "petition.why-not-told"));
  }

  @Test
  void refusesADayThatLiesAhead() {
    var tomorrow = TODAY.plusDays(1);

    refused(
        () -> petitions.tell(CASE, letter(tomorrow), BY),
        Reason.of("toldOn", "petition.day-ahead", tomorrow.toString()));
  }

  /** The time to ask for a review runs from the receipt of a paper (信访工作条例 art. 35). */
  @Test
  void deliversTheOpinionInWriting() {
    petitions.issue(CASE, paper(), BY);

    refused(
        () -> petitions.tell(CASE, new Telling(TODAY, NoticeWay.PHONE, "已说明", null), BY),
        Reason.of("way", "petition.in-writing"));
  }

  @Test
  void deliversNoOpinionBeforeItWasIssued() {
    petitions.issue(CASE, paper(), BY);
    var yesterday = TODAY.minusDays(1);

    refused(
        () -> petitions.tell(CASE, letter(yesterday), BY),
        Reason.of("toldOn", "petition.day-too-early", yesterday.toString(), TODAY.toString()));
    petitions.tell(CASE, letter(TODAY), BY);

    assertThat(petitions.get(CASE).toldOn()).isEqualTo(TODAY);
  }

  @Test
  void knowsWhoHasHandledThePetition() {
    petitions.issue(CASE, paper(), BY);

    assertThat(petitions.hasHandled(CASE, BY)).isTrue();
    assertThat(petitions.hasHandled(CASE, ABOVE)).isFalse();
  }

  @Test
  void tellsTheDeputyNothingThatNamesThePetitioner() {
    var named = Reason.of("deputyWords", "petition.names-petitioner");

    refused(() -> petitions.tellDeputy(CASE, TODAY, "王小明反映的问题已办结", BY), named);
    refused(() -> petitions.tellDeputy(CASE, TODAY, "已电话 13800000000 答复", BY), named);
    petitions.tellDeputy(CASE, TODAY, "您转来的信访事项已依法办结", BY);

    assertThat(petitions.get(CASE).deputyWords()).isEqualTo("您转来的信访事项已依法办结");
  }

  @Test
  void hasTheBodyAboveTheSectionApprove() {
    assertThat(petitions.approvers(petitions.get(CASE))).isEqualTo("310117-CWH.OFFICER");
  }

  @Test
  void extendsByThirtyDaysAtMost() {
    var day = DUE.plusDays(31);

    refused(
        () -> extensions.ask(CASE, "须鉴定", day, BY),
        Reason.of(
            "askedUntil",
            "demand.extension.too-late",
            day.toString(),
            DUE.plusDays(30).toString(),
            "信访工作条例 34"));
    extensions.ask(CASE, "须鉴定", DUE.plusDays(30), BY);
    extensions.approve(CASE, DUE.plusDays(30), null, ABOVE);

    verify(deadlines).move(CASE, LimitKind.PETITION_HANDLING, "", DUE.plusDays(30));
  }

  @Test
  void extendsNothingWithoutADayAndRefusesNothingWithoutAReason() {
    extensions.ask(CASE, "须鉴定", DUE.plusDays(5), BY);

    refused(() -> decide(Verdict.APPROVED, null), Reason.of("newDay", "postponement.day-missing"));
    refused(
        () -> decide(Verdict.REFUSED, null), Reason.of("reason", "postponement.reason-missing"));
    decide(Verdict.REFUSED, "不必鉴定");

    assertThat(extensions.latest(CASE).isRefused()).isTrue();
  }

  private void decide(Verdict verdict, String reason) {
    extensions.decide(CASE, new MoreTimeEntity.Grant(verdict, null, reason), ABOVE);
  }

  @Test
  void extendsOnlyOnce() {
    extensions.ask(CASE, "须鉴定", DUE.plusDays(5), BY);
    extensions.approve(CASE, DUE.plusDays(5), null, ABOVE);

    refused(
        () -> extensions.ask(CASE, "再鉴定", DUE.plusDays(9), BY),
        Reason.of("nextStep", "petition.extended-once"));
  }

  @Test
  void mayAskAgainAfterARefusal() {
    extensions.ask(CASE, "须鉴定", DUE.plusDays(5), BY);
    extensions.refuse(CASE, "理由不足", ABOVE);

    extensions.ask(CASE, "须鉴定，附委托书", DUE.plusDays(5), BY);

    assertThat(extensions.open(CASE).reason()).isEqualTo("须鉴定，附委托书");
  }

  @Test
  void letsNobodyApproveHisOwnExtension() {
    extensions.ask(CASE, "须鉴定", DUE.plusDays(5), BY);

    refused(
        () -> extensions.approve(CASE, DUE.plusDays(5), null, BY),
        Reason.of("", "petition.own-extension"));
  }

  @Test
  void asksForReasonAndDayOfAnExtension() {
    refused(
        () -> extensions.ask(CASE, null, null, BY),
        Reason.of("reason", "petition.extension-reason-missing"),
        Reason.of("askedUntil", "petition.extension-day-missing"));
  }

  @Test
  void recordsThatThePetitionerWasToldOfTheExtension() {
    extensions.ask(CASE, "须鉴定", DUE.plusDays(5), BY);
    extensions.approve(CASE, DUE.plusDays(5), null, ABOVE);

    extensions.notice(CASE, TODAY, NoticeWay.LETTER, BY);

    assertThat(extensions.latest(CASE).noticedOn()).isEqualTo(TODAY);
  }

  private static Registration accepted() {
    return new Registration(1, Acceptance.ACCEPTED, null, null, null, null);
  }

  private static Registration notAgain(String earlier, String reason) {
    return new Registration(1, Acceptance.NOT_AGAIN, null, null, earlier, reason);
  }

  private static Telling letter(LocalDate day) {
    return new Telling(day, NoticeWay.LETTER, null, null);
  }

  private static Registration passedOn(String place, String reason) {
    return new Registration(1, Acceptance.PASSED_ON, place, null, null, reason);
  }

  private static Registration passedOn(AccusationOrgan organ) {
    return new Registration(1, Acceptance.PASSED_ON, null, organ, null, "属其职责");
  }

  private static OpinionPaper paper() {
    return new OpinionPaper("要求公开账目", "账目已公开", "予以支持", "信访工作条例第三十二条");
  }

  private final class PetitionRows implements PetitionTable {
    @Override
    public PetitionEntity save(PetitionEntity petition) {
      petitionRows.put(CASE, petition);
      return petition;
    }

    @Override
    public Optional<PetitionEntity> findByCaseNo(String caseNo) {
      return Optional.ofNullable(petitionRows.get(caseNo));
    }
  }

  private final class ExtensionRows implements PetitionExtensionTable {
    @Override
    public PetitionExtensionEntity save(PetitionExtensionEntity extension) {
      extensionRows.add(extension);
      return extension;
    }

    @Override
    public List<PetitionExtensionEntity> findByCaseNoOrderById(String caseNo) {
      return List.copyOf(extensionRows);
    }
  }

  private final class OpinionRows implements PetitionOpinionTable {
    @Override
    public PetitionOpinionEntity save(PetitionOpinionEntity opinion) {
      opinionRows.add(opinion);
      return opinion;
    }

    @Override
    public Optional<PetitionOpinionEntity> findByCaseNo(String caseNo) {
      return opinionRows.stream().findFirst();
    }
  }
}
