package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Registration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases whose people write poison into every text, each as long as its form allows: it is stored
 * whole, and shown as it was written.
 */
@LianxinTest
class PoisonedCaseTest {

  private static final String POISON =
      "𠮷😀<script>alert(1)</script>${1+1}#{7*7}\"';--\u202E反\u202C&amp;{0}";
  private static final Set<String> TEXT_FIELDS = Set.of("textarea", "textfield");

  /** Not words of theirs: a password and a case's number. */
  private static final Set<String> NO_WORDS = Set.of("proof", "leadCase");

  private static final String OFFICER = "yueyang.officer";
  private static final String LEADER = "yueyang.leader";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired JdbcClient jdbc;

  private final Map<String, String> written = new TreeMap<>();
  private Ways ways;

  @BeforeEach
  void begin() {
    ways = new Ways(port, beans);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C10", "C28", "C30"})
  void everyTextOfAWholeWayIsStoredAsItWasWritten(String id) {
    var way = ways.begin(poisoned(id), this::poisoned).goesQuicklyToTheEnd();

    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(stored()).containsAll(written.values());
    assertThat(inTheEngine()).isEmpty();
    assertShownInert(way);
  }

  @Test
  void everyReasonOfARefusalIsStoredAsItWasWritten() {
    var way = ways.begin(poisoned("C1"), this::poisoned).goesTo("Task_TakeOrder");
    var returned =
        text(
            "Task_TakeOrder",
            Map.of("decision", "RETURNED", "reason", "NOT_OUR_DUTY", "returnWords", ""));
    way.does("yueyang.handler", "Task_TakeOrder", returned);
    way.does(
        OFFICER,
        "Task_ReassignOrder",
        text(
            "Task_ReassignOrder",
            Map.of("unit", "310117001-CJZX", "handlingMode", "SOLE", "instruction", "")));
    way.goesTo("Task_ReviewByUnit")
        .does(LEADER, "Task_ReviewByUnit", text("Task_ReviewByUnit", rejected()));
    way.goesTo("Task_ReviewByOffice")
        .does(OFFICER, "Task_ReviewByOffice", text("Task_ReviewByOffice", rejected()));
    way.goesTo("Task_SignByUnit")
        .does(
            LEADER,
            "Task_SignByUnit",
            text("Task_SignByUnit", Map.of("verdict", "RETURN", "reason", "")));
    way.goesTo("Task_ConfirmStrikeOff")
        .does(
            OFFICER,
            "Task_ConfirmStrikeOff",
            text("Task_ConfirmStrikeOff", Map.of("verdict", "REFUSED", "reason", "")));
    way.goesTo("Task_ConfirmStrikeOff");

    assertThat(stored()).containsAll(written.values());
    assertShownInert(way);
  }

  private static Map<String, Object> rejected() {
    return Map.of("verdict", "REJECTED", "opinion", "");
  }

  /** The forms give the words themselves, the case's page gives them escaped. */
  private void assertShownInert(Way way) {
    for (var task : way.waits()) {
      var shown = way.shows(OFFICER, task).values().stream().map(String::valueOf).toList();
      assertThat(shown).anyMatch(fact -> fact.contains(POISON));
    }
    var page = ways.visitor("supervisor").get("/demands/" + way.caseNo());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;${1+1}#{7*7}")
        .doesNotContain("<script>alert(1)");
  }

  private RealCase poisoned(String id) {
    return Ways.told(
        id,
        Map.of(
            "subject", filled("subject", Registration.SUBJECT),
            "words", filled("words", Registration.WORDS),
            "place", filled("place", Registration.PLACE)));
  }

  /** Poison in every text of a task's form that is answered. */
  private Map<String, Object> poisoned(String task, Map<String, Object> answers) {
    var poisoned = new HashMap<>(answers);
    longest(task)
        .forEach(
            (field, most) ->
                poisoned.computeIfPresent(field, (key, old) -> filled(task + "." + field, most)));
    return poisoned;
  }

  private Map<String, Object> text(String task, Map<String, Object> answers) {
    return poisoned(task, answers);
  }

  /** A text of exactly this length, which says where it was written. */
  private String filled(String field, int most) {
    var text = "《" + field.replace("Task_", "") + "》" + POISON;
    return written.computeIfAbsent(field, key -> text + "长".repeat(most - text.length()));
  }

  /** The most characters of each text field of a task's form, by its key. */
  private static Map<String, Integer> longest(String task) {
    var form = task.substring("Task_".length()).replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase();
    try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("forms"))) {
      var file = files.filter(path -> path.endsWith(form + ".form")).findFirst().orElseThrow();
      return components(new ObjectMapper().readTree(file.toFile()))
          .filter(component -> TEXT_FIELDS.contains(component.path("type").asText()))
          .filter(component -> !component.path("readonly").asBoolean())
          .filter(component -> !component.path("disabled").asBoolean())
          .filter(component -> !NO_WORDS.contains(component.path("key").asText()))
          .collect(
              Collectors.toMap(
                  component -> component.path("key").asText(),
                  component -> component.path("validate").path("maxLength").asInt()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> components(JsonNode node) {
    var children = Stream.<JsonNode>builder();
    node.path("components").forEach(children);
    return children.build().flatMap(child -> Stream.concat(Stream.of(child), components(child)));
  }

  /** All poison that our own tables hold. */
  private Set<String> stored() {
    return columns("not like 'ACT!_%'").stream()
        .flatMap(
            column ->
                jdbc
                    .sql(
                        "select %s from %s where %1$s like '《%%'"
                            .formatted(column.getValue(), column.getKey()))
                    .query(String.class)
                    .list()
                    .stream())
        .collect(Collectors.toSet());
  }

  private List<String> inTheEngine() {
    return columns("like 'ACT!_%'").stream()
        .filter(
            column ->
                jdbc.sql(
                            "select count(*) from %s where %s like '%%<script>%%'"
                                .formatted(column.getKey(), column.getValue()))
                        .query(Integer.class)
                        .single()
                    > 0)
        .map(Map.Entry::toString)
        .toList();
  }

  private List<Map.Entry<String, String>> columns(String tables) {
    return jdbc.sql(
            """
            select table_name, column_name from information_schema.columns
            where upper(table_name) %s escape '!' and upper(table_name) not like 'FLYWAY%%' and table_schema = schema()
            and (lower(data_type) like '%%char%%' or lower(data_type) like '%%text%%')
            """
                .formatted(tables))
        .query((row, i) -> Map.entry(row.getString(1), row.getString(2)))
        .list();
  }
}
