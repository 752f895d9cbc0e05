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
          "/login/code", // SecondFactorTest
          "/old-ledgers/files/{id}",
          "/old-ledgers/records/{id}",
          "/oversight/meetings/{id}",
          "/published/{id:\\d{1,18}}", // VoterPagesTest
          "/reports/{no}");

  /** What an element is, whatever it says. */
  private static final String KIND =
      """
      const kind = one => one.cloneNode().outerHTML.replace(/="[^"]*"/g, "") + one.className + one.type;
      """;

  /**
   * Reads a page without showing it, for most are made up as another person's were: whether it is
   * neither refused nor led elsewhere, where its links lead, and what it is made of. How many lines
   * a list has is no difference.
   */
  private static final String READ =
      KIND
          + """
      const [address, done] = arguments;
      fetch(address).then(async answer => {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        page.head.prepend(Object.assign(page.createElement("base"), {href: address}));
        done([
          answer.ok && !answer.redirected,
          [...page.links]
              .filter(link => link.origin === location.origin)
              .map(link => link.pathname + link.search),
          [...new Set([...page.querySelectorAll("main *")].map(
              one => one.parentElement.tagName + kind(one)))].sort().join(),
        ]);
      });
      """;

  /** Of lines and cells that are made up alike, the first few say it all. */
  private static final String SHORTEN =
      KIND
          + """
      for (const list of document.querySelectorAll("main :is(tbody, tr, ul, ol, dl)")) {
        const seen = {};
        for (const line of [...list.children]) {
          const made = [line, ...line.querySelectorAll("*")].map(kind).join();
          seen[made] = (seen[made] ?? 0) + 1;
          if (seen[made] > 3) line.remove();
        }
      }
      """;

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
        var read = (List<?>) browser.runAsync(READ, link);
        if (Boolean.TRUE.equals(read.get(0))) {
          pages.add(page.get());
        }
        if (shapes.add(List.of(page.get(), read.get(2)))) {
          looksAt(link, page.get(), who);
        }
        ((List<?>) read.get(1)).forEach(next -> links.add(String.valueOf(next)));
      }
    }
  }

  private void looksAt(String link, String page, String who) {
    browser.open(link);
    browser.run(SHORTEN);
    browser.size(1280, 900);
    browser
        .barriers()
        .forEach(one -> barriers.add("%s, %s, 1280 px: %s".formatted(page, who, one)));
    browser.size(360, 900);
    browser
        .barriersOfLayout()
        .forEach(one -> barriers.add("%s, %s, 360 px: %s".formatted(page, who, one)));
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
