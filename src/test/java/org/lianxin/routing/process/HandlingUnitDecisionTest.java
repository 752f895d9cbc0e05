package org.lianxin.routing.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.routing.Category;
import org.lianxin.routing.Route;
import org.lianxin.scene.Table;
import org.lianxin.scene.Table.Answer;

/** Which unit usually handles what, row by row. */
class HandlingUnitDecisionTest {

  private static final Table TABLE = Table.of("routing", "handling-unit");
  private static final Map<Map<String, Object>, Answer> ANSWERS = TABLE.answers();

  /** One line for each row of the table, from the top. */
  private static final String ROWS =
      """
      category,            route,     duty, rule
      DRAINAGE,            DISTRICT,  SWJ,  Rule_Water
      ROAD,                DISTRICT,  JTW,  Rule_Transport
      NOISE,               DISTRICT,  STJ,  Rule_Ecology
      SANITATION,          DISTRICT,  LRJ,  Rule_Greening
      PROPERTY_MANAGEMENT, DISTRICT,  FGJ,  Rule_Housing
      ILLEGAL_BUILDING,    DISTRICT,  CGJ,  Rule_Enforcement
      EDUCATION,           DISTRICT,  JYJ,  Rule_Education
      HEALTH,              DISTRICT,  WJW,  Rule_Health
      CARE,                DISTRICT,  MZJ,  Rule_CivilAffairs
      EMPLOYMENT,          DISTRICT,  RSJ,  Rule_SocialSecurity
      MARKET,              DISTRICT,  SCJ,  Rule_MarketSupervision
      AGRICULTURE,         DISTRICT,  NYJ,  Rule_Agriculture
      PUBLIC_ORDER,        DISTRICT,  GAJ,  Rule_Police
      DRAINAGE,            STREET,    CJZX, Rule_LocalWorks
      NOISE,               STREET,    SQPA, Rule_StreetSafety
      NOISE,               TOWN,      CJZX, Rule_TownNoise
      EDUCATION,           TOWN,      SHSY, Rule_TownSocialAffairs
      PUBLIC_TRANSPORT,    STREET,    NONE, Rule_StreetNobody
      PUBLIC_TRANSPORT,    TOWN,      NONE, Rule_TownNobody
      OTHER,               STREET,    NONE, Rule_OtherMatter
      DRAINAGE,            MUNICIPAL, NONE, Rule_OtherWays
      """;

  @ParameterizedTest
  @CsvSource(textBlock = ROWS, useHeadersInDisplayName = true)
  void namesTheUnitOfTheRow(String category, String route, String duty, String rule) {
    assertThat(ask(category, route)).isEqualTo(new Answer(List.of(rule), Map.of("duty", duty)));
  }

  @Test
  void hasALineForEachRow() {
    assertThat(ROWS.lines().skip(1).map(line -> line.substring(line.lastIndexOf(' ') + 1)))
        .containsExactlyElementsOf(TABLE.rules());
  }

  @Test
  void answersEveryQuestionOnce() {
    assertThat(ANSWERS).hasSize(Category.values().length * Route.values().length);
    assertThat(ANSWERS)
        .allSatisfy((question, answer) -> assertThat(answer.rules()).as("%s", question).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource({"WEATHER, DISTRICT", "DRAINAGE, VILLAGE", "'', STREET", ", TOWN"})
  void knowsNothingOfOtherWords(String category, String route) {
    assertThat(ask(category, route).rules()).isEmpty();
  }

  @Test
  void listsTheWordsOfTheCode() {
    assertThat(TABLE.words("category")).containsExactlyElementsOf(names(Category.values()));
    assertThat(TABLE.words("route")).containsExactlyElementsOf(names(Route.values()));
    assertThat(ANSWERS.values().stream().map(answer -> answer.outputs().get("duty")).distinct())
        .containsExactlyInAnyOrderElementsOf(TABLE.words("duty"));
  }

  private static List<String> names(Enum<?>... constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }

  private static Answer ask(String category, String route) {
    var question = new HashMap<String, String>();
    question.put("category", category);
    question.put("route", route);
    return TABLE.ask(question);
  }
}
