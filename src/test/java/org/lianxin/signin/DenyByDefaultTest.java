package org.lianxin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Calls everything that the running application answers to, without a session. */
@LianxinTest
class DenyByDefaultTest {

  private static final int MOST_OPEN = 12;
  private static final Set<Integer> CLOSED = Set.of(401, 403, 404);

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired ServletContext servlets;

  @Test
  void answersWithoutASignInOnlyWhatIsOnTheShortList() throws IOException {
    var stranger = new Visitor(port);
    var open = new TreeSet<String>();
    for (var path : paths()) {
      for (var method : List.of("GET", "POST")) {
        var answer =
            stranger.send(
                stranger
                    .request(path)
                    .method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));
        var closed =
            CLOSED.contains(answer.statusCode())
                || answer.statusCode() == 302 && Visitor.location(answer).startsWith("/login");
        if (!closed && !listed(path)) {
          open.add(method + " " + path + " " + answer.statusCode());
        }
      }
    }

    assertThat(open).isEmpty();
    assertThat(SecurityChains.OPEN).hasSizeLessThanOrEqualTo(MOST_OPEN);
  }

  @Test
  void knowsAllKindsOfDoors() throws IOException {
    assertThat(paths())
        .contains(
            "/accounts/x",
            "/actuator/health",
            "/camunda/api/admin/setup/x/user/create",
            "/camunda/api/engine/engine/x/task/x",
            "/camunda/lib/deps.js",
            "/portal/portal.css")
        .hasSizeGreaterThan(300);
  }

  private Set<String> paths() throws IOException {
    var paths = new TreeSet<String>();
    pages().forEach(paths::add);
    servlets.getServletRegistrations().values().stream()
        .flatMap(servlet -> servlet.getMappings().stream())
        .forEach(paths::add);
    servlets.getFilterRegistrations().values().stream()
        .flatMap(filter -> filter.getUrlPatternMappings().stream())
        .forEach(paths::add);
    resources("/camunda/api/admin", new AdminApplication(), paths);
    resources("/camunda/api/cockpit", new CockpitApplication(), paths);
    resources("/camunda/api/engine", new EngineRestApplication(), paths);
    resources("/camunda/api/tasklist", new TasklistApplication(), paths);
    resources("/camunda/api/welcome", new WelcomeApplication(), paths);
    files("META-INF/resources/webjars/camunda/", "/camunda/", paths);
    files("META-INF/resources/", "/", paths);
    files("static/", "/", paths);
    paths.addAll(
        List.of("/", "/engine-rest/engine", "/h2-console", "/swagger-ui", "/.env", "/nothing"));
    return new TreeSet<>(paths.stream().map(DenyByDefaultTest::called).toList());
  }

  private Stream<String> pages() {
    return application.getBeansOfType(HandlerMapping.class).values().stream()
        .flatMap(
            mapping -> {
              if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
                return methods.getHandlerMethods().keySet().stream()
                    .flatMap(info -> info.getPatternValues().stream());
              }
              if (mapping instanceof AbstractUrlHandlerMapping urls) {
                return urls.getHandlerMap().keySet().stream();
              }
              return Stream.empty();
            });
  }

  private static void resources(String root, Application application, Set<String> paths) {
    for (var resource : application.getClasses()) {
      resource(root, resource, paths, 3);
    }
  }

  /** The paths of a JAX-RS resource and of the resources that its methods lead to. */
  private static void resource(String root, Class<?> type, Set<String> paths, int depth) {
    var path = root + path(type.getAnnotation(Path.class));
    paths.add(path);
    for (var method : type.getMethods()) {
      var at =
          Stream.concat(Stream.of(method), declared(method))
              .map(m -> m.getAnnotation(Path.class))
              .filter(found -> found != null)
              .findFirst();
      at.ifPresent(
          found -> {
            paths.add(path + path(found));
            if (depth > 0 && method.getReturnType().isInterface()) {
              resource(path + path(found), method.getReturnType(), paths, depth - 1);
            }
          });
    }
  }

  private static Stream<Method> declared(Method method) {
    return Arrays.stream(method.getDeclaringClass().getInterfaces())
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(other -> other.getName().equals(method.getName()))
        .filter(other -> Arrays.equals(other.getParameterTypes(), method.getParameterTypes()));
  }

  private static String path(Path path) {
    return path == null ? "" : path.value().startsWith("/") ? path.value() : "/" + path.value();
  }

  private void files(String folder, String root, Set<String> paths) throws IOException {
    var resolver = new PathMatchingResourcePatternResolver();
    for (var file : resolver.getResources("classpath*:" + folder + "**/*.*")) {
      var url = file.getURL().toString();
      paths.add(root + url.substring(url.lastIndexOf(folder) + folder.length()));
    }
  }

  /** A pattern with something in the place of each variable. */
  private static String called(String pattern) {
    return pattern
        .replaceAll("\\{[^/}]*(\\{[^}]*})*[^/}]*}", "x")
        .replaceAll("\\*+", "x")
        .replaceAll("[^\\w/.~-]", "x")
        .replaceAll("/{2,}", "/")
        .replaceFirst("^(?!/)", "/");
  }

  private static boolean listed(String path) {
    return SecurityChains.OPEN.stream()
        .map(PathPatternParser.defaultInstance::parse)
        .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
  }
}
