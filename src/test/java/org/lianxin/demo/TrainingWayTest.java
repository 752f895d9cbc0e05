package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.LianxinApplication;
import org.lianxin.Program;
import org.lianxin.Visitor;
import org.lianxin.browser.OfficeProcess;

/**
 * 演练: one demand from registration to strike-off in the exercise's own process, each step by the
 * person whom the page of steps names, with the calls that Tasklist makes.
 */
@Tag("integration")
class TrainingWayTest {

  private static final Pattern DOER = Pattern.compile("name=\"username\" value=\"([^\"]+)\"");
  private static final String TASKS = "/camunda/api/engine/engine/default/task";
  private static final int PATIENCE_SECONDS = 60;

  @TempDir static Path place;
  private static Path folder;
  private static OfficeProcess exercise;

  private final ObjectMapper json =
      new ObjectMapper()
          .findAndRegisterModules()
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private final int port = URI.create(exercise.address()).getPort();
  private final Clock clock = Clock.system(LianxinApplication.CHINA);
  private final RealCase told = Ways.told("C1");
  private final CaseAnswers answers = new CaseAnswers(told, clock, Ways.PASSWORD);
  private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();

  @BeforeAll
  static void start() throws Exception {
    folder = Files.createDirectories(place.resolve("lianxin"));
    exercise = OfficeProcess.start(folder, port -> List.of("--training=" + port));
  }

  @AfterAll
  static void stop() {
    exercise.stop();
  }

  @Test
  void leadsOneDemandToItsStrikeOffByThePersonsThatThePageOfStepsNamesAndLeavesNothingBehind()
      throws Exception {
    var doers = doers();
    var registered =
        Program.of(port, doers.get(0))
            .register(
                UUID.randomUUID().toString(),
                json.writeValueAsString(told.registration(LocalDate.now(clock))));
    assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
    var caseNo = json.readTree(registered.body()).get("caseNo").asText();

    for (var step = 1; step < doers.size(); step++) {
      assertThat(isOver(caseNo)).as("before step %d", step + 1).isFalse();
      var next = step + 1 < doers.size() ? doers.get(step + 1) : null;
      assertThat(does(caseNo, doers.get(step), next)).as("step %d", step + 1).isNotEmpty();
    }

    assertThat(isOver(caseNo)).isTrue();
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).as("on the disk").isEmpty();
    }
  }

  /** Who does each step, as the page says it to somebody who does none. */
  private List<String> doers() {
    var page = visitor("supervisor").get("/training").body();
    return DOER.matcher(page).results().map(found -> found.group(1)).toList();
  }

  /**
   * Somebody does what waits for him, one task after another, until the next one's turn has come.
   *
   * @return the tasks' elements
   */
  private List<String> does(String caseNo, String login, String next) throws Exception {
    var done = new ArrayList<String>();
    for (var left = PATIENCE_SECONDS; left > 0; left--) {
      for (var task = waiting(caseNo, login); task != null; task = waiting(caseNo, login)) {
        var element = task.get("taskDefinitionKey").asText();
        var id = task.get("id").asText();
        assertThat(post(login, id + "/claim", Map.of("userId", login)).statusCode()).isEqualTo(204);
        var answer = post(login, id + "/submit-form", Way.submission(answers.at(element, login)));
        assertThat(answer.statusCode()).as("%s: %s", element, answer.body()).isEqualTo(204);
        done.add(element);
      }
      if (!done.isEmpty() && (next == null ? isOver(caseNo) : waiting(caseNo, next) != null)) {
        return done;
      }
      Thread.sleep(1000);
    }
    throw new AssertionError(
        "%s did %s, and it is nobody's turn: %s".formatted(login, done, exercise.address()));
  }

  private boolean isOver(String caseNo) {
    return visitor("supervisor").get("/demands/" + caseNo).body().contains("已销号");
  }

  private JsonNode waiting(String caseNo, String login) throws Exception {
    var list =
        visitor(login).get(TASKS + "?processInstanceBusinessKey=" + caseNo + "&maxResults=15");
    assertThat(list.statusCode()).isEqualTo(200);
    return StreamSupport.stream(json.readTree(list.body()).spliterator(), false)
        .filter(
            task -> task.get("assignee").isNull() || login.equals(task.get("assignee").asText()))
        .findFirst()
        .orElse(null);
  }

  private HttpResponse<String> post(String login, String call, Map<String, ?> body)
      throws Exception {
    var visitor = visitor(login);
    return visitor.send(
        visitor
            .request(TASKS + "/" + call)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("X-XSRF-TOKEN", visitor.xsrf())
            .POST(BodyPublishers.ofString(json.writeValueAsString(body))));
  }

  private Visitor visitor(String login) {
    return visitors.computeIfAbsent(login, name -> Visitor.signedIn(port, name));
  }
}
