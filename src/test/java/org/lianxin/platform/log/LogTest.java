package org.lianxin.platform.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;

/** What comes from outside stays one inert line in the log. */
class LogTest {

  private static final String RIGHT_TO_LEFT = "\u202E";
  private static final String ESCAPE = "\u001B";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\n2026-01-01 00:00:00.000 INFO  SignIn: forged",
        "a\u2028b",
        "a\u0085b",
        "a\u001B[2Jb",
        "a\u009B2Jb",
        "a\u202Eb",
        "a\u2066b\u2069",
        "a\u0000b"
      })
  void writesWhatActsAsItsCode(String text) {
    var line = plain(event(text, null));

    assertThat(line.strip()).doesNotContainPattern("[\\p{Cc}\\u2028\\u202E\\u2066\\u2069]");
    assertThat(line).endsWith("\n").contains("\\u");
  }

  @Test
  void resolvesNothing() {
    assertThat(plain(event("${jndi:ldap://x/y} {} %d", null))).contains("${jndi:ldap://x/y} {} %d");
  }

  @Test
  void masksMobileAndIdentityNumbersButNoCodes() {
    assertThat(plain(event("13800138000, 31011719800101123X, 310117001000", null)))
        .contains("138***, 310***, 310117001000");
  }

  @Test
  void keepsAFailuresTextOnItsLine() {
    var failure =
        new IllegalStateException("bad\nforged", new IllegalArgumentException("worse\rforged"));

    assertThat(plain(event("failed", failure)).lines())
        .noneMatch(line -> line.startsWith("forged"))
        .anyMatch(line -> line.contains("bad\\u000Aforged"))
        .anyMatch(line -> line.contains("caused by") && line.contains("worse\\u000Dforged"));
  }

  @Test
  void namesTheRequest() {
    assertThat(plain(event("text", null))).contains("[AB23CD45]");
  }

  @Test
  void writesOneJsonLineAnEventOnRealInstallations() throws IOException {
    var event = event("a\r\n" + ESCAPE + "[2J" + RIGHT_TO_LEFT, new IllegalStateException("b\nc"));

    var text = json(event);
    JsonNode line = new ObjectMapper().readTree(text);

    assertThat(text.strip()).doesNotContainPattern("[\\p{Cc}\\u202E]");
    assertThat(line.get("message").asText()).isEqualTo("a\\u000D\n\\u001B[2J\\u202E");
    assertThat(line.get("request").asText()).isEqualTo("AB23CD45");
  }

  private static String plain(LoggingEvent event) {
    return new PlainLog().format(event);
  }

  private static String json(LoggingEvent event) {
    var context = new LoggerContext();
    context.putObject(
        Environment.class.getName(),
        new MockEnvironment()
            .withProperty("logging.structured.json.customizer", JsonLog.class.getName()));
    var encoder = new StructuredLogEncoder();
    encoder.setContext(context);
    encoder.setFormat("ecs");
    encoder.start();
    return new String(encoder.encode(event), UTF_8);
  }

  private static LoggingEvent event(String text, Throwable failure) {
    Logger logger = new LoggerContext().getLogger(LogTest.class);
    var event = new LoggingEvent(LogTest.class.getName(), logger, Level.WARN, text, failure, null);
    event.setMDCPropertyMap(Map.of("request", "AB23CD45"));
    return event;
  }
}
