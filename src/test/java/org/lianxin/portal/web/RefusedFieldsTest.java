package org.lianxin.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** A refused field says so to who reads by ear, and why. */
class RefusedFieldsTest {

  private static final Pattern FIELD = Pattern.compile("lx:field=\"([^\"]+)\"");

  /** The reasons of all fields in one list, each with its id. */
  private static final Pattern LIST = Pattern.compile("th:id=\"\\|\\$\\{\\w+\\.key}-reason\\|\"");

  @Test
  void isDescribedByItsReasonsAndThenByItsHint() {
    var field = shown(Map.of("words", List.of("请填写。")));

    assertThat(field.attr("aria-invalid")).isEqualTo("true");
    assertThat(field.attr("aria-describedby")).isEqualTo("words-reason words-hint");
  }

  @Test
  void saysNothingOfAFieldThatWasNotRefused() {
    for (var errors : new Object[] {Map.of("place", "?"), Map.of(), null}) {
      var field = shown(errors);

      assertThat(field.hasAttr("aria-invalid")).isFalse();
      assertThat(field.attr("aria-describedby")).isEqualTo("words-hint");
      assertThat(field.hasAttr("lx:field")).isFalse();
    }
  }

  private static Element shown(Object errors) {
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(new StringTemplateResolver());
    engine.addDialect(new RefusedFields());
    var page = new Context();
    page.setVariable("errors", errors);
    page.setVariable("key", "words");
    return Jsoup.parse(
            engine.process(
                "<input th:name=\"${key}\" th:aria-describedby=\"|${key}-hint|\" lx:field=\"${key}\">",
                page))
        .selectFirst("input");
  }

  static Stream<Resource> templates() throws IOException {
    return Stream.of(
        new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void namesReasonsThatItsPageShows(Resource template) throws IOException {
    var html = template.getContentAsString(StandardCharsets.UTF_8);

    assertThat(FIELD.matcher(html).results().map(RefusedFieldsTest::reasons))
        .allMatch(shown -> html.contains(shown) || LIST.matcher(html).find());
  }

  private static String reasons(MatchResult field) {
    var name = field.group(1);
    return "reasons(" + (name.startsWith("$") ? name : "'" + name + "'") + ")";
  }
}
