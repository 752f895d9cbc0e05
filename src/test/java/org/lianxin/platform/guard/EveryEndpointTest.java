package org.lianxin.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that the running application answers, the webapps' resources and our own, stands in
 * {@code endpoints.txt} with who may ask it: a new one fails here until somebody has said so. A
 * line is: who, method, address. Who is a letter for each role ({@link #PEOPLE}), or E everybody
 * who is signed in, C whom the case is open to, * strangers too, - nobody; P is a page of ours that
 * decides by more than the role and has tests of its own.
 */
@LianxinTest
@ExtendWith(OutputCaptureExtension.class)
class EveryEndpointTest {

  /** Somebody of each role; nobody of them has to do with the case. */
  private static final Map<Character, String> PEOPLE =
      Map.of(
          'L', "fangsong.liaison",
          'D', "deputy.d030",
          'O', "fangsong.officer",
          'Q', "petition.officer",
          'H', "fangsong.handler",
          'U', "fangsong.leader",
          'S', "supervisor",
          'A', "admin");

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired Clock clock;

  private String caseNo;

  /** A case of one street, with which people of another have nothing to do. */
  @BeforeEach
  void aCase() {
    var by = people.find(Registrations.LIAISON).orElseThrow();
    caseNo = registrar.register(Registrations.of().on(LocalDate.now(clock)), by).caseNo();
  }

  @Test
  void standsInTheTable() throws IOException {
    var unknown = endpoints();
    unknown.removeAll(table().keySet());
    var gone = new TreeSet<>(table().keySet());
    gone.removeAll(endpoints());
    assertThat(unknown).as("add these to endpoints.txt").isEmpty();
    assertThat(gone).as("take these from endpoints.txt").isEmpty();
  }

  @Test
  void answersNobodyBeyondTheTableAndFailsForNobody(CapturedOutput log) throws IOException {
    var wrong = new TreeSet<String>();
    var table = table();
    PEOPLE.forEach(
        (letter, login) -> {
          var visitor = Visitor.signedIn(port, login);
          var token = visitor.token("/account");
          table.forEach(
              (endpoint, who) -> {
                if (endpoint.endsWith("/logout") || endpoint.endsWith("/failing")) {
                  return;
                }
                var status = call(visitor, token, endpoint);
                var isOpen = "E*".contains(who) || who.indexOf(letter) >= 0;
                if (who.equals("P")
                    ? status >= 500
                    : isOpen ? isWrong(endpoint, status) : !refused(who).contains(status)) {
                  wrong.add(endpoint + " " + letter + " " + status);
                }
              });
        });
    assertThat(wrong).isEmpty();

    assertThat(log.getAll().lines().filter(line -> line.startsWith("\tat "))).isEmpty();
  }

  @Test
  void answersNoStrangerBeyondTheTable() throws IOException {
    var stranger = new Visitor(port);
    var wrong = new TreeSet<String>();
    table()
        .forEach(
            (endpoint, who) -> {
              var answer = answer(stranger, "none", endpoint);
              var isShut =
                  Set.of(401, 403).contains(answer.statusCode())
                      || Visitor.location(answer).startsWith("/login");
              if (isShut == who.equals("*")) {
                wrong.add(endpoint + " " + answer.statusCode());
              }
            });
    assertThat(wrong).isEmpty();
  }

  /** A body without its fields says nothing of the case. */
  private static Set<Integer> refused(String who) {
    return who.startsWith("C") ? Set.of(400, 404) : Set.of(401, 403, 404, 405);
  }

  /** Behind an open door of the webapps' API the engine still refuses what it wants to. */
  private static boolean isWrong(String endpoint, int status) {
    return status >= 500 || status == 403 && !endpoint.contains(" /camunda/");
  }

  private int call(Visitor visitor, String token, String endpoint) {
    return answer(visitor, token, endpoint).statusCode();
  }

  /** Asks with the tokens a browser has, for a real case and for things that do not exist. */
  private HttpResponse<String> answer(Visitor visitor, String token, String endpoint) {
    var parts = endpoint.split(" ");
    var path =
        parts[1]
            .replace("{name}", "default")
            .replace("{caseNo}", caseNo)
            .replaceAll("\\{[^/]*}", "x");
    var request = visitor.request(path).header("Content-Type", "application/json");
    if (!"none".equals(token)) {
      request.header("X-XSRF-TOKEN", visitor.xsrf()).header("X-CSRF-TOKEN", token);
    }
    return visitor.send(
        request.method(
            parts[0],
            "GET".equals(parts[0]) ? BodyPublishers.noBody() : BodyPublishers.ofString("{}")));
  }

  /** Who may ask, by endpoint. */
  private static Map<String, String> table() throws IOException {
    var table = new TreeMap<String, String>();
    new ClassPathResource("endpoints.txt", EveryEndpointTest.class)
        .getContentAsString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> table.put(line.substring(line.indexOf(' ') + 1), line.split(" ")[0]));
    return table;
  }

  private Set<String> endpoints() {
    var found = new TreeSet<String>();
    var applications = new LinkedHashMap<String, Application>();
    applications.put("admin", new AdminApplication());
    applications.put("cockpit", new CockpitApplication());
    applications.put("engine", new EngineRestApplication());
    applications.put("tasklist", new TasklistApplication());
    applications.put("welcome", new WelcomeApplication());
    applications.forEach(
        (name, jaxRs) ->
            jaxRs
                .getClasses()
                .forEach(
                    type ->
                        resource(
                            "/camunda/api/" + name + path(type.getAnnotation(Path.class)),
                            type,
                            found,
                            4)));
    application
        .getBeansOfType(RequestMappingHandlerMapping.class)
        .values()
        .forEach(
            mapping ->
                mapping
                    .getHandlerMethods()
                    .keySet()
                    .forEach(
                        info ->
                            info.getPatternValues()
                                .forEach(
                                    path ->
                                        methods(info.getMethodsCondition().getMethods())
                                            .forEach(method -> found.add(method + " " + path)))));
    return found;
  }

  private static List<String> methods(Set<?> declared) {
    return declared.isEmpty()
        ? List.of("GET")
        : declared.stream().map(String::valueOf).sorted().toList();
  }

  /** The endpoints of a resource and of those that its methods lead to. */
  private static void resource(String path, Class<?> type, Set<String> found, int depth) {
    for (var method : type.getMethods()) {
      var all = Stream.concat(Stream.of(method), declared(method)).toList();
      var at =
          all.stream()
              .map(one -> path(one.getAnnotation(Path.class)))
              .filter(one -> !one.isEmpty())
              .findFirst()
              .orElse("");
      all.stream()
          .flatMap(one -> Arrays.stream(one.getAnnotations()))
          .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
          .filter(one -> one != null && !Set.of("OPTIONS", "HEAD").contains(one.value()))
          .forEach(one -> found.add(one.value() + " " + path + at));
      if (depth > 0 && !at.isEmpty() && method.getReturnType().getName().contains("camunda")) {
        resource(path + at, method.getReturnType(), found, depth - 1);
      }
    }
  }

  private static Stream<Method> declared(Method method) {
    return Arrays.stream(method.getDeclaringClass().getInterfaces())
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(other -> other.getName().equals(method.getName()))
        .filter(other -> Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
  }

  private static String path(Path path) {
    return path == null || path.value().equals("/")
        ? ""
        : (path.value().startsWith("/") ? path.value() : "/" + path.value()).replaceAll("/$", "");
  }
}
