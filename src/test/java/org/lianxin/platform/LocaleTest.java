package org.lianxin.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The webapps' Chinese beside the English that they bring along. */
class LocaleTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLACE =
      Pattern.compile("\\{\\{.*?}}|\\{}|%[sd]|</?(?:a|br|strong)\\b[^>]*>");

  /** Signs, formats and abbreviations that are the same in Chinese. */
  private static final Set<String> NOT_CHINESE =
      Set.of("", "<", "<=", ">", ">=", "s", "ID", "ID*", "CSV", "JSON", "YYYY-MM-DDTHH:mm:ss");

  /** The vendor's notice, instead of which stands the product's name. */
  private static final String OWN_TEXT = "labels.BANNER_CE_EOL_TEXT";

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void hasEveryTextOfTheEnglishInChinese(String app) {
    Map<String, String> english = texts(app, "en");
    Map<String, String> chinese = texts(app, "zh-CN");

    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    assertThat(
            english.keySet().stream()
                .filter(key -> key.startsWith("labels."))
                .filter(key -> !NOT_CHINESE.contains(english.get(key)))
                .filter(key -> !CHINESE.matcher(chinese.get(key)).find()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void keepsThePlacesThatTheWebappFills(String app) {
    Map<String, String> english = texts(app, "en");
    Map<String, String> chinese = texts(app, "zh-CN");

    assertThat(
            english.keySet().stream()
                .filter(key -> !key.equals(OWN_TEXT))
                .filter(key -> !places(english.get(key)).equals(places(chinese.get(key)))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void namesTheVendorNowhere(String app) {
    assertThat(texts(app, "zh-CN").values())
        .noneMatch(text -> text.replaceAll("<[^>]*>", "").contains("Camunda"));
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  /** All texts by their path; an array's texts by their number. */
  private static Map<String, String> texts(String app, String language) {
    String file =
        "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
    try (InputStream in = LocaleTest.class.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      String json = new String(in.readAllBytes(), UTF_8).replaceFirst("^\uFEFF", "");
      Map<String, String> texts = new TreeMap<>();
      collect("", new ObjectMapper().readTree(json), texts);
      return texts;
    } catch (IOException e) {
      throw new AssertionError(file, e);
    }
  }

  private static void collect(String path, JsonNode node, Map<String, String> texts) {
    if (node.isValueNode()) {
      texts.put(path, node.asText());
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "." + i, node.get(i), texts);
      }
    } else {
      node.properties()
          .forEach(
              entry ->
                  collect(
                      path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                      entry.getValue(),
                      texts));
    }
  }
}
