package org.lianxin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.LianxinTest;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.demand.TellingWay;
import org.lianxin.demand.Told;
import org.lianxin.demand.Voters;
import org.lianxin.directory.People;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Urgency;
import org.lianxin.shared.CasePriority;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.UserTask.Matter;
import org.lianxin.shared.UserTask.Occasion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** The two tasks of the intake, from form to table. */
@LianxinTest
@RecordApplicationEvents
@Transactional
class IntakeTest {

  private static final String UNIT = "310117001-CJZX";

  @Autowired CasePriority priorities;
  @Autowired VerifyDemand verifying;
  @Autowired ExplainToVoter explaining;
  @Autowired Verifications verifications;
  @Autowired Registrar registrar;
  @Autowired Demands demands;
  @Autowired Deadlines deadlines;
  @Autowired CaseTimeline timeline;
  @Autowired People people;
  @Autowired CaseAccess access;
  @Autowired Voters voters;
  @Autowired ApplicationEvents events;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired EntityManager entities;

  private String caseNo;

  @BeforeEach
  void aDemandCameIn() {
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    caseNo = register(Registrations.of());
  }

  @AfterEach
  void forgetTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void isForTheDeputyOrALiaisonOfficerOfTheOffice() {
    assertThat(verifying.doers(matter(caseNo)))
        .isEqualTo(Doers.personOr(Registrations.DEPUTY, Registrations.OFFICE + ".LIAISON_OFFICER"))
        .isEqualTo(explaining.doers(matter(caseNo)));
  }

  @Test
  void isForTheDeputyAloneWhenItsOwnOfficeIsAccused() {
    var accusing =
        register(
            Registrations.of().with("accusation", true).with("accusedBody", Registrations.OFFICE));

    assertThat(verifying.doers(matter(accusing))).isEqualTo(Doers.person(Registrations.DEPUTY));
  }

  @ParameterizedTest
  @CsvSource({"NORMAL, 50", "URGENT, 75", "CRITICAL, 100"})
  void putsTheUrgentFirst(Urgency urgency, int priority) {
    var urgent = register(Registrations.of().with("urgency", urgency));

    assertThat(priorities.of(urgent)).isEqualTo(priority);
  }

  @Test
  void isDueWhenTheLimitIs() {
    assertThat(verifying.due(matter(caseNo)))
        .isEqualTo(deadlines.find(caseNo, LimitKind.VERIFICATION).map(Deadline::end));
  }

  @Test
  void showsTheVotersOwnWordsAndTheVoterAsFarAsTheReaderMaySeeHim() {
    assertThat(verifying.facts(by(Registrations.DEPUTY)))
        .hasEntrySatisfying(
            "caseSheet",
            sheet ->
                assertThat(sheet.toString())
                    .contains("选民原话\t一下雨弄堂口就积水，老人出不了门，说了两年了。")
                    .contains("地点\t岳阳街道 银杏路12弄门口"))
        .containsEntry("voter", "王小明 15012345669 银杏路12弄3号")
        .containsEntry("caution", "");
    assertThat(verifying.facts(by("yueyang.officer"))).containsEntry("voter", "王** 150******69 **");
  }

  @Test
  void goesOnWithItsLevelWhenItIsSo() {
    assertThat(
            verify(
                answers(
                    VerificationMethod.VISIT,
                    "属实，雨后积水二十厘米",
                    IntakeOutcome.CONTINUES,
                    MatterLevel.STREET,
                    null,
                    null,
                    null)))
        .isEqualTo(Map.of("isMoreAsked", false, "intakeOutcome", IntakeOutcome.CONTINUES));

    var demand = demands.get(caseNo);
    assertThat(demand.status()).isEqualTo(DemandStatus.ACCEPTED);
    assertThat(demand.level()).contains(MatterLevel.STREET);
    assertThat(verifications.find(caseNo))
        .get()
        .extracting(Verification::findings, Verification::by)
        .containsExactly("属实，雨后积水二十厘米", Registrations.DEPUTY);
    assertThat(deadlines.of(caseNo)).allMatch(limit -> limit.metAt().isPresent());
    assertConcluded(IntakeOutcome.CONTINUES);
  }

  @Test
  void endsWithTheAnswerGivenOnTheSpot() {
    verify(outcome(IntakeOutcome.ANSWERED_ON_SPOT, "雨污分流工程下月开工"));

    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.FED_BACK);
    assertThat(verifications.find(caseNo).orElseThrow().answer()).isEqualTo("雨污分流工程下月开工");
    assertConcluded(IntakeOutcome.ANSWERED_ON_SPOT);
  }

  @Test
  void endsAfterTheVoterWasToldWhatIsNotSustained() {
    verify(
        answers(
            VerificationMethod.ON_SITE,
            "现场没有积水",
            IntakeOutcome.NOT_SUSTAINED,
            null,
            "已修好",
            null,
            null));
    assertThat(events.stream(IntakeConcluded.class)).isEmpty();
    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.REGISTERED);
    assertThat(explaining.due(matter(caseNo))).isPresent();
    assertThat(explaining.facts(by(Registrations.DEPUTY)))
        .containsEntry("findings", "现场没有积水")
        .containsEntry("outcome", "不予反映")
        .containsEntry("answer", "已修好");

    explain(today());

    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.FED_BACK);
    assertThat(deadlines.find(caseNo, LimitKind.TELLING_VOTER).orElseThrow().metAt()).isPresent();
    assertThat(timeline.of(caseNo))
        .extracting(CaseTimeline.Entry::code)
        .containsExactly(
            "demand.timeline.registered", "demand.timeline.verified", "demand.timeline.explained");
    assertConcluded(IntakeOutcome.NOT_SUSTAINED);
  }

  @Test
  void endsAfterTheVoterWasToldWhereItBelongs() {
    verify(answers(null, null, IntakeOutcome.REFERRED, null, "请到法院起诉", Referral.LITIGATION, null));
    explain(today());

    assertThat(verifications.find(caseNo).orElseThrow().referral()).contains(Referral.LITIGATION);
    assertConcluded(IntakeOutcome.REFERRED);
  }

  @Test
  void refusesADayOfTellingThatCannotBe() {
    verify(answers(null, null, IntakeOutcome.REFERRED, null, "请到法院起诉", Referral.LITIGATION, null));

    assertRefused(() -> explain(today().plusDays(1)), "demand.day.ahead");
    assertRefused(() -> explain(today().minusDays(1)), "demand.day.too-early");
  }

  @Test
  void tellsNobodyWhatCameOfItBeforeItWasVerified() {
    caseNo = register(Registrations.of().with("receivedOn", today().minusDays(200)));
    verify(answers(null, null, IntakeOutcome.REFERRED, null, "请到法院起诉", Referral.LITIGATION, null));

    assertRefused(() -> explain(today().minusDays(199)), "demand.day.too-early");
    explain(today());
  }

  @Test
  void joinsACaseThatIsStillOpen() {
    var lead = register(Registrations.of());
    accept(lead);

    verify(joined(lead));

    assertThat(demands.get(caseNo))
        .extracting(Demand::status, demand -> demand.leadCase().orElseThrow())
        .containsExactly(DemandStatus.JOINED, lead);
    assertThat(demands.joinedTo(lead)).extracting(Demand::caseNo).containsExactly(caseNo);
    assertThat(timeline.of(lead)).extracting("code").contains("demand.timeline.took-in");
    assertConcluded(IntakeOutcome.JOINED);
  }

  @Test
  void joinsNothingButAnotherOpenCase() {
    assertRefused(() -> verify(joined(caseNo)), "intake.verification.leadCase.itself");
    assertRefused(() -> verify(joined("XQ-1999-000001")), "intake.verification.leadCase.unknown");
  }

  @Test
  void joinsNoCaseThatIsNotTheReadersAndSaysOfItWhatItSaysOfNone() {
    var another = register(Registrations.of().with("deputy", "deputy.d002"));
    accept(another);

    assertRefused(() -> verify(joined(another)), "intake.verification.leadCase.unknown");

    access.openToPerson(another, Registrations.DEPUTY);
    verify(joined(another));
    assertThat(demands.get(caseNo).leadCase()).contains(another);
  }

  @Test
  void joinsAConfidentialCaseOnlyForWhomTheVoterIsKnownTo() {
    var secret =
        register(Registrations.of().with("deputy", "deputy.d002").with("confidential", true));
    accept(secret);
    access.openToPerson(secret, Registrations.DEPUTY);

    assertRefused(() -> verify(joined(secret)), "intake.verification.leadCase.confidential");

    verifying.complete(by(Registrations.LIAISON), joined(secret));
    assertThat(demands.get(caseNo).leadCase()).contains(secret);
  }

  @Test
  void neitherJoinsAnAccusationNorJoinsToOne() {
    var accusation = register(Registrations.of().with("accusation", true));
    var ordinary = register(Registrations.of());
    accept(accusation);
    accept(ordinary);
    assertRefused(() -> verify(joined(accusation)), "intake.verification.leadCase.accusation");

    caseNo = register(Registrations.of().with("accusation", true));
    assertRefused(() -> verify(joined(ordinary)), "intake.verification.accusation");
  }

  @ParameterizedTest
  @EnumSource(names = {"REPLIED", "FED_BACK", "JOINED", "PETITION", "STRUCK_OFF", "WITHDRAWN"})
  void joinsNoCaseThatWillGiveNoReply(DemandStatus status) {
    var lead = register(Registrations.of());
    jdbc.sql("update demand_case set status = ? where case_no = ?")
        .params(status.name(), lead)
        .update();
    entities.clear();

    assertRefused(() -> verify(joined(lead)), "intake.verification.leadCase.closed");
  }

  @Test
  void joinsNoCaseOfWhichNobodyKnowsWhetherItGoesOn() {
    var lead = register(Registrations.of());

    assertRefused(() -> verify(joined(lead)), "intake.verification.leadCase.unverified");
  }

  @Test
  void joinsNoCaseThatOthersWereJoinedTo() {
    var follower = register(Registrations.of());
    accept(caseNo);
    verifying.complete(new Occasion(matter(follower), "t", Registrations.DEPUTY), joined(caseNo));

    var lead = register(Registrations.of());
    accept(lead);
    assertRefused(() -> verify(joined(lead)), "intake.verification.leadCase.leads-others");
  }

  @ParameterizedTest
  @CsvSource({
    "CONTINUES, 'method findings matterLevel'",
    "NOT_SUSTAINED, 'method findings answer'",
    "ANSWERED_ON_SPOT, answer",
    "REFERRED, 'answer referral'",
    "JOINED, leadCase",
  })
  void asksWhatTheOutcomeNeeds(IntakeOutcome outcome, String fields) {
    assertThatThrownBy(() -> verify(outcome(outcome, null)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .extracting(Reason::field)
                    .containsExactly(fields.split(" ")));
    assertThat(verifications.find(caseNo)).isEmpty();
  }

  @Test
  void keepsTheAccusedOut() {
    caseNo =
        register(
            Registrations.of().with("accusation", true).with("accusedBody", Registrations.OFFICE));

    assertRefused(
        () ->
            verifying.complete(
                by(Registrations.LIAISON), outcome(IntakeOutcome.ANSWERED_ON_SPOT, "好")),
        "intake.verification.accused");
  }

  /** What was registered as an ordinary matter may turn out to accuse somebody. */
  @Test
  void marksAnAccusationThatTurnsUpAndKeepsTheAccusedOut() {
    assertRefused(
        () -> verify(accusing(IntakeOutcome.NOT_SUSTAINED, UNIT)),
        "intake.verification.accusation");
    assertRefused(
        () -> verify(accusing(IntakeOutcome.CONTINUES, "310117001-NO")),
        "demand.registration.accusedBody.unknown");
    assertRefused(
        () ->
            verifying.complete(
                by(Registrations.LIAISON), accusing(IntakeOutcome.CONTINUES, Registrations.OFFICE)),
        "intake.verification.accused");

    var accused = people.find("yueyang.handler").orElseThrow();
    access.openTo(caseNo, UNIT);
    assertThat(access.mayRead(caseNo, accused)).isTrue();

    verify(accusing(IntakeOutcome.CONTINUES, UNIT));

    var found = demands.get(caseNo);
    assertThat(found.isAccusation()).isTrue();
    assertThat(found.accusedBody()).isEqualTo(UNIT);
    assertConcluded(IntakeOutcome.CONTINUES);
    assertThat(access.mayRead(caseNo, accused)).isFalse();
    assertThat(voters.of(caseNo, "yueyang.officer").name()).isEmpty();
  }

  private static VerifyDemand.Answers accusing(IntakeOutcome outcome, String body) {
    return new VerifyDemand.Answers(
        null,
        null,
        null,
        null,
        false,
        null,
        outcome,
        MatterLevel.STREET,
        null,
        null,
        null,
        null,
        null,
        null,
        true,
        body,
        null,
        null,
        null);
  }

  private void assertConcluded(IntakeOutcome outcome) {
    assertThat(events.stream(IntakeConcluded.class))
        .containsExactly(new IntakeConcluded(caseNo, outcome));
  }

  private static void assertRefused(Runnable step, String code) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons()).extracting(Reason::code).isEqualTo(List.of(code)));
  }

  private void accept(String caseNo) {
    demands.moveTo(caseNo, DemandStatus.ACCEPTED);
  }

  private Map<String, Object> verify(VerifyDemand.Answers given) {
    return verifying.complete(by(Registrations.DEPUTY), given);
  }

  private void explain(LocalDate day) {
    assertThat(
            explaining.complete(
                by(Registrations.DEPUTY), new Told(TellingWay.PHONE, day, "电话告知，选民表示理解")))
        .isEmpty();
  }

  private static VerifyDemand.Answers joined(String lead) {
    return answers(null, null, IntakeOutcome.JOINED, null, null, null, lead);
  }

  @Test
  void asksWhyAVisitWasBeforeTheDemandWasReceived() {
    caseNo = register(Registrations.of().with("receivedOn", today().minusDays(10)));
    var early = today().minusDays(11);
    assertRefused(() -> verify(visited(today().plusDays(1), null)), "demand.day.ahead");
    assertRefused(() -> verify(visited(early, null)), "intake.verification.early");
    assertRefused(() -> verify(visited(today(), "走访时看到")), "intake.verification.not-early");

    verify(visited(early, "走访时看到"));

    var found = verifications.find(caseNo).orElseThrow();
    assertThat(found.visitedOn()).contains(early);
    assertThat(found.earlyReason()).contains("走访时看到");
  }

  private static VerifyDemand.Answers visited(LocalDate day, String early) {
    return new VerifyDemand.Answers(
        VerificationMethod.VISIT,
        day,
        early,
        "积水属实。",
        false,
        null,
        IntakeOutcome.CONTINUES,
        MatterLevel.STREET,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        null,
        null);
  }

  @Test
  void keepsWhatAUnitPromisedOnTheSpot() {
    var until = today().plusDays(30);
    assertRefused(() -> verify(promised(null, "站长", until)), "intake.promise.unit-missing");
    assertRefused(() -> verify(promised(UNIT, null, until)), "intake.promise.person-missing");
    assertRefused(() -> verify(promised(UNIT, "站长", null)), "intake.promise.day-missing");
    assertRefused(() -> verify(promised(UNIT, "站长", today())), "intake.promise.day-past");
    assertRefused(
        () -> verify(promised("310117002-CJZX", "站长", until)), "intake.promise.unit-unknown");

    verify(promised(UNIT, "站长某某", until));

    assertThat(verifications.find(caseNo).orElseThrow().promise())
        .contains(new Verification.Promise(UNIT, "站长某某", until));
    assertConcluded(IntakeOutcome.ANSWERED_ON_SPOT);
  }

  private static VerifyDemand.Answers promised(String unit, String promiser, LocalDate until) {
    return new VerifyDemand.Answers(
        null,
        null,
        null,
        null,
        false,
        null,
        IntakeOutcome.ANSWERED_ON_SPOT,
        null,
        "下个月装好。",
        unit,
        promiser,
        until,
        null,
        null,
        false,
        null,
        null,
        null,
        null);
  }

  private static VerifyDemand.Answers outcome(IntakeOutcome outcome, String answer) {
    return answers(null, null, outcome, null, answer, null, null);
  }

  private static VerifyDemand.Answers answers(
      VerificationMethod method,
      String findings,
      IntakeOutcome outcome,
      MatterLevel level,
      String answer,
      Referral referral,
      String lead) {
    return new VerifyDemand.Answers(
        method, null, null, findings, false, null, outcome, level, answer, null, null, null,
        referral, lead, false, null, null, null, null);
  }

  private Occasion by(String reader) {
    return new Occasion(matter(caseNo), "task", reader);
  }

  private static Matter matter(String caseNo) {
    return new Matter(caseNo, 0);
  }

  private String register(Registrations given) {
    return registrar
        .register(given.on(today()), people.find(Registrations.LIAISON).orElseThrow())
        .caseNo();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
