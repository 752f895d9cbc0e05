package org.lianxin.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that the running application answers, the webapps' resources and our own, stands in
 * {@code endpoints.txt} with who may ask it: a new one fails here until somebody has said so. A
 * line is: who, method, address; who is E everybody, S supervisors, A administrators, - nobody; our
 * own pages (P) decide by more than the role and have tests of their own.
 */
@LianxinTest
class EveryEndpointTest {

  private static final Map<String, Character> PEOPLE =
      Map.of("yueyang.handler", 'C', "supervisor", 'S', "admin", 'A');

  @LocalServerPort int port;
  @Autowired ApplicationContext application;

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
  void answersNobodyBeyondTheTable() throws IOException {
    var wrong = new ArrayList<String>();
    var table = table();
    for (var person : PEOPLE.entrySet()) {
      var visitor = Visitor.signedIn(port, person.getKey());
      for (var endpoint : table.entrySet()) {
        var who = endpoint.getValue();
        if (who.equals("P") || endpoint.getKey().endsWith("/logout")) {
          continue;
        }
        var status = call(visitor, endpoint.getKey());
        var isOpen = who.equals("E") || who.indexOf(person.getValue()) >= 0;
        if (isOpen
            ? reads(endpoint.getKey()) && status >= 500
            : !Set.of(401, 403, 404, 405).contains(status)) {
          wrong.add(person.getKey() + " " + endpoint.getKey() + " " + status);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** An id that nothing has is nobody's fault. */
  private static boolean reads(String endpoint) {
    return endpoint.startsWith("GET ");
  }

  private int call(Visitor visitor, String endpoint) {
    var parts = endpoint.split(" ");
    var path = parts[1].replaceAll("\\{name}", "default").replaceAll("\\{[^/]*}", "x");
    return visitor
        .send(
            visitor
                .request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", visitor.xsrf())
                .method(
                    parts[0],
                    "GET".equals(parts[0])
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString("{}")))
        .statusCode();
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
