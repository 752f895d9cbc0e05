package org.lianxin.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.ShownFacts.assertShows;

import jakarta.persistence.EntityManager;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.ShownFacts;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Level;
import org.lianxin.directory.People;
import org.lianxin.handling.Charge;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Suggestion;
import org.lianxin.instruction.CoSigner.Answer;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Route;
import org.lianxin.shared.Decisions;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask.Matter;
import org.lianxin.shared.UserTask.Occasion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Instructions and suggestions in their real tables, over the demo district. */
@LianxinTest
@Transactional
class InstructionsTest {

  private static final String CASE = "XQ-1999-000004";
  private static final String CENTRE = "310117001-CJZX";

  @Autowired Instructions instructions;
  @Autowired Suggestions suggestions;
  @Autowired CoSigning coSigning;
  @Autowired CoSign coSign;
  @Autowired Orders orders;
  @Autowired InstructDemand instructDemand;
  @Autowired ChooseUnit chooseUnit;
  @Autowired ChooseCarrier chooseCarrier;
  @Autowired ConsentToCarry consentToCarry;
  @Autowired WriteSuggestion writeSuggestion;
  @Autowired CheckSuggestion checkSuggestion;
  @Autowired Decisions decisions;
  @Autowired Demands demands;
  @Autowired Deadlines deadlines;
  @Autowired CaseAccess access;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired EntityManager entities;

  private void aDemand(String level) {
    DemandOnFile.put(jdbc, CASE, Map.of("matter_level", level));
  }

  private void forget() {
    entities.flush();
    entities.clear();
  }

  private static Occasion by(String login) {
    return new Occasion(new Matter(CASE, 0), "task", login);
  }

  @Test
  void keepsTheProposalWithItsRule() {
    aDemand("STREET");
    instructions.propose(CASE);
    instructions.propose(CASE);
    forget();

    var proposal = instructions.proposal(CASE);
    assertThat(proposal.proposedRoute()).isEqualTo(Route.STREET);
    assertThat(proposal.rule(decisions))
        .extracting(Decisions.Row::table, Decisions.Row::number)
        .containsExactly("诉求去向", 4);
    instructions.decide(CASE, Route.STREET, Way.UNIT, null, "请办理。", "yueyang.officer");
    forget();
    assertThat(instructions.find(CASE).orElseThrow())
        .extracting(Instruction::route, Instruction::words)
        .containsExactly(Route.STREET, "请办理。");
  }

  @Test
  void letsADistrictDeputyCarryHisOwnMatter() {
    aDemand("DISTRICT");
    instructToADeputy(Route.DISTRICT);

    assertThat(suggestions.open(CASE)).isTrue();
    suggestions.write(
        new Suggestion(
            CASE,
            Level.DISTRICT,
            "deputy.d001",
            List.of("deputy.d003", "deputy.d002"),
            "关于路灯的建议",
            "路灯不亮",
            "夜间不安全",
            "增设路灯"));
    coSigning.ask(CASE, "deputy.d001");
    coSigning.answer(CASE, "deputy.d003", Answer.AGREED, null);
    coSigning.answer(CASE, "deputy.d002", Answer.AGREED, null);
    coSigning.close(CASE);
    suggestions.judge(CASE, SuggestionVerdict.ADOPTED, Set.of(), null, "district.officer");
    forget();

    var suggestion = suggestions.find(CASE).orElseThrow();
    assertThat(suggestion.carrier()).isEqualTo("deputy.d001");
    assertThat(suggestion.coSigners()).containsExactly("deputy.d003", "deputy.d002");
    assertThat(suggestions.failure(CASE)).isEmpty();
  }

  @Test
  void countsAsCoSignerWhoAgreedAlone() {
    aDemand("DISTRICT");
    instructToADeputy(Route.DISTRICT);
    suggestions.open(CASE);
    var asked = List.of("deputy.d002", "deputy.d003", "deputy.d005");

    var variables =
        writeSuggestion.complete(
            by("deputy.d001"),
            new WriteSuggestion.Answers("题", "事", "因", "议", asked, null, null, null));

    assertThat(variables).containsEntry("coSignerCount", 3);
    assertThat(variables.get("coSigningUntil"))
        .isEqualTo(
            Date.from(
                deadlines.find(CASE, LimitKind.CO_SIGNING, "deputy.d002").orElseThrow().end()));
    assertThat(deadlines.find(CASE, LimitKind.ASSIGNMENT).orElseThrow().metAt()).isPresent();
    for (var deputy : asked) {
      assertThat(mayRead(deputy)).as(deputy).isTrue();
    }
    ShownFacts.assertShows(coSign, new Occasion(new Matter(CASE, 1), "task", "deputy.d003"));
    assertThat(coSign.doers(new Matter(CASE, 1))).isEqualTo(Doers.person("deputy.d003"));

    coSign.complete(
        new Occasion(new Matter(CASE, 0), "task", "deputy.d002"),
        new CoSign.Answers(CoSign.Decision.AGREED, null));
    coSign.complete(
        new Occasion(new Matter(CASE, 1), "task", "deputy.d003"),
        new CoSign.Answers(CoSign.Decision.DECLINED, "不了解情况。"));
    coSigning.close(CASE);

    assertThat(coSigning.of(CASE))
        .extracting(CoSigner::answer)
        .containsExactly(Answer.AGREED, Answer.DECLINED, Answer.SILENT);
    assertThat(coSigning.inWords(CASE)).contains("不了解情况。");
    assertThat(deadlines.find(CASE, LimitKind.ASSIGNMENT).orElseThrow().metAt()).isEmpty();
    suggestions.judge(CASE, SuggestionVerdict.ADOPTED, Set.of(), null, "district.officer");
    forget();
    assertThat(suggestions.find(CASE).orElseThrow().coSigners()).containsExactly("deputy.d002");
    assertThat(asked).filteredOn(this::mayRead).containsExactly("deputy.d002");
  }

  @Test
  void closesTheCaseToWhoIsNotNamedAgainForATextWrittenAnew() {
    aDemand("DISTRICT");
    instructToADeputy(Route.DISTRICT);
    suggestions.open(CASE);
    var before = List.of("deputy.d002", "deputy.d003");
    writeSuggestion.complete(
        by("deputy.d001"),
        new WriteSuggestion.Answers("题", "事", "因", "议", before, null, null, null));
    before.forEach(deputy -> coSigning.answer(CASE, deputy, Answer.AGREED, null));
    coSigning.close(CASE);
    suggestions.judge(CASE, SuggestionVerdict.RETURNED, Set.of(), "请补充。", "district.officer");

    writeSuggestion.complete(
        by("deputy.d001"),
        new WriteSuggestion.Answers("题", "事", "因", "新议", List.of("deputy.d003"), null, null, null));

    assertThat(before).filteredOn(this::mayRead).containsExactly("deputy.d003");
  }

  private boolean mayRead(String login) {
    return access.mayRead(CASE, people.find(login).orElseThrow());
  }

  @Test
  void asksAnotherDeputyForAMunicipalMatterAndRemembersWhoDeclined() {
    aDemand("MUNICIPAL");
    instructToADeputy(Route.MUNICIPAL);

    assertThat(suggestions.open(CASE)).isFalse();
    assertThat(suggestions.candidates(CASE)).first().extracting("login").isEqualTo("deputy.m001");
    suggestions.ask(CASE, "deputy.m001", null);
    suggestions.decline(CASE, "不熟悉情况。");
    forget();

    assertThat(suggestions.decliners(CASE)).containsExactly("deputy.m001");
    assertThat(suggestions.failure(CASE))
        .hasValueSatisfying(why -> assertThat(why).contains("不熟悉情况。"));
    assertThat(suggestions.find(CASE)).isEmpty();
    assertThat(suggestions.open(CASE)).isFalse();
  }

  @Test
  void asksTheTablesAnewWhenAMatterWasSentUpAndLeavesItToTheDeputiesOffice() {
    aDemand("DISTRICT");
    instructToADeputy(Route.DISTRICT);
    suggestions.open(CASE);
    suggestions.write(
        new Suggestion(CASE, Level.DISTRICT, "deputy.d001", List.of(), "题", "事", "因", "议"));
    suggestions.judge(CASE, SuggestionVerdict.AS_DEMAND, Set.of(), "无实际内容", "district.officer");
    assertThat(suggestions.failure(CASE)).isPresent();
    assertThat(instructions.office(CASE)).isEqualTo("310117001-GW");
    orders.instruct(
        CASE,
        new Charge(
            Route.DISTRICT, "310117-JTW", HandlingMode.SOLE, List.of(), "310117-DBGZS", "办", null),
        "district.officer");
    orders.assign(CASE);
    demands.raise(CASE, MatterLevel.MUNICIPAL);

    instructions.propose(CASE);
    forget();

    assertThat(instructions.proposal(CASE))
        .extracting(InstructionEntity::proposedRoute)
        .isEqualTo(Route.MUNICIPAL);
    assertThat(instructions.office(CASE)).isEqualTo("310117-DBGZS");
    assertThat(deadlines.find(CASE, LimitKind.ASSIGNMENT))
        .hasValueSatisfying(
            limit -> assertThat(limit.responsible()).isEqualTo("310117-DBGZS.OFFICER"));
    assertThat(suggestions.failure(CASE)).as("a failure of the level below").isEmpty();
  }

  @Test
  void asksADeputyOfTheCongressAboveWhoDeclinedBelow() {
    aDemand("DISTRICT");
    instructToADeputy(Route.DISTRICT);
    suggestions.open(CASE);
    suggestions.ask(CASE, "deputy.d002", null);
    suggestions.decline(CASE, "不熟悉情况。");
    demands.raise(CASE, MatterLevel.MUNICIPAL);
    instructToADeputy(Route.MUNICIPAL);
    suggestions.open(CASE);

    assertThat(suggestions.decliners(CASE)).isEmpty();
  }

  private void instructToADeputy(Route route) {
    instructions.propose(CASE);
    instructions.decide(CASE, route, Way.SUGGESTION, null, "请代表提出。", "yueyang.officer");
  }

  @Test
  void sendsAMatterOfTheStreetStraightToItsUnit() {
    aDemand("STREET");
    instructions.propose(CASE);
    forget();
    assertShows(instructDemand, by("yueyang.officer"));
    instructDemand.complete(
        by("yueyang.officer"),
        new InstructDemand.Answers(
            "请速办。",
            HandlingMode.SOLE,
            CENTRE,
            List.of(),
            null,
            null,
            "更近。",
            Route.STREET,
            null,
            null,
            null));
    forget();

    assertThat(orders.assign(CASE).unit()).isEqualTo(CENTRE);
  }

  @Test
  void showsEveryFormItsFactsOnTheWayOfASuggestion() {
    aDemand("MUNICIPAL");
    instructions.propose(CASE);
    instructDemand.complete(
        by("yueyang.officer"),
        new InstructDemand.Answers(
            "请代表提出。", null, null, List.of(), null, null, null, Route.MUNICIPAL, null, null, null));
    suggestions.open(CASE);
    forget();
    assertThat(chooseCarrier.facts(by("district.officer")))
        .as("its deputy is of the district himself")
        .containsEntry("isLinkAsked", false)
        .containsEntry("links", List.of());
    chooseCarrier.complete(by("district.officer"), new ChooseCarrier.Answers("deputy.m002", null));
    forget();
    assertShows(consentToCarry, by("deputy.m002"));
    consentToCarry.complete(
        by("deputy.m002"), new ConsentToCarry.Answers(null, ConsentToCarry.Decision.CONSENTED));
    forget();
    assertShows(writeSuggestion, by("deputy.m002"));
    writeSuggestion.complete(
        by("deputy.m002"),
        new WriteSuggestion.Answers(
            "标题", "事由", "理由", "建议", List.of("deputy.m001"), null, null, null));
    forget();
    assertShows(checkSuggestion, by("district.officer"));
    checkSuggestion.complete(
        by("district.officer"),
        new CheckSuggestion.Answers(Set.of(), null, SuggestionVerdict.ADOPTED));
    forget();
    assertShows(chooseUnit, by("district.officer"));
    chooseUnit.complete(
        by("district.officer"),
        new ChooseUnit.Answers(
            "请研究办理。", HandlingMode.LEAD, List.of("310117-LRJ"), null, "310117-JW"));
    forget();

    var order = orders.assign(CASE);
    assertThat(order.unit()).isEqualTo("310117-JW");
    assertThat(order.office()).isEqualTo("310117-DBGZS");
    assertThat(order.coUnits()).containsExactly("310117-LRJ");
  }
}
