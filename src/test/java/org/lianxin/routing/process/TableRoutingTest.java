package org.lianxin.routing.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.calendar.Limit;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Body;
import org.lianxin.directory.Level;
import org.lianxin.routing.Category;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Route;
import org.lianxin.routing.RouteQuestion;
import org.lianxin.routing.Routing;
import org.lianxin.routing.UnitProposal;
import org.lianxin.routing.Urgency;
import org.lianxin.shared.Decisions;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Proposals by the deployed tables and the demo district, for a person who has no rights on them.
 */
@LianxinTest
class TableRoutingTest {

  private static final String YUEYANG = "310117001000";
  private static final String UNITS = "/dmn/routing/handling-unit.dmn";

  @Autowired Routing routing;
  @Autowired Decisions decisions;
  @Autowired IdentityService identity;
  @Autowired RepositoryService models;
  @Autowired HistoryService histories;

  @AfterEach
  void signOut() {
    identity.clearAuthentication();
  }

  @Test
  void keepsOfAProposalWhatACaseHasToStore() {
    identity.setAuthenticatedUserId("yueyang.handler");

    var proposal =
        routing.propose(
            new RouteQuestion(false, false, MatterLevel.DISTRICT, AreaKind.TOWN, Level.TOWN));

    assertThat(proposal.route()).isEqualTo(Route.DISTRICT);
    assertThat(proposal.needsCarrier()).isTrue();
    var decided = proposal.decided();
    assertThat(decided.table()).isEqualTo("demand-route");
    assertThat(decided.version()).isPositive();
    assertThat(decided.rule()).isEqualTo("Rule_DistrictByTownDeputy");
    assertThat(decided.reason()).contains("区人大代表").contains("四（一）3");
    assertThat(decided.inputs())
        .isEqualTo(
            Map.of(
                "isAccusation", "false",
                "isLetter", "false",
                "letterPolicy", "TO_PETITION",
                "areaKind", "TOWN",
                "matterLevel", "DISTRICT",
                "deputyLevel", "TOWN"));
  }

  @Test
  void namesTheRowThatFiredAsPeopleFindItInThePicture() {
    var decided =
        routing
            .propose(
                new RouteQuestion(
                    false, false, MatterLevel.STREET, AreaKind.STREET, Level.DISTRICT))
            .decided();

    var row = decisions.row(decided.table(), decided.version(), decided.rule());

    assertThat(row).isEqualTo(new Decisions.Row("诉求去向", decided.version(), 4));
  }

  @Test
  void findsTheUnitOfTheStreetAndOfTheDistrict() {
    assertThat(unit(Category.DRAINAGE, Route.STREET)).isEqualTo("310117001-CJZX");
    assertThat(unit(Category.DRAINAGE, Route.DISTRICT)).isEqualTo("310117-SWJ");
  }

  private String unit(Category category, Route route) {
    return routing
        .unitFor(category, YUEYANG, route)
        .map(UnitProposal::unit)
        .map(Body::code)
        .orElse("none");
  }

  @Test
  void leavesTheUnitToAPersonWhereNoneIsUsual() {
    assertThat(routing.unitFor(Category.OTHER, YUEYANG, Route.DISTRICT)).isEmpty();
    assertThat(routing.unitFor(Category.DRAINAGE, YUEYANG, Route.MUNICIPAL)).isEmpty();
    assertThat(routing.unitFor(Category.CARE, YUEYANG, Route.STREET)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999001000", "310117900000", "110101001000", "31011700100", "", "x"})
  void leavesTheUnitToAPersonInAnAreaThatItDoesNotKnow(String area) {
    assertThat(routing.unitFor(Category.DRAINAGE, area, Route.STREET)).isEmpty();
    assertThat(routing.officeFor(Route.STREET, area)).isEmpty();
  }

  @Test
  void asksTheNewestVersionAndNamesIt() {
    var before = routing.unitFor(Category.DRAINAGE, YUEYANG, Route.DISTRICT).orElseThrow();
    var deployment = deployWithAnotherUnitForWater();
    try {
      var after = routing.unitFor(Category.DRAINAGE, YUEYANG, Route.DISTRICT).orElseThrow();

      assertThat(after.unit().code()).isEqualTo("310117-JTW");
      assertThat(after.decided().version()).isEqualTo(before.decided().version() + 1);
    } finally {
      models.deleteDeployment(deployment, true);
    }
    assertThat(routing.unitFor(Category.DRAINAGE, YUEYANG, Route.DISTRICT)).contains(before);
  }

  private String deployWithAnotherUnitForWater() {
    var model = Dmn.readModelFromStream(getClass().getResourceAsStream(UNITS));
    OutputEntry duty = model.getModelElementById("Rule_Water_Duty");
    duty.getText().setTextContent("\"JTW\"");
    return models.createDeployment().addModelInstance("handling-unit.dmn", model).deploy().getId();
  }

  @Test
  void stopsAtAQuestionThatNoRowAnswers() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                decisions.decide(
                    "time-limit",
                    Map.of("profile", "BEIJING", "kind", "REPLY", "urgency", "NORMAL")))
        .withMessageContaining("time-limit, version")
        .withMessageContaining("profile=BEIJING");
  }

  @Test
  void writesNothingWhenItIsAsked() {
    var before = histories.createHistoricDecisionInstanceQuery().count();

    routing.limit(LimitKind.REPLY);

    assertThat(histories.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
  }

  @Test
  void findsTheOfficeOfEachWay() {
    assertThat(routing.officeFor(Route.STREET, YUEYANG)).map(Body::code).contains("310117001-GW");
    assertThat(routing.officeFor(Route.DISTRICT, YUEYANG)).map(Body::code).contains("310117-DBGZS");
    assertThat(routing.officeFor(Route.PETITION, YUEYANG)).map(Body::code).contains("310117-XFK");
  }

  @Test
  void namesALimitAndItsSource() {
    var limit = routing.limit(LimitKind.RETURN_WINDOW);

    assertThat(limit.limit()).isEqualTo(Limit.workingDays(7));
    assertThat(limit.rule()).isEqualTo("Rule_ReturnShanghai");
    assertThat(limit.source()).contains("第十四条");
    assertThat(routing.limit(LimitKind.ASSIGNMENT, Urgency.CRITICAL).limit())
        .isEqualTo(Limit.workingDays(1));
  }
}
