package org.lianxin.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Program;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registering, reading and listing demands in the demo district, as a program does it. */
@LianxinTest
class DemandApiTest {

  private static final String ALL = "/api/v1/demands";

  @LocalServerPort int port;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Program liaison;

  @BeforeEach
  void signIn() {
    liaison = Program.of(port, Registrations.LIAISON);
  }

  @Test
  void registersADemandAndReadsItBack() {
    var answer = liaison.register(fresh(), demand(Map.of("subject", "弄堂口积水")));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(header(answer, "Idempotent-Replayed")).isEqualTo("false");
    var receipt = Program.body(answer);
    assertThat(receipt.get("code").asText()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
    assertThat(header(answer, "Location")).isEqualTo(ALL + "/" + receipt.get("caseNo").asText());

    var read = Program.body(liaison.get(header(answer, "Location")));
    assertThat(read.get("caseNo")).isEqualTo(receipt.get("caseNo"));
    assertThat(read.get("subject").asText()).isEqualTo("弄堂口积水");
    assertThat(read.get("channel").asText()).isEqualTo("STATION");
    assertThat(read.at("/area/name").asText()).isEqualTo("岳阳街道");
    assertThat(read.at("/voter/name").asText()).isEqualTo("王小明");
    assertThat(read.at("/limits/0/kind").asText()).isEqualTo("VERIFICATION");
    assertThat(read.at("/timeline/0/sentence").asText())
        .isEqualTo("诉求经“家站点来访”登记，收到日期" + today() + "。");
    assertThat(read.has("code")).isFalse();
  }

  @Test
  void givesTheFirstReceiptToARepetition() {
    var key = fresh();
    var first = liaison.register(key, demand());

    var again = liaison.register(key, " " + demand().replace("\":", "\" : "));

    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(header(again, "Location")).isEqualTo(header(first, "Location"));
    assertThat(header(again, "Idempotent-Replayed")).isEqualTo("true");
    var ofAnother = Program.of(port, Registrations.DEPUTY).register(key, demand());
    assertThat(caseNo(ofAnother)).isNotEqualTo(caseNo(first));
  }

  @Test
  void refusesAKeyThatStandsForAnotherDemand() {
    var key = fresh();
    liaison.register(key, demand());
    var before = count();

    var answer = liaison.register(key, demand(Map.of("subject", "路灯不亮")));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(problem(answer).at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void registersOnceWhateverArrivesTogetherUnderOneKey() throws Exception {
    var key = fresh();
    var before = count();
    var callers = Executors.newFixedThreadPool(50);
    try {
      Callable<HttpResponse<String>> call = () -> liaison.register(key, demand());
      var answers = new ArrayList<HttpResponse<String>>();
      for (var done : callers.invokeAll(IntStream.range(0, 50).mapToObj(i -> call).toList())) {
        answers.add(done.get());
      }

      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
      assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
      assertThat(answers.stream().filter(one -> header(one, "Idempotent-Replayed").equals("true")))
          .hasSize(49);
      assertThat(count()).isEqualTo(before + 1);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void leavesTheKeyOfARefusedDemandFree() {
    var key = fresh();
    assertThat(liaison.register(key, demand(Map.of("subject", ""))).statusCode()).isEqualTo(422);

    assertThat(header(liaison.register(key, demand()), "Idempotent-Replayed")).isEqualTo("false");
  }

  @Test
  void keepsNothingOfTheVoterInTheClearBesideTheKey() {
    var key = fresh();
    var receipt = Program.body(liaison.register(key, demand()));

    var row =
        jdbc.sql("select * from demand_registration_key where request_key = ?")
            .param(key)
            .query()
            .singleRow()
            .toString();

    assertThat(row)
        .contains(key, receipt.get("caseNo").asText())
        .doesNotContain("王小明", "15012345669", "积水", receipt.get("code").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "yueyang.liaison,王小明,15012345669,银杏路12弄3号",
    "deputy.d001,王小明,15012345669,银杏路12弄3号",
    "yueyang.officer,王**,150******69,**",
    "supervisor,王**,150******69,**"
  })
  void masksTheVoterAsThePageDoes(String login, String name, String phone, String address) {
    var voter =
        Program.body(Program.of(port, login).get(ALL + "/" + register(Map.of()))).get("voter");

    assertThat(voter.get("name").asText()).isEqualTo(name);
    assertThat(voter.get("phone").asText()).isEqualTo(phone);
    assertThat(voter.get("address").asText()).isEqualTo(address);
  }

  @Test
  void hidesAVoterWhoAskedForSecrecy() {
    var path = ALL + "/" + register(Map.of("confidential", true));

    assertThat(Program.body(Program.of(port, "yueyang.officer").get(path)).get("voter").isNull())
        .isTrue();
    assertThat(Program.body(liaison.get(path)).at("/voter/name").asText()).isEqualTo("王小明");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yongfeng.liaison", "yueyang.handler", "deputy.d002", "admin"})
  void doesNotTellOthersThatThereIsACase(String login) {
    var caseNo = register(Map.of());
    var other = Program.of(port, login);

    var hidden = other.get(ALL + "/" + caseNo);
    var none = other.get(ALL + "/XQ-1999-000001");

    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(withoutNumber(hidden)).isEqualTo(withoutNumber(none));
    assertThat(other.get(ALL + "?limit=200").body()).doesNotContain(caseNo);
  }

  @Test
  void hidesAnAccusationFromTheAccused() {
    var path =
        ALL + "/" + register(Map.of("accusation", true, "accusedBody", Registrations.OFFICE));

    assertThat(liaison.get(path).statusCode()).isEqualTo(404);
    assertThat(Program.of(port, Registrations.DEPUTY).get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesToRegisterForAForeignStreet() {
    var answer =
        Program.of(port, "yongfeng.liaison").register(fresh(), demand(Map.of("station", "")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(fields(answer)).containsExactly("area");
  }

  @Test
  void tellsInWhichMailboxItLay() {
    var letter = Map.<String, Object>of("channel", "MAILBOX", "mailbox", "XX-001-1");
    var read =
        Program.body(liaison.get(header(liaison.register(fresh(), demand(letter)), "Location")));

    assertThat(read.at("/mailbox/code").asText()).isEqualTo("XX-001-1");
    assertThat(read.at("/mailbox/name").asText()).isEqualTo("岳阳街道社区文化活动中心门厅");
    assertThat(fields(liaison.register(fresh(), demand(Map.of("channel", "MAILBOX")))))
        .containsExactly("mailbox");
    assertThat(fields(liaison.register(fresh(), demand(Map.of("mailbox", "XX-001-1")))))
        .containsExactly("mailbox");
  }

  @Test
  void walksThroughEveryDemandOnceWhileNewOnesComeIn() {
    for (var i = 0; i < 5; i++) {
      register(Map.of());
    }
    var expected = walk(200, () -> {});

    var walked = walk(3, () -> register(Map.of()));

    assertThat(walked).containsExactlyElementsOf(expected);
  }

  private List<String> walk(int limit, Runnable betweenPages) {
    var walked = new ArrayList<String>();
    var path = ALL + "?limit=" + limit;
    while (path != null) {
      var page = Program.body(liaison.get(path));
      assertThat(page.get("items").size()).isLessThanOrEqualTo(limit);
      walked.addAll(numbers(page));
      var next = page.get("next");
      path = next.isNull() ? null : ALL + "?limit=%d&cursor=%s".formatted(limit, next.asText());
      betweenPages.run();
    }
    return walked;
  }

  @Test
  void findsByStatusUrgencyAndOffice() {
    var normal = register(Map.of());
    var urgent = register(Map.of("urgency", "URGENT"));

    assertThat(numbers(Program.body(liaison.get(ALL + "?urgency=URGENT&status=&limit=200"))))
        .contains(urgent)
        .doesNotContain(normal);
    assertThat(numbers(Program.body(liaison.get(ALL + "?status=STRUCK_OFF&limit=200"))))
        .doesNotContain(normal, urgent);
    assertThat(numbers(Program.body(liaison.get(ALL + "?office=310117002-GW")))).isEmpty();
    assertThat(numbers(Program.body(liaison.get(ALL + "?overdue=true&limit=200"))))
        .doesNotContain(normal, urgent);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0,limit",
    "limit=201,limit",
    "limit=many,limit",
    "status=PIGEON,status",
    "urgency=normal,urgency",
    "overdue=perhaps,overdue",
    "cursor=nonsense,cursor",
    "cursor=WFEtMTk5OS0x,cursor",
    "stauts=REGISTERED,stauts"
  })
  void namesTheFilterThatItCannotRead(String query, String field) {
    var answer = liaison.get(ALL + "?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(fields(answer)).containsExactly(field);
  }

  @Test
  void saysWhatMayStandInAFilter() {
    assertThat(problem(liaison.get(ALL + "?urgency=x")).at("/errors/0/message").asText())
        .isEqualTo("“urgency”只能是以下之一：NORMAL, URGENT, CRITICAL。");
    assertThat(problem(liaison.get(ALL + "?limit=201")).at("/errors/0/message").asText())
        .contains("1至200");
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        arguments("", ""),
        arguments("null", ""),
        arguments("{\"channel\":", ""),
        arguments("[]", ""),
        arguments("{\"channel\":\"PIGEON\"}", "channel"),
        arguments("{\"channel\":0}", "channel"),
        arguments("{\"receivedOn\":\"yesterday\"}", "receivedOn"),
        arguments("{\"receivedOn\":\"2026-02-30\"}", "receivedOn"),
        arguments("{\"words\":{\"a\":1}}", "words"),
        arguments("{\"accusation\":\"perhaps\"}", "accusation"),
        arguments("{\"registrar\":\"admin\"}", "registrar"),
        arguments("{\"words\":\"\\ud83d\"}", "words"),
        arguments("[".repeat(2000), ""));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void namesTheFieldThatItCannotRead(String body, String field) {
    var answer = liaison.register(fresh(), body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(fields(answer)).containsExactly(field);
    assertThat(answer.body()).doesNotContain("PIGEON", "yesterday", "java.", "org.lianxin");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        arguments(Map.of("words", "长".repeat(4001)), "words"),
        arguments(Map.of("subject", " "), "subject"),
        arguments(Map.of("area", "310117009999"), "area"),
        arguments(Map.of("area", "不是代码"), "area"),
        arguments(Map.of("deputy", "deputy.d009"), "deputy"),
        arguments(Map.of("receivedOn", "2099-01-01"), "receivedOn"),
        arguments(Map.of("phone", "<script>"), "phone"),
        arguments(Map.of("accusedBody", Registrations.OFFICE), "accusedBody"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void namesTheFieldThatARuleRefuses(Map<String, Object> change, String field) {
    var answer = liaison.register(fresh(), demand(change));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(fields(answer)).containsExactly(field);
    assertThat(problem(answer).at("/errors/0/message").asText()).isNotBlank();
  }

  @Test
  void takesEveryCharacterAsItIs() {
    var words = "𠮷先生说：<script>alert(1)</script> ${7*7} #{1} %s ' \" \\ 👩‍👧\n第二行";
    var path = ALL + "/" + register(Map.of("words", words, "place", "𠮷野路1号"));

    var read = Program.body(liaison.get(path));

    assertThat(read.get("words").asText()).isEqualTo(words);
    assertThat(read.get("place").asText()).isEqualTo("𠮷野路1号");
  }

  @Test
  void takesWordsOfTheFullLength() {
    var words = "长".repeat(3998) + "𠮷";

    var path = ALL + "/" + register(Map.of("words", words));

    assertThat(Program.body(liaison.get(path)).get("words").asText()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b"})
  void asksForAKey(String key) {
    var request =
        liaison
            .request(ALL)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(demand()));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }

    var answer = liaison.send(request);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(fields(answer)).containsExactly("Idempotency-Key");
  }

  @Test
  void refusesAKeyThatIsTooLong() {
    assertThat(liaison.register("k".repeat(64), demand()).statusCode()).isEqualTo(201);
    assertThat(fields(liaison.register("k".repeat(65), demand())))
        .containsExactly("Idempotency-Key");
  }

  @Test
  void refusesWhatIsNoJson() {
    for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml")) {
      var answer =
          liaison.send(
              liaison
                  .request(ALL)
                  .header("Idempotency-Key", fresh())
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString(demand())));
      assertThat(answer.statusCode()).as(type).isEqualTo(415);
      problem(answer);
    }
  }

  @Test
  void refusesWhatIsTooLargeWhetherItSaysSoOrNot() {
    var large = ("{\"words\":\"" + "a".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    for (var body :
        List.of(BodyPublishers.ofByteArray(large), BodyPublishers.ofByteArrays(List.of(large)))) {
      var answer =
          liaison.send(
              liaison
                  .request(ALL)
                  .header("Idempotency-Key", fresh())
                  .header("Content-Type", "application/json")
                  .POST(body));
      assertThat(answer.statusCode()).isEqualTo(413);
      problem(answer);
    }
  }

  @Test
  void answersAWrongMethodAndAWrongFormatWithAProblem() {
    var put = liaison.send(liaison.request(ALL).PUT(BodyPublishers.ofString("{}")));
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(header(put, "Allow")).contains("GET", "POST");
    problem(put);
    var html = liaison.send(liaison.request(ALL).header("Accept", "text/html"));
    assertThat(html.statusCode()).isEqualTo(406);
    problem(html);
  }

  @Test
  void speaksEnglishToWhoAsksForIt() {
    var answer = liaison.send(liaison.request(ALL + "?limit=0").header("Accept-Language", "en-GB"));

    assertThat(problem(answer).get("title").asText()).isEqualTo("The request cannot be read");
    assertThat(problem(answer).at("/errors/0/message").asText()).contains("between 1 and 200");
  }

  @Test
  void isOpenToASessionOfABrowserThatSendsItsToken() {
    var browser = Visitor.signedIn(port, Registrations.LIAISON);
    assertThat(browser.send(browser.request(ALL)).statusCode()).isEqualTo(200);

    var token = browser.token("/demands/new");
    var without = browser.request(ALL).header("Content-Type", "application/json");
    without.header("Idempotency-Key", fresh()).POST(BodyPublishers.ofString(demand()));
    assertThat(browser.send(without).statusCode()).isEqualTo(403);
    assertThat(browser.send(without.header("X-CSRF-TOKEN", token)).statusCode()).isEqualTo(201);
  }

  private String register(Map<String, Object> changes) {
    var answer = liaison.register(fresh(), demand(changes));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return caseNo(answer);
  }

  private static String caseNo(HttpResponse<String> answer) {
    return Program.body(answer).get("caseNo").asText();
  }

  private static List<String> numbers(JsonNode page) {
    return page.get("items").findValuesAsText("caseNo");
  }

  private static List<String> fields(HttpResponse<String> answer) {
    return problem(answer).get("errors").findValuesAsText("field");
  }

  /** An error's answer, in the shape of all. */
  private static JsonNode problem(HttpResponse<String> answer) {
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    var problem = Program.body(answer);
    assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
    assertThat(problem.get("type").asText()).startsWith("/api/v1/openapi.yaml#/");
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).isNotBlank();
    return problem;
  }

  private static JsonNode withoutNumber(HttpResponse<String> answer) {
    return ((ObjectNode) problem(answer)).without(List.of("number", "instance"));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  private long count() {
    return jdbc.sql("select count(*) from demand_case").query(Long.class).single();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private String demand() {
    return demand(Map.of());
  }

  private String demand(Map<String, Object> changes) {
    ObjectNode demand = json.valueToTree(Registrations.of().on(today()));
    changes.forEach((field, value) -> demand.set(field, json.valueToTree(value)));
    return demand.toString();
  }
}
