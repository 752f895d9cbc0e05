package org.lianxin.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianxin.ShownFacts.assertShows;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseExtras;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.directory.People;
import org.lianxin.handling.SignCoOpinion.Decision;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Route;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.lianxin.shared.UserTask.Matter;
import org.lianxin.shared.UserTask.Occasion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The three tasks of co-opinion in their real tables, over the demo district and calendar. */
@LianxinTest
@Transactional
class CoOpinionTasksTest {

  private static final String CASE = "XQ-1999-000002";
  private static final String AREA = "310117001000";
  private static final String LEAD = "310117-JTW";
  private static final String JW = "310117-JW";
  private static final String LRJ = "310117-LRJ";
  private static final String SWJ = "310117-SWJ";
  private static final String OFFICE = "310117-DBGZS";
  private static final String OFFICER = "district.officer";
  private static final GiveCoOpinion.Answers RETURNED =
      new GiveCoOpinion.Answers(
          null, ReturnReason.NOT_OUR_DUTY, "道路不归本单位管。", SWJ, GiveCoOpinion.Decision.RETURNED);

  @Autowired Orders orders;
  @Autowired UnitWork work;
  @Autowired CoUnits coUnits;
  @Autowired GiveCoOpinion giveCoOpinion;
  @Autowired DecideCoReturn decideCoReturn;
  @Autowired SignCoOpinion signCoOpinion;
  @Autowired CoOpinionSigning evidence;
  @Autowired CheckCoOpinion checkCoOpinion;
  @Autowired OrderExtras extras;
  @Autowired Replies replies;
  @Autowired Deadlines deadlines;
  @Autowired WorkingCalendar calendar;
  @Autowired CaseAccess access;
  @Autowired CaseTimeline timeline;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired EntityManager entities;
  @Autowired Clock clock;

  private String handlerOfJw;

  @BeforeEach
  void aDemandOfTheDistrict() {
    DemandOnFile.put(
        jdbc,
        CASE,
        Map.of(
            "status", "INSTRUCTED",
            "area", AREA,
            "category", "ROAD",
            "matter_level", "DISTRICT"));
    handlerOfJw = handlerOf(JW);
  }

  private String handlerOf(String unit) {
    return people.inGroup(UnitWork.handlers(unit)).get(0).login();
  }

  private void handled(HandlingMode mode, String... others) {
    orders.instruct(
        CASE,
        new Charge(Route.DISTRICT, LEAD, mode, List.of(others), OFFICE, "请研究办理。", null),
        OFFICER);
    orders.assign(CASE);
    orders.take(CASE, handlerOf(LEAD));
    assertThat(work.begin(CASE).coUnitCount()).isEqualTo(others.length);
    forget();
  }

  private void forget() {
    entities.flush();
    entities.clear();
  }

  private static Occasion by(String login, int part) {
    return new Occasion(new Matter(CASE, part), "task", login);
  }

  private <A extends Record> Map<String, Object> does(
      UserTask<A> task, String login, int part, A answers) {
    assertShows(task, by(login, part));
    var decisions = task.complete(by(login, part), answers);
    forget();
    return decisions;
  }

  private Map<String, Object> giveBack(int part, String login) {
    return does(giveCoOpinion, login, part, RETURNED);
  }

  private static DecideCoReturn.Answers decided(
      DecideCoReturn.Decision decision, String unit, String heir) {
    return new DecideCoReturn.Answers(decision, unit, heir, "按职责分工。𠮷");
  }

  private static GiveCoOpinion.Answers given(String words) {
    return new GiveCoOpinion.Answers(words, null, null, null, GiveCoOpinion.Decision.GIVEN);
  }

  /** Everything that runs on the part of this unit began so many days ago. */
  private void ago(int days, String unit) {
    jdbc.sql("update demand_deadline set started_on = ? where case_no = ? and part = ?")
        .params(LocalDate.now(clock).minusDays(days), CASE, unit)
        .update();
    entities.clear();
  }

  private Deadline limit(LimitKind kind, String unit) {
    return deadlines.find(CASE, kind, unit).orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private LocalDate due(Limit limit) {
    return calendar.provisional(today(), limit, AREA).day();
  }

  private boolean mayRead(String login) {
    return access.mayRead(CASE, people.find(login).orElseThrow());
  }

  @Test
  void aUnitThatReturnsItsPartIsHeldToItWithAFreshLimitAndReturnsItNoMore() {
    handled(HandlingMode.LEAD, JW);
    var reply = deadlines.find(CASE, LimitKind.REPLY).orElseThrow();
    ago(3, JW);

    assertThat(giveBack(0, handlerOfJw)).isEqualTo(Map.of("isReturned", true, "needsCheck", false));
    assertThat(mayRead(handlerOfJw)).isFalse();
    assertThat(limit(LimitKind.CO_OPINION, JW).metAt()).isPresent();
    assertThat(limit(LimitKind.REASSIGNMENT, JW).dueOn()).isEqualTo(due(Limit.workingDays(3)));
    assertThat(limit(LimitKind.REASSIGNMENT, JW).responsible()).isEqualTo(OFFICE + ".OFFICER");

    assertThat(
            does(decideCoReturn, OFFICER, 0, decided(DecideCoReturn.Decision.INSIST, null, null)))
        .isEqualTo(Map.of("isStillAsked", true));
    assertThat(mayRead(handlerOfJw)).isTrue();
    assertThat(limit(LimitKind.REASSIGNMENT, JW).metAt()).isPresent();
    assertThat(limit(LimitKind.CO_OPINION, JW))
        .returns(today(), Deadline::startedOn)
        .returns(due(Limit.months(1)), Deadline::dueOn)
        .returns(true, limit -> limit.metAt().isEmpty());
    assertThat(deadlines.find(CASE, LimitKind.REPLY)).contains(reply);
    assertThat(giveCoOpinion.facts(by(handlerOfJw, 0)).get("decisionWords")).isEqualTo("按职责分工。𠮷");
    assertThatThrownBy(() -> giveBack(0, handlerOfJw))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("decision: handling.co-return.settled");
    assertThat(orders.returns(CASE)).isOne();
    assertThat(extras.of(CASE)).contains(new CaseExtras.Extra("handling.extras.returns", "1"));
    assertThat(timeline.of(CASE))
        .extracting(CaseTimeline.Entry::code)
        .contains("handling.timeline.part-returned", "handling.timeline.part-insisted");
  }

  @Test
  void aPartIsReturnedWithinTheWindowOfAWholeOrderOnly() {
    handled(HandlingMode.LEAD, JW);
    ago(30, JW);

    assertThatThrownBy(() -> giveCoOpinion.complete(by(handlerOfJw, 0), RETURNED))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("decision: handling.co-return.window-over");
  }

  @Test
  void anotherUnitGetsThePartWithALimitOfItsOwnAndASecondReturnGoesToTheArbiter() {
    handled(HandlingMode.LEAD, JW);
    giveBack(0, handlerOfJw);
    does(decideCoReturn, OFFICER, 0, decided(DecideCoReturn.Decision.ANOTHER, LRJ, null));

    var handlerOfLrj = handlerOf(LRJ);
    assertThat(mayRead(handlerOfJw)).isFalse();
    assertThat(mayRead(handlerOfLrj)).isTrue();
    assertThat(orders.current(CASE).coUnits()).containsExactly(LRJ);
    assertThat(limit(LimitKind.CO_OPINION, LRJ))
        .returns(due(Limit.months(1)), Deadline::dueOn)
        .returns(LRJ + ".HANDLER", Deadline::responsible);
    assertThat(giveCoOpinion.doers(new Matter(CASE, 0)).groups()).containsExactly(LRJ + ".HANDLER");
    giveBack(0, handlerOfLrj);
    assertThat(limit(LimitKind.ARBITRATION, LRJ).metAt()).isEmpty();
    assertThat(decideCoReturn.doers(new Matter(CASE, 0)).groups())
        .containsExactly("310117-DBGZS.OFFICER");
    does(decideCoReturn, OFFICER, 0, decided(DecideCoReturn.Decision.ANOTHER, JW, null));
    assertThatThrownBy(() -> giveBack(0, handlerOfJw))
        .hasMessageContaining("handling.co-return.settled");
    assertThat(orders.returns(CASE)).isEqualTo(2);
  }

  @Test
  void aUnitThatIsLetGoBlocksNothing() {
    handled(HandlingMode.LEAD, JW, LRJ);
    giveBack(0, handlerOfJw);

    assertThat(does(decideCoReturn, OFFICER, 0, decided(DecideCoReturn.Decision.DROP, null, null)))
        .isEqualTo(Map.of("isStillAsked", false));

    assertThat(orders.current(CASE).coUnits()).containsExactly(LRJ);
    assertThat(deadlines.of(CASE))
        .filteredOn(limit -> limit.part().equals(JW))
        .allMatch(limit -> limit.metAt().isPresent());
    assertThat(giveCoOpinion.doers(new Matter(CASE, 1)).groups())
        .as("the other part is still the other's")
        .containsExactly(LRJ + ".HANDLER");
  }

  @Test
  void noPartIsLostWhereEachAnswersItsOwn() {
    handled(HandlingMode.SEPARATE, JW, LRJ, SWJ);
    does(giveCoOpinion, handlerOf(SWJ), 2, given("本单位所办部分已完成。"));
    giveBack(0, handlerOfJw);
    var version = versionOf(LRJ);

    refuses(
        "takenOverBy: handling.co-return.heir-missing", DecideCoReturn.Decision.DROP, null, null);
    refuses(
        "takenOverBy: handling.co-return.heir-unknown", DecideCoReturn.Decision.DROP, null, SWJ);
    refuses("takenOverBy: handling.co-return.heir-unknown", DecideCoReturn.Decision.DROP, null, JW);
    does(decideCoReturn, OFFICER, 0, decided(DecideCoReturn.Decision.DROP, null, LRJ));

    assertThat(giveCoOpinion.facts(by(handlerOf(LRJ), 1)).get("takenOver").toString())
        .contains("按职责分工。𠮷");
    assertThat(extras.of(CASE))
        .extracting(CaseExtras.Extra::label)
        .contains("handling.extras.taken-over");
    assertThat(versionOf(LRJ)).as("who answers at this very moment is held").isGreaterThan(version);
  }

  private int versionOf(String unit) {
    return jdbc.sql("select version from handling_co_unit where unit = ? order by id desc limit 1")
        .param(unit)
        .query(Integer.class)
        .single();
  }

  @Test
  void anAnswerThatContradictsItselfIsRefusedAtItsField() {
    handled(HandlingMode.LEAD, JW, LRJ);
    giveBack(0, handlerOfJw);

    refuses("unit: handling.co-return.unit-missing", DecideCoReturn.Decision.ANOTHER, null, null);
    refuses("unit: handling.co-return.unit-on-order", DecideCoReturn.Decision.ANOTHER, JW, null);
    refuses("unit: handling.co-return.unit-on-order", DecideCoReturn.Decision.ANOTHER, LRJ, null);
    refuses("unit: handling.co-return.unit-on-order", DecideCoReturn.Decision.ANOTHER, LEAD, null);
    refuses(
        "unit: handling.unit.not-of-route",
        DecideCoReturn.Decision.ANOTHER,
        "310117002-CJZX",
        null);
    refuses(
        "unit: handling.co-return.unit-without-change", DecideCoReturn.Decision.DROP, SWJ, null);
    refuses(
        "takenOverBy: handling.co-return.heir-without-drop",
        DecideCoReturn.Decision.INSIST,
        null,
        LEAD);
    refuses(
        "takenOverBy: handling.co-return.heir-of-opinion",
        DecideCoReturn.Decision.DROP,
        null,
        LEAD);
    assertThat(orders.current(CASE).coUnits()).containsExactly(JW, LRJ);
  }

  @Test
  void nobodyDecidesOnWhatTheOwnUnitReturned() {
    handled(HandlingMode.LEAD, JW);
    giveBack(0, handlerOfJw);

    assertThatThrownBy(
            () ->
                decideCoReturn.complete(
                    by(handlerOfJw, 0), decided(DecideCoReturn.Decision.DROP, null, null)))
        .isInstanceOf(Refusal.class)
        .hasMessage(": handling.co-return.own-unit");
  }

  private void refuses(
      String sentence, DecideCoReturn.Decision decision, String unit, String heir) {
    assertThatThrownBy(() -> decideCoReturn.complete(by(OFFICER, 0), decided(decision, unit, heir)))
        .isInstanceOf(Refusal.class)
        .hasMessage(sentence);
  }

  @Test
  void aReturnWithoutReasonAndAnOpinionWithoutWordsAreRefused() {
    handled(HandlingMode.LEAD, JW);

    assertThatThrownBy(
            () ->
                giveCoOpinion.complete(
                    by(handlerOfJw, 0),
                    new GiveCoOpinion.Answers(
                        null, null, "不归我", JW, GiveCoOpinion.Decision.RETURNED)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "reason: handling.transfer.reason-missing; returnWords: handling.transfer.words-missing;"
                + " proposedUnit: handling.transfer.proposes-itself");
    assertThatThrownBy(() -> giveCoOpinion.complete(by(handlerOfJw, 0), given(null)))
        .hasMessage("opinion: handling.opinion.missing");
    assertThatThrownBy(() -> giveCoOpinion.complete(by("deputy.d001", 0), given("同意。")))
        .hasMessageContaining("handling.work.own-deputy");
    assertThatThrownBy(
            () ->
                checkCoOpinion.complete(
                    by("deputy.d001", 0),
                    new CheckCoOpinion.Answers(CheckCoOpinion.Decision.ACCEPTED, null)))
        .hasMessageContaining("handling.work.own-deputy");
  }

  @Test
  void anEmptyOpinionComesBackOnceWithFiveWorkingDays() {
    handled(HandlingMode.LEAD, JW);
    var lead = handlerOf(LEAD);

    assertThat(does(giveCoOpinion, handlerOfJw, 0, given("同意。")))
        .isEqualTo(Map.of("isReturned", false, "needsCheck", true));
    signs(JW);
    assertThatThrownBy(
            () ->
                checkCoOpinion.complete(
                    by(lead, 0),
                    new CheckCoOpinion.Answers(CheckCoOpinion.Decision.SENT_BACK, null)))
        .hasMessage("reason: handling.opinion.reason-missing");
    assertThat(
            does(
                checkCoOpinion,
                lead,
                0,
                new CheckCoOpinion.Answers(CheckCoOpinion.Decision.SENT_BACK, "没有写明配合哪些工作。𠮷")))
        .isEqualTo(Map.of("isSentBack", true));

    assertThat(limit(LimitKind.CO_OPINION, JW).metAt()).isPresent();
    assertThat(limit(LimitKind.CO_OPINION_AGAIN, JW))
        .returns(due(Limit.workingDays(5)), Deadline::dueOn)
        .returns(JW + ".HANDLER", Deadline::responsible);
    assertThat(giveCoOpinion.due(new Matter(CASE, 0)))
        .contains(limit(LimitKind.CO_OPINION_AGAIN, JW).end());
    assertThat(giveCoOpinion.facts(by(handlerOfJw, 0)))
        .containsEntry("rejection", "没有写明配合哪些工作。𠮷")
        .containsEntry("opinion", "同意。");
    assertThatThrownBy(() -> giveBack(0, handlerOfJw))
        .hasMessageContaining("decision: handling.co-return.answered");
    assertThat(replies.opinions(orders.current(CASE))).isEmpty();

    assertThat(does(giveCoOpinion, handlerOfJw, 0, given("五月前迁移管线。")))
        .as("the lead is not asked again")
        .isEqualTo(Map.of("isReturned", false, "needsCheck", false));
    assertThat(limit(LimitKind.CO_OPINION_AGAIN, JW).metAt()).isEmpty();
    assertThat(opinion().signature()).as("nobody has signed it").isEmpty();
    signs(JW);
    assertThat(limit(LimitKind.CO_OPINION_AGAIN, JW).metAt()).isPresent();
    assertThat(opinion())
        .returns("五月前迁移管线。", CoOpinion::text)
        .returns(handlerOfJw, CoOpinion::givenBy)
        .returns(leaderOf(JW), one -> one.signature().orElseThrow().signer());
  }

  @Test
  void aPrincipalWhoDoesNotSignSaysWhyAndNobodySignsForHim() {
    handled(HandlingMode.LEAD, JW);
    does(giveCoOpinion, handlerOfJw, 0, given("同意。"));
    assertThat(signCoOpinion.doers(new Matter(CASE, 0)))
        .isEqualTo(Doers.groups(JW + ".UNIT_LEADER"));
    assertThat(signCoOpinion.due(new Matter(CASE, 0)))
        .contains(limit(LimitKind.CO_OPINION, JW).end());
    assertThatThrownBy(
            () -> signCoOpinion.complete(by(leaderOf(JW), 0), decided(Decision.RETURNED, null, "")))
        .hasMessage("reason: handling.opinion.reason-missing");
    assertThatThrownBy(
            () -> signCoOpinion.complete(by("deputy.d001", 0), decided(Decision.SIGNED, null, "")))
        .hasMessageContaining("handling.work.own-deputy");
    assertThatThrownBy(
            () -> signCoOpinion.complete(by(leaderOf(JW), 0), decided(Decision.SIGNED, null, "no")))
        .hasMessageContaining("proof");

    assertThat(
            does(signCoOpinion, leaderOf(JW), 0, decided(Decision.RETURNED, "写明配合哪些工作。𠮷", null)))
        .isEqualTo(Map.of("isCoOpinionSigned", false));

    assertThat(giveCoOpinion.facts(by(handlerOfJw, 0)))
        .containsEntry("takenBack", "写明配合哪些工作。𠮷")
        .containsEntry("opinion", "同意。");
  }

  @Test
  void aSignatureIsNotGenuineOverOtherWords() {
    handled(HandlingMode.LEAD, JW);
    does(giveCoOpinion, handlerOfJw, 0, given("同意。"));
    signs(JW);
    assertThat(opinion().signature()).isPresent();
    assertThat(evidence.files(CASE))
        .containsEntry("signatures/1-CO-1-1.content", "同意。")
        .containsKeys("signatures/1-CO-1-1.statement", "signatures/1-CO-1-1.key.pem");

    jdbc.sql("update handling_co_opinion set words = '不同意。' where case_no = ?")
        .param(CASE)
        .update();
    entities.clear();

    assertThat(opinion().signature()).isEmpty();
    assertThat(evidence.files(CASE)).isEmpty();
  }

  private static SignCoOpinion.Answers decided(Decision decision, String reason, String proof) {
    return new SignCoOpinion.Answers(decision, reason, proof);
  }

  private void signs(String unit) {
    var answers = decided(Decision.SIGNED, null, "Lianxin@2026");
    assertThat(does(signCoOpinion, leaderOf(unit), 0, answers))
        .isEqualTo(Map.of("isCoOpinionSigned", true));
  }

  private String leaderOf(String unit) {
    return people.inGroup(unit + ".UNIT_LEADER").get(0).login();
  }

  private CoOpinion opinion() {
    var all = replies.opinions(orders.current(CASE));
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
