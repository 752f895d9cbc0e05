package org.lianxin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianxin.demand.Registrations;
import org.lianxin.demo.CaseUnderway;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every page of ours, as people of each role come to it by its links, on a screen and on a phone:
 * axe finds nothing that stands in anybody's way.
 */
@BrowserTest
class AccessibilityTest {

  /** Somebody of each role, and where he begins. */
  private static final List<List<String>> PEOPLE =
      List.of(
          List.of("yueyang.liaison", "/", "/phrases"),
          List.of(Registrations.DEPUTY, "/desk"),
          List.of("yueyang.officer", "/"),
          List.of("petition.officer", "/"),
          List.of("yueyang.handler", "/"),
          List.of("yueyang.leader", "/"),
          List.of(
              "supervisor",
              "/",
              "/cockpit",
              "/cockpit/cases?concern=OPEN",
              "/cockpit/processes/demand-case"),
          List.of("admin", "/"));

  /** To these a link leads only after something was done, or came. */
  private static final Set<String> AFTER_SOMETHING =
      Set.of(
          "/failing", // of the tests
          "/activities/{no}",
          "/activities/plans/{number}", // PlannedActivityOnAPhoneTest
          "/demands/imported",
          "/demands/registered",
          "/demands/{caseNo}/letters/{id}",
          "/demands/{caseNo}/answer-slip",
          "/demands/{caseNo}/publication",
          "/demands/{caseNo}/tasks",
          "/demands/{caseNo}/withdrawal",
          "/evidence/{day}",
          "/follow/answer", // VoterPagesTest
          "/follow/answer/{token}",
          "/guide/bodies",
          "/hand-in/receipt", // VoterPagesTest
          "/incoming/{id}",
          "/look-backs/{id}",
          "/old-ledgers/files/{id}",
          "/old-ledgers/records/{id}",
          "/oversight/meetings/{id}",
          "/published/{id:\\d{1,18}}", // VoterPagesTest
          "/reports/{no}");

  private static final String LINKS =
      """
      return [...document.links]
          .filter(link => link.origin === location.origin)
          .map(link => link.pathname + link.search)
      """;

  /** Neither refused nor led elsewhere. */
  private static final String IS_THERE =
      """
      const {responseStatus, redirectCount} = performance.getEntriesByType("navigation")[0];
      return responseStatus === 200 && redirectCount === 0
      """;

  private static final String SHAPE =
      "return [...document.querySelectorAll('main *')].map(one => one.tagName + one.className).join()";

  @RegisterExtension static Browser browser = Browser.chinese();

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired BeanFactory application;

  private final Set<String> pages = new TreeSet<>();
  private final Set<Object> shapes = new HashSet<>();
  private final Set<String> barriers = new TreeSet<>();

  @Test
  void nothingStandsInTheWayOnAnyPage() {
    CaseUnderway.at("Task_TellVoter", application);
    goesOver("a stranger", List.of("/follow"));
    for (var one : PEOPLE) {
      browser.signIn(one.get(0));
      goesOver(one.get(0), one.subList(1, one.size()));
      browser.size(1280, 900);
      browser.signOut();
    }

    assertThat(barriers).isEmpty();
    assertThat(own().filter(page -> !pages.contains(page) && !AFTER_SOMETHING.contains(page)))
        .as("pages that nobody came to")
        .isEmpty();
  }

  /** From a page by all links, each kind of page once. */
  private void goesOver(String who, List<String> starts) {
    var own = own().collect(Collectors.toSet());
    var seen = new HashSet<String>();
    var links = new ArrayDeque<>(starts);
    while (!links.isEmpty()) {
      var link = links.poll();
      var page = page(link).filter(own::contains);
      if (page.isPresent() && seen.add(page.get())) {
        browser.open(link);
        if (Boolean.TRUE.equals(browser.run(IS_THERE))) {
          pages.add(page.get());
        }
        looksAt(page.get(), who);
        ((List<?>) browser.run(LINKS)).forEach(next -> links.add(String.valueOf(next)));
      }
    }
  }

  /** What is made up as another person's page was has nothing new to it. */
  private void looksAt(String page, String who) {
    if (shapes.add(browser.run(SHAPE))) {
      for (var width : new int[] {1280, 360}) {
        browser.size(width, 900);
        browser
            .barriers()
            .forEach(one -> barriers.add("%s, %s, %d px: %s".formatted(page, who, width, one)));
      }
    }
  }

  /** The pattern of what a link leads to. */
  private Optional<String> page(String link) {
    var path = PathContainer.parsePath(link.replaceFirst("\\?.*", ""));
    return mapping.getHandlerMethods().keySet().stream()
        .filter(AccessibilityTest::isGet)
        .flatMap(AccessibilityTest::patterns)
        .filter(pattern -> pattern.matches(path))
        .min(PathPattern::compareTo)
        .map(PathPattern::getPatternString);
  }

  private Stream<String> own() {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> isGet(entry.getKey()) && isPage(entry.getValue()))
        .flatMap(entry -> patterns(entry.getKey()))
        .map(PathPattern::getPatternString);
  }

  private static Stream<PathPattern> patterns(RequestMappingInfo info) {
    return info.getPathPatternsCondition().getPatterns().stream();
  }

  private static boolean isGet(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
  }

  private static boolean isPage(HandlerMethod method) {
    var answer = method.getReturnType().getParameterType();
    return answer == String.class || answer == ModelAndView.class;
  }
}
