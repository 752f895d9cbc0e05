package org.lianxin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.notification.NoticeSettings.Sms;

/** Text messages over the contract of {@code src/docs/channels.md}. */
class SmsTransportTest {

  private static final String PHONE = "13800000000";

  private final HttpCounterpart gateway = new HttpCounterpart();
  private final SmsTransport sms =
      new SmsTransport(
          RobotTransportTest.settings(new Sms(gateway.address(), "token-of-the-office"), List.of()),
          new JsonPost(new ObjectMapper()));

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void postsNumberAndTextWithTheTokenAndAKeyThatIsTheSameAtEachTry() throws Exception {
    sms.send(letter("告知选民"), PHONE);
    var first = gateway.asked();
    sms.send(letter("告知选民"), PHONE);

    assertThat(new ObjectMapper().readTree(first.body()))
        .isEqualTo(
            new ObjectMapper()
                .valueToTree(
                    Map.of("to", PHONE, "text", "【连心】告知选民。请登录查看：https://lianxin.example")));
    assertThat(first.token()).isEqualTo("Bearer token-of-the-office");
    assertThat(first.key()).isEqualTo(gateway.asked().key()).doesNotContain("deputy");
  }

  @Test
  void cutsWhatIsTooLongButNeverTheWayToTheRest() {
    assertThat(SmsTransport.text(letter("很".repeat(400))))
        .hasSize(SmsTransport.MOST_SIGNS)
        .endsWith("很…。请登录查看：https://lianxin.example");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 410, 413, 422})
  void givesUpWhatTheGatewayRefusesForGoodWithItsReason(int status) {
    gateway.answers(status, "{\"reason\":\"空号\"}", Map.of());

    assertThatThrownBy(() -> sms.send(letter("告知选民"), PHONE))
        .isInstanceOf(Undeliverable.class)
        .hasMessage(status + " 空号");
  }

  @ParameterizedTest
  @CsvSource({"429, 30, 30", "503, 30, 30", "429, 86400, 300", "429, soon, 60"})
  void waitsAsLongAsTheGatewaySaysButNeverOverFiveMinutes(int status, String said, int seconds) {
    gateway.answers(status, "", Map.of("Retry-After", said));

    assertThatThrownBy(() -> sms.send(letter("告知选民"), PHONE))
        .isInstanceOfSatisfying(
            NotYet.class, wait -> assertThat(wait.pause()).isEqualTo(Duration.ofSeconds(seconds)));
  }

  /** A wrong token is mended by a person, and what waited then leaves. */
  @ParameterizedTest
  @ValueSource(ints = {301, 401, 403, 500, 502})
  void triesAgainWhatAnotherTryMayBringOver(int status) {
    gateway.answers(status, "<html>", Map.of("Location", gateway.address() + "/elsewhere"));

    assertThatThrownBy(() -> sms.send(letter("告知选民"), PHONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("" + status);
  }

  @Test
  void saysNothingOfNumberTextOrTokenWhenNobodyAnswers() {
    gateway.close();

    assertThatThrownBy(() -> sms.send(letter("告知选民"), PHONE))
        .satisfies(
            thrown ->
                assertThat(thrown.toString() + thrown.getCause())
                    .doesNotContain(PHONE, "告知选民", "token-of-the-office"));
  }

  private static Letter letter(String text) {
    return new Letter(
        "SMS:deputy.d001:E7",
        Optional.of("XQ-2026-000123"),
        "【连心】" + text,
        List.of(new Letter.Line(text, "https://lianxin.example/demands/XQ-2026-000123")),
        Optional.empty(),
        "请登录查看：https://lianxin.example");
  }
}
