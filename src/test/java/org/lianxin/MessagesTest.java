package org.lianxin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every sentence is there in both languages, with the same values in it. */
class MessagesTest {

  /** A place for a value, whatever is said of how it is written. */
  private static final Pattern PLACE = Pattern.compile("\\{\\d+");

  /** The switch to Chinese, and examples of Chinese names. */
  private static final Pattern NAMES_A_CHINESE_THING =
      Pattern.compile("\\.example$|^portal\\.language\\.other$");

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,;:?!]");
  private static final Pattern TEXT =
      Pattern.compile("<([^<>]*)>([^<>]*[\\p{IsHan}\\p{IsLatin}][^<>]*)<");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

  static Stream<Arguments> bundles() throws IOException {
    return Stream.of(resources("messages/*.properties"))
        .map(Resource::getFilename)
        .filter(name -> !name.endsWith("_en.properties"))
        .map(name -> arguments(name.replace(".properties", "")));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void saysTheSameInBothLanguages(String bundle) throws IOException {
    var chinese = read(bundle + ".properties");
    var english = read(bundle + "_en.properties");

    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    assertThat(places(english)).isEqualTo(places(chinese));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void leavesNothingEmptyAndNoChineseInEnglish(String bundle) throws IOException {
    assertThat(read(bundle + ".properties").values()).noneMatch(text -> text.toString().isBlank());
    assertThat(read(bundle + "_en.properties"))
        .allSatisfy((key, text) -> assertThat(text.toString()).as(key.toString()).isNotBlank())
        .allSatisfy(
            (key, text) -> {
              if (!NAMES_A_CHINESE_THING.matcher(key.toString()).find()) {
                assertThat(text.toString()).as(key.toString()).doesNotContainPattern(CHINESE);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void setsChineseSentencesWithChinesePunctuation(String bundle) throws IOException {
    assertThat(read(bundle + ".properties"))
        .allSatisfy(
            (key, text) ->
                assertThat(text.toString()).as(key.toString()).doesNotContainPattern(HALF_WIDTH));
  }

  /** An apostrophe before a place would swallow it. */
  @ParameterizedTest
  @MethodSource("bundles")
  void quotesNoPlaceAway(String bundle) throws IOException {
    for (var language : new String[] {"", "_en"}) {
      assertThat(read(bundle + language + ".properties"))
          .allSatisfy(
              (key, text) -> {
                if (PLACE.matcher(text.toString()).find()) {
                  assertThat(text.toString().replace("''", ""))
                      .as(key.toString())
                      .doesNotContain("'");
                }
              });
    }
  }

  @Test
  void knowsEveryBundle() throws IOException {
    var settings =
        new YamlPropertySourceLoader()
            .load("application", new ClassPathResource("application.yml"))
            .get(0);
    var named = settings.getProperty("spring.messages.basename").toString().split("[,\\s]+");

    assertThat(named)
        .containsExactlyInAnyOrderElementsOf(
            bundles().map(bundle -> "messages/" + bundle.get()[0]).toList());
  }

  /** The five steps take the place of ordinary words, or nobody would ever read them. */
  @Test
  void namesInFiveStepsWhatHasAnotherNameElsewhere() throws IOException {
    var chinese = read("../stages/five-steps.properties");
    var english = read("../stages/five-steps_en.properties");

    assertThat(english.keySet()).isEqualTo(chinese.keySet());
    assertThat(english.values()).noneMatch(text -> CHINESE.matcher(text.toString()).find());
    for (var bundle : new String[] {"desk", "demand", "voter"}) {
      var ordinary = read(bundle + ".properties").keySet();
      chinese.keySet().removeAll(ordinary);
    }
    assertThat(chinese).isEmpty();
  }

  @Test
  void takesTheTextsOfTemplatesFromMessages() throws IOException {
    for (var template : resources("templates/**/*.html")) {
      var html =
          COMMENT.matcher(template.getContentAsString(StandardCharsets.UTF_8)).replaceAll("");
      assertThat(
              TEXT.matcher(html)
                  .results()
                  .filter(found -> !found.group(1).contains("th:text"))
                  .map(found -> found.group(2)))
          .as(template.getFilename())
          .isEmpty();
    }
  }

  private static TreeMap<String, TreeSet<String>> places(Properties bundle) {
    return bundle.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(
                key -> key,
                key ->
                    PLACE
                        .matcher(bundle.getProperty(key))
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toCollection(TreeSet::new)),
                (one, other) -> one,
                TreeMap::new));
  }

  private static Properties read(String file) throws IOException {
    var bundle = new Properties();
    try (var in =
        new InputStreamReader(
            new ClassPathResource("messages/" + file).getInputStream(), StandardCharsets.UTF_8)) {
      bundle.load(in);
    }
    return bundle;
  }

  private static Resource[] resources(String pattern) throws IOException {
    return new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern);
  }
}
