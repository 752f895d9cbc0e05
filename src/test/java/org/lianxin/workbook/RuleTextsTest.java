package org.lianxin.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.directory.AreaKind;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Level;
import org.lianxin.directory.PublicField;
import org.lianxin.directory.Role;
import org.lianxin.directory.StationKind;
import org.lianxin.shared.Label;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What the rules say can be read, in both languages. */
class RuleTextsTest {

  private static final Pattern CODE = Pattern.compile("\"(directory\\.[a-z-]+\\.[a-z-]+)\"");

  @Test
  void existForEveryCodeOfTheRules() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java/org/lianxin/workbook"))) {
      var codes =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(RuleTextsTest::codes)
              .collect(Collectors.toSet());
      assertThat(codes).hasSizeGreaterThan(50);
      assertThat(texts().stringPropertyNames()).containsAll(codes);
    }
  }

  @Test
  void nameEveryConstant() {
    var constants =
        Stream.<Enum<?>[]>of(
                Sheet.values(),
                AreaKind.values(),
                BodyKind.values(),
                Level.values(),
                PublicField.values(),
                Role.values(),
                StationKind.values())
            .flatMap(Stream::of)
            .map(Label::code)
            .toList();
    assertThat(texts().stringPropertyNames()).containsAll(constants);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void putLabelsIntoSentences(String language) {
    var source = new ResourceBundleMessageSource();
    source.setBasenames("messages/directory", "messages/workbook");
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    var finding =
        Finding.of(
            Finding.Severity.ERROR,
            Sheet.DEPUTY,
            0,
            "group",
            "directory.reference.unknown",
            "YY-XZ",
            Sheet.DEPUTY_GROUP);
    assertThat(
            source.getMessage(
                finding.code(), finding.values().toArray(), Locale.forLanguageTag(language)))
        .isEqualTo(
            language.equals("zh")
                ? "“YY-XZ”不在“代表小组”表中，请先在该表中添加或更正此处。"
                : "“YY-XZ” is not on sheet “Groups”; add it there or correct it here.");
  }

  private static Stream<String> codes(Path file) {
    try {
      return CODE.matcher(Files.readString(file)).results().map(match -> match.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties texts() {
    var properties = new Properties();
    for (var name : List.of("/messages/directory.properties", "/messages/workbook.properties")) {
      try (var file =
          new InputStreamReader(
              RuleTextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
        properties.load(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }
}
