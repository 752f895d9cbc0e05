package org.lianxin.routing.process;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.Level;
import org.lianxin.routing.LetterPolicy;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Route;
import org.lianxin.scene.Table;
import org.lianxin.scene.Table.Answer;

/** 松江区实施意见四（一）, row by row (rule route-by-level). */
class DemandRouteDecisionTest {

  private static final String NONE = "NONE";
  private static final Table TABLE = Table.of("routing", "demand-route");
  private static final Map<Map<String, Object>, Answer> ANSWERS = TABLE.answers();

  /** One line for each row of the table, from the top. */
  private static final String ROWS =
      """
      accusation, letter, policy,      area,            level,           deputy,    route,     carrier,   rule
      true,       false,  TO_PETITION, STREET,          STREET,          DISTRICT,  PETITION,  NONE,      Rule_Accusation
      false,      true,   TO_PETITION, STREET,          STREET,          DISTRICT,  PETITION,  NONE,      Rule_Letter
      false,      false,  TO_PETITION, FUNCTIONAL_ZONE, DISTRICT,        DISTRICT,  MANUAL,    NONE,      Rule_FunctionalZone
      false,      false,  TO_PETITION, STREET,          STREET,          DISTRICT,  STREET,    NONE,      Rule_Street
      false,      false,  TO_PETITION, TOWN,            TOWN,            TOWN,      TOWN,      NONE,      Rule_Town
      false,      false,  TO_PETITION, STREET,          DISTRICT,        DISTRICT,  DISTRICT,  NONE,      Rule_DistrictByDistrictDeputy
      false,      false,  TO_PETITION, TOWN,            DISTRICT,        TOWN,      DISTRICT,  DISTRICT,  Rule_DistrictByTownDeputy
      false,      false,  TO_PETITION, STREET,          DISTRICT,        MUNICIPAL, DISTRICT,  DISTRICT,  Rule_DistrictByOthers
      false,      false,  TO_PETITION, STREET,          MUNICIPAL,       MUNICIPAL, MUNICIPAL, NONE,      Rule_MunicipalByMunicipalDeputy
      false,      false,  TO_PETITION, TOWN,            MUNICIPAL,       TOWN,      MUNICIPAL, MUNICIPAL, Rule_MunicipalByOthers
      false,      false,  TO_PETITION, STREET,          ABOVE_MUNICIPAL, NATIONAL,  MANUAL,    NONE,      Rule_AboveMunicipal
      false,      false,  TO_PETITION, STREET,          UNKNOWN,         DISTRICT,  MANUAL,    NONE,      Rule_UnknownLevel
      false,      false,  TO_PETITION, TOWN,            STREET,          TOWN,      MANUAL,    NONE,      Rule_StreetMatterElsewhere
      false,      false,  TO_PETITION, STREET,          TOWN,            DISTRICT,  MANUAL,    NONE,      Rule_TownMatterElsewhere
      false,      false,  TO_PETITION, STREET,          VILLAGE,         DISTRICT,  MANUAL,    NONE,      Rule_Otherwise
      """;

  @ParameterizedTest
  @CsvSource(textBlock = ROWS, useHeadersInDisplayName = true)
  void goesTheWayOfTheRow(
      boolean accusation,
      boolean letter,
      String policy,
      String area,
      String level,
      String deputy,
      String route,
      String carrier,
      String rule) {
    assertThat(ask(accusation, letter, policy, area, level, deputy))
        .isEqualTo(new Answer(List.of(rule), Map.of("route", route, "carrier", carrier)));
  }

  @Test
  void hasALineForEachRow() {
    assertThat(ROWS.lines().skip(1).map(line -> line.substring(line.lastIndexOf(' ') + 1)))
        .containsExactlyElementsOf(TABLE.rules());
  }

  /** What lies between the rows, and which of them catches it. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          accusation, letter, policy,      area,            level,     deputy,     rule
          true,       true,   AS_DEMAND,   FUNCTIONAL_ZONE, UNKNOWN,   NONE,       Rule_Accusation
          false,      true,   TO_PETITION, FUNCTIONAL_ZONE, UNKNOWN,   NONE,       Rule_Letter
          false,      true,   AS_DEMAND,   STREET,          STREET,    DISTRICT,   Rule_Street
          false,      true,   AS_DEMAND,   TOWN,            DISTRICT,  TOWN,       Rule_DistrictByTownDeputy
          false,      false,  AS_DEMAND,   TOWNSHIP,        TOWN,      TOWN,       Rule_Town
          false,      false,  AS_DEMAND,   DISTRICT,        STREET,    DISTRICT,   Rule_StreetMatterElsewhere
          false,      false,  AS_DEMAND,   CITY,            TOWN,      TOWN,       Rule_TownMatterElsewhere
          false,      false,  AS_DEMAND,   PROVINCE,        DISTRICT,  PROVINCIAL, Rule_DistrictByOthers
          false,      false,  AS_DEMAND,   STREET,          DISTRICT,  NONE,       Rule_DistrictByOthers
          false,      false,  AS_DEMAND,   STREET,          MUNICIPAL, NATIONAL,   Rule_MunicipalByOthers
          false,      false,  AS_DEMAND,   STREET,          MUNICIPAL, NONE,       Rule_MunicipalByOthers
          false,      false,  AS_DEMAND,   FUNCTIONAL_ZONE, STREET,    DISTRICT,   Rule_FunctionalZone
          """,
      useHeadersInDisplayName = true)
  void leavesNoGap(
      boolean accusation,
      boolean letter,
      String policy,
      String area,
      String level,
      String deputy,
      String rule) {
    assertThat(ask(accusation, letter, policy, area, level, deputy).rules()).containsExactly(rule);
  }

  /** A word that no list has never finds a way by itself. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          policy,      area,    level,    deputy,   rule
          AS_DEMAND,   STREET,  street,   DISTRICT, Rule_Otherwise
          AS_DEMAND,   STREET,  '',       DISTRICT, Rule_Otherwise
          AS_DEMAND,   STREET,  ,         DISTRICT, Rule_Otherwise
          AS_DEMAND,   VILLAGE, STREET,   DISTRICT, Rule_StreetMatterElsewhere
          AS_DEMAND,   VILLAGE, TOWN,     DISTRICT, Rule_TownMatterElsewhere
          AS_DEMAND,   ,        STREET,   DISTRICT, Rule_StreetMatterElsewhere
          """,
      useHeadersInDisplayName = true)
  void leavesAnUnknownWordToAPerson(
      String policy, String area, String level, String deputy, String rule) {
    var answer = ask(false, false, policy, area, level, deputy);

    assertThat(answer.rules()).containsExactly(rule);
    assertThat(answer.outputs()).containsEntry("route", "MANUAL");
  }

  @Test
  void reachesEveryRowButTheLastByKnownWords() {
    var reached =
        ANSWERS.values().stream().flatMap(answer -> answer.rules().stream()).collect(toSet());

    assertThat(TABLE.rules().stream().filter(not(reached::contains)))
        .containsExactly("Rule_Otherwise");
  }

  /** A person who takes another way needs the same carriers that the table would have named. */
  @Test
  void namesTheCarrierThatTheWayNeeds() {
    ANSWERS.forEach(
        (question, answer) -> {
          var route = Route.valueOf(answer.outputs().get("route"));
          var deputy = question.get("deputyLevel").toString();
          var level = deputy.equals(NONE) ? null : Level.valueOf(deputy);

          assertThat(answer.outputs().get("carrier"))
              .as("%s", question)
              .isEqualTo(route.needsCarrier(level) ? route.carrier().orElseThrow().name() : NONE);
        });
  }

  @Test
  void listsTheWordsOfTheCode() {
    assertThat(TABLE.words("letterPolicy")).containsExactlyElementsOf(names(LetterPolicy.values()));
    assertThat(TABLE.words("areaKind")).containsExactlyElementsOf(names(AreaKind.values()));
    assertThat(TABLE.words("matterLevel")).containsExactlyElementsOf(names(MatterLevel.values()));
    assertThat(TABLE.words("route")).containsExactlyElementsOf(names(Route.values()));
    assertThat(TABLE.words("deputyLevel"))
        .containsExactlyElementsOf(
            Stream.concat(
                    Arrays.stream(Level.values()).filter(Level::hasCongress).map(Level::name),
                    Stream.of(NONE))
                .toList());
  }

  private static List<String> names(Enum<?>... constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static Answer ask(
      boolean accusation, boolean letter, String policy, String area, String level, String deputy) {
    var question = new HashMap<String, Object>();
    question.put("isAccusation", accusation);
    question.put("isLetter", letter);
    question.put("letterPolicy", policy);
    question.put("areaKind", area);
    question.put("matterLevel", level);
    question.put("deputyLevel", deputy);
    return TABLE.ask(question);
  }
}
