package org.lianxin.casefile;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lianxin.ApiContract.DOCUMENT;
import static org.lianxin.ApiContract.resolved;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianxin.ApiContract;
import org.lianxin.LianxinTest;
import org.lianxin.Program;
import org.lianxin.demand.Channel;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.IntakeOutcome;
import org.lianxin.demand.QuestionType;
import org.lianxin.demand.Receipt;
import org.lianxin.demand.Registration;
import org.lianxin.demand.Registrations;
import org.lianxin.demand.RepeatableRegistration;
import org.lianxin.demand.VoterGroup;
import org.lianxin.demand.Voters;
import org.lianxin.handling.Outcome;
import org.lianxin.intake.Referral;
import org.lianxin.intake.VerificationMethod;
import org.lianxin.routing.Category;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Urgency;
import org.lianxin.search.Late;
import org.lianxin.search.Sorting;
import org.lianxin.shared.Label;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The document of the API says what the application does, all of it and nothing else. */
@LianxinTest
class ApiDocumentTest {

  private static final List<Class<? extends Enum<?>>> CONSTANTS =
      List.of(
          Category.class,
          Channel.class,
          DemandStatus.class,
          IntakeOutcome.class,
          Late.class,
          LimitKind.class,
          MatterLevel.class,
          Outcome.class,
          QuestionType.class,
          Referral.class,
          Sorting.class,
          Urgency.class,
          VerificationMethod.class,
          VoterGroup.class);

  private static final Map<String, Class<?>> RECORDS =
      Map.ofEntries(
          Map.entry("NewDemand", Registration.class),
          Map.entry("Receipt", Receipt.class),
          Map.entry("DemandPage", ListAnswer.class),
          Map.entry("DemandItem", ListAnswer.Item.class),
          Map.entry("Demand", CaseAnswer.class),
          Map.entry("Named", CaseAnswer.Named.class),
          Map.entry("Voter", Voters.Voter.class),
          Map.entry("Verification", CaseAnswer.Verified.class),
          Map.entry("Fact", CaseAnswer.Fact.class),
          Map.entry("Limit", CaseAnswer.RunningLimit.class),
          Map.entry("Entry", CaseAnswer.Step.class));

  @LocalServerPort int port;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Autowired MessageSource messages;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;

  @Test
  void isValidOpenApi() {
    assertThat(ApiContract.faultsOfTheDocument()).isEmpty();
    assertThat(DOCUMENT.get("openapi").asText()).startsWith("3.1.");
  }

  @Test
  void isReadByEverybodyWhoMaySignIn() {
    var answer = Program.of(port, "yueyang.handler").get("/api/v1/openapi.yaml");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml");
    assertThat(answer.body()).contains("openapi: 3.1.0", "登记一件诉求");
  }

  @Test
  void namesEveryAddressThatAnswersAndTheirParameters() {
    var promised = new TreeMap<String, Set<String>>();
    DOCUMENT
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            promised.put(
                                operation.getKey().toUpperCase(Locale.ROOT)
                                    + " "
                                    + ApiContract.ROOT
                                    + path.getKey(),
                                new TreeSet<>(
                                    operation
                                        .getValue()
                                        .path("parameters")
                                        .findValuesAsText("name")))));

    assertThat(running()).isEqualTo(promised);
  }

  private Map<String, Set<String>> running() {
    var running = new TreeMap<String, Set<String>>();
    mappings
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              for (var path : info.getPatternValues()) {
                if (path.startsWith("/api/")) {
                  for (RequestMethod verb : info.getMethodsCondition().getMethods()) {
                    running.put(verb + " " + path, parameters(method));
                  }
                }
              }
            });
    return running;
  }

  private static Set<String> parameters(HandlerMethod method) {
    var names = new TreeSet<String>();
    for (var parameter : method.getMethod().getParameters()) {
      if (parameter.isAnnotationPresent(PathVariable.class)) {
        names.add(parameter.getName());
      } else if (parameter.isAnnotationPresent(RequestHeader.class)) {
        names.add(parameter.getAnnotation(RequestHeader.class).name());
      } else if (parameter.getType().isRecord()
          && parameter.getAnnotations().length == 1
          && parameter.isAnnotationPresent(jakarta.validation.Valid.class)) {
        names.addAll(components(parameter.getType()));
      }
    }
    return names;
  }

  @Test
  void saysWhatEachOperationIsForAndHowItFails() {
    var ids = new HashSet<String>();
    for (var operation : operations()) {
      assertThat(ids.add(operation.get("operationId").asText())).isTrue();
      assertThat(operation.get("description").asText()).isNotBlank();
      var responses = operation.get("responses").properties().stream().map(Map.Entry::getKey);
      assertThat(responses).contains("401", "403", "405", "406", "429", "500");
      for (var parameter : operation.path("parameters")) {
        assertThat(parameter.get("description").asText()).isNotBlank();
        assertThat(parameter.has("example")).isTrue();
      }
    }
  }

  @Test
  void givesExamplesThatKeepToTheirSchemas() {
    var examples = 0;
    for (var holder : DOCUMENT.findParents("schema")) {
      var schema = holder.get("schema");
      for (var example : examples(holder)) {
        assertThat(ApiContract.faults(schema, example)).as(example.toString()).isEmpty();
        examples++;
      }
    }
    assertThat(examples).isGreaterThan(20);
  }

  private static List<JsonNode> examples(JsonNode holder) {
    var all = new ArrayList<JsonNode>();
    if (holder.has("example")) {
      all.add(holder.get("example"));
    }
    holder.path("examples").forEach(example -> all.add(example.get("value")));
    return all;
  }

  @Test
  void givesExamplesThatAreAccepted() {
    var content = DOCUMENT.at("/paths/~1demands/post/requestBody/content/application~1json");
    for (var example : examples(content)) {
      ObjectNode demand = example.deepCopy();
      demand.put("receivedOn", LocalDate.now(clock).toString());

      var answer =
          Program.of(port, Registrations.LIAISON)
              .register(UUID.randomUUID().toString(), demand.toString());

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
  }

  @Test
  void knowsEveryConstantAndItsLabel() {
    for (var type : CONSTANTS) {
      var schema = DOCUMENT.at("/components/schemas/" + type.getSimpleName());
      assertThat(schema.get("enum"))
          .extracting(JsonNode::asText)
          .containsExactly(
              Stream.of(type.getEnumConstants()).map(Enum::name).toArray(String[]::new));
      for (var constant : type.getEnumConstants()) {
        var label = messages.getMessage(Label.of(constant), Locale.SIMPLIFIED_CHINESE);
        assertThat(schema.get("description").asText()).contains(constant.name() + " " + label);
      }
    }
  }

  @Test
  void knowsEveryFieldAndEveryLength() {
    RECORDS.forEach(
        (name, type) ->
            assertThat(names(DOCUMENT.at("/components/schemas/" + name + "/properties")))
                .as(name)
                .isEqualTo(components(type)));
    var demand = DOCUMENT.at("/components/schemas/NewDemand/properties");
    assertThat(demand.at("/place/maxLength").asInt()).isEqualTo(Registration.PLACE);
    assertThat(demand.at("/subject/maxLength").asInt()).isEqualTo(Registration.SUBJECT);
    assertThat(demand.at("/words/maxLength").asInt()).isEqualTo(Registration.WORDS);
    assertThat(demand.at("/name/maxLength").asInt()).isEqualTo(Registration.NAME);
    assertThat(demand.at("/address/maxLength").asInt()).isEqualTo(Registration.ADDRESS);
    var limit = parameter("/paths/~1demands/get", "limit").get("schema");
    assertThat(limit.get("maximum").asInt()).isEqualTo(ListQuery.MOST);
    assertThat(limit.get("default").asInt()).isEqualTo(ListQuery.USUAL);
    var key = parameter("/paths/~1demands/post", "Idempotency-Key");
    assertThat(key.at("/schema/pattern").asText())
        .contains("1," + RepeatableRegistration.KEY + "}");
    assertThat(key.get("description").asText())
        .contains(RepeatableRegistration.KEPT.getDays() + " 天");
  }

  @Test
  void describesEveryProblemInItsOwnWords() {
    for (var status : HttpStatus.values()) {
      var title = text(status, "title");
      if (title != null) {
        var name = "problem of " + status;
        var found =
            Stream.of(DOCUMENT.at("/components/responses"))
                .flatMap(all -> all.properties().stream())
                .map(one -> one.getValue().at("/content/application~1problem+json/example"))
                .filter(example -> example.get("status").asInt() == status.value())
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
        assertThat(found.get("title").asText()).as(name).isEqualTo(title);
        assertThat(found.get("detail").asText()).as(name).isEqualTo(text(status, "detail"));
        var pointer = found.get("type").asText().replaceFirst(".*#", "");
        assertThat(DOCUMENT.at(pointer).isMissingNode()).as(name).isFalse();
      }
    }
  }

  private String text(HttpStatus status, String part) {
    return messages.getMessage(
        "platform.problem.%d.%s".formatted(status.value(), part),
        null,
        null,
        Locale.SIMPLIFIED_CHINESE);
  }

  private static JsonNode parameter(String operation, String name) {
    for (var parameter : DOCUMENT.at(operation + "/parameters")) {
      if (parameter.get("name").asText().equals(name)) {
        return resolved(parameter);
      }
    }
    throw new AssertionError(name);
  }

  private static List<JsonNode> operations() {
    var all = new ArrayList<JsonNode>();
    DOCUMENT.get("paths").forEach(path -> path.forEach(all::add));
    return all;
  }

  private static Set<String> names(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).collect(toSet());
  }

  private static Set<String> components(Class<?> type) {
    return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).collect(toSet());
  }
}
