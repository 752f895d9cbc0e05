package org.lianxin.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The scripts in {@code lib/lianxin} change what Camunda's webapps show by their elements, words
 * and libraries, none of which is an interface. So they belong to one version of the webapps, and
 * what they reach for has to be there.
 */
class WebappScriptsTest {

  private static final String WRITTEN_FOR = "7.24.0";

  private static final String OWN_SCRIPTS =
      "src/main/resources/META-INF/resources/webjars/camunda/lib/lianxin/";

  /** A word in double quotes. */
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  /** How a CSS selector begins, and the classes and attributes that it names. */
  private static final Pattern SELECTOR = Pattern.compile("(?:[a-z]+[.\\[]|[.\\[])[a-z].*");

  private static final Pattern NAMED = Pattern.compile("[.\\[]([a-z][a-z0-9-]+)");

  /** A pair of a word and its translation. */
  private static final Pattern TRANSLATED =
      Pattern.compile("\\[\\s*\"([^\"]+)\",\\s*\"[^\"]*\\p{IsHan}[^\"]*\",?\\s*]");

  private static final Pattern OWN =
      Pattern.compile(
          "lianxin(-.*)?|refusal(-.*)?|data-bell(-.*)?|replay(-.*)?|data-(from|node|play|step)");

  /** Words that a library composes or the engine sends: they stand in no bundle. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "yyyy-mm-dd", // the date picker's format of the language
          "ROLE", // a group's type
          "async-after",
          "async-before",
          "async-continuation",
          "timer-intermediate-transition");

  @Test
  void areWrittenForTheWebappsThatShip() throws IOException {
    var shipped = new Properties();
    try (var properties =
        WebappScriptsTest.class.getResourceAsStream(
            "/META-INF/maven/org.camunda.bpm.webapp/camunda-webapp-webjar/pom.properties")) {
      shipped.load(properties);
    }

    assertThat(shipped.getProperty("version"))
        .as(
            """
            Camunda's webapps changed. Before this version is written here, see in a browser, in \
            Chinese and English: forms.js (texts of fields, dates as 2026-11-25), drafts.js and \
            phrases.js (what is half written), matters.js and lists.js (lists), refusals.js (a refused form), clock.js (a browser in another time zone), \
            readonly.js (a task's heading), attachments.js and timeline.js (the tabs), \
            watch.js (the dashboard, the list of open demands, the tabs of Cockpit), \
            texts.js, frame.js, admin.js, cockpit.js and tasklist.js (words in lists)""")
        .isEqualTo(WRITTEN_FOR);
  }

  @Test
  void reachForElementsThatTheWebappsHave() throws IOException {
    assertThat(selected()).contains("ce-eol-banner", "fjs-taglist-skip-link", "null-value");
    assertNamedBy(webapps(), selected());
  }

  @Test
  void translateWordsThatTheWebappsShow() throws IOException {
    assertThat(translated()).contains("Field is required.", "Hit policy:", "POST");
    assertNamedBy(webapps(), translated());
  }

  /** What is replaced in the webapps' own libraries. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "momentProperties",
        "updateOffset",
        "Use moment.locale instead",
        "webpackChunkcamunda_bpm_webapp",
        "flatpickr",
        "camunda-form:",
        "FormPlayground",
        "importSchema",
        "_getState",
        "customScripts",
        "deployed-start-form",
        "submit-form",
        "tasklist.task.detail",
        "task-detail-history",
        "cockpit.dashboard",
        "cockpit.navigation",
        "cockpit.processDefinition.diagram.plugin",
        "cockpit.processDefinition.runtime.tab",
        "cockpit.processInstance.runtime.tab",
        "cam-exclude-plugins",
      })
  void replaceWhatTheWebappsUse(String name) throws IOException {
    assertNamedBy(scripts(), Set.of(name));
    assertNamedBy(webapps(), Set.of(name));
  }

  private static void assertNamedBy(String text, Set<String> names) {
    assertThat(names).filteredOn(name -> !text.contains(name)).isEmpty();
  }

  private static Set<String> selected() throws IOException {
    return LITERAL
        .matcher(scripts())
        .results()
        .map(literal -> literal.group(1))
        .filter(literal -> SELECTOR.matcher(literal).matches())
        .flatMap(selector -> NAMED.matcher(selector).results())
        .map(named -> named.group(1))
        .filter(name -> !OWN.matcher(name).matches())
        .collect(Collectors.toSet());
  }

  private static Set<String> translated() throws IOException {
    return TRANSLATED
        .matcher(scripts())
        .results()
        .map(pair -> pair.group(1))
        .filter(word -> !ELSEWHERE.contains(word))
        .collect(Collectors.toSet());
  }

  private static String scripts() throws IOException {
    return texts("file:" + OWN_SCRIPTS + "*.js", file -> true);
  }

  /** All scripts and pages that the webapps' jar brings along. */
  private static String webapps() throws IOException {
    Predicate<Resource> theirs = file -> !file.getDescription().contains("/lib/lianxin/");
    return texts("classpath*:META-INF/resources/plugin/*/app/*.js", theirs)
        + texts("classpath*:META-INF/resources/webjars/camunda/**/*.js", theirs)
        + texts("classpath*:META-INF/resources/webjars/camunda/**/*.html", theirs);
  }

  private static String texts(String pattern, Predicate<Resource> wanted) throws IOException {
    var texts = new StringBuilder();
    for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
      if (wanted.test(file)) {
        texts.append(file.getContentAsString(UTF_8));
      }
    }
    return texts.toString();
  }
}
