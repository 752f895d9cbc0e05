package org.lianxin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.notification.NoticeSettings.Mail;
import org.lianxin.notification.NoticeSettings.Protection;
import org.lianxin.notification.NoticeSettings.Sms;

/** Notices to group chats, as the two robots' makers describe what they take and answer. */
class RobotTransportTest {

  private static final String KEY = "key=693a91f6-7xxx";
  private static final long NOW = 1_700_000_000_000L;
  private static final Letter LETTER = letter(3);

  private final HttpCounterpart maker = new HttpCounterpart();
  private final NoticeSettings settings =
      settings(
          new Sms("", ""),
          List.of(
              robot(SendingWay.WECOM, ""),
              robot(SendingWay.DINGTALK, "SECtest0123456789"),
              new Robot("keyword", SendingWay.DINGTALK, "B", maker.address() + "?" + KEY, "")));
  private final JsonPost post = new JsonPost(new ObjectMapper());
  private final WecomTransport wecom = new WecomTransport(settings, post);
  private final DingtalkTransport dingtalk =
      new DingtalkTransport(
          settings, post, Clock.fixed(Instant.ofEpochMilli(NOW), ZoneId.of("Asia/Shanghai")));

  @AfterEach
  void stop() {
    maker.close();
  }

  @Test
  void writesMarkdownToWecomAtTheAddressOfTheGroup() throws Exception {
    maker.answers(200, "{\"errcode\":0,\"errmsg\":\"ok\"}", Map.of());
    wecom.send(LETTER, "@wecom");

    assertThat(maker.asked().query()).isEqualTo(KEY);
    assertThat(asked().path("msgtype").asText()).isEqualTo("markdown");
    assertThat(asked().path("markdown").path("content").asText())
        .isEqualTo(
            """
            **【连心】您有 3 条通知**

            - [诉求 0（照明）](https://lianxin.example/demands/0)

            - [诉求 1（照明）](https://lianxin.example/demands/1)

            - [诉求 2（照明）](https://lianxin.example/demands/2)

            另有 12 条
            请登录查看""");
  }

  /** The vector was computed by hand from what the maker describes. */
  @Test
  void signsForDingtalkWithTheSecretOfTheRobot() throws Exception {
    maker.answers(200, "{\"errcode\":0,\"errmsg\":\"ok\"}", Map.of());
    dingtalk.send(LETTER, "@dingtalk");

    assertThat(maker.asked().query())
        .isEqualTo(
            KEY
                + "&timestamp="
                + NOW
                + "&sign=yBKp5IlG6qCzcQWmgyRK%2FziJBdVNJmHfFE2ST%2FCzT%2Fg%3D");
    assertThat(asked().path("markdown").path("title").asText()).isEqualTo(LETTER.subject());
    assertThat(asked().path("markdown").path("text").asText()).contains("诉求 1（照明）");
  }

  @Test
  void goesByAKeywordWhereTheRobotHasNoSecret() {
    maker.answers(200, "{\"errcode\":0}", Map.of());
    dingtalk.send(LETTER, "@keyword");

    assertThat(maker.asked().query()).isEqualTo(KEY);
    assertThat(maker.asked().body()).contains("连心");
  }

  @Test
  void cutsByOctetsAndKeepsTheWayToTheRest() {
    var text = RobotTransport.text(letter(200), RobotTransport.MOST_OCTETS);

    assertThat(RobotTransport.octets(text)).isBetween(3_900, RobotTransport.MOST_OCTETS);
    assertThat(text).endsWith("\n…\n另有 12 条\n请登录查看");
  }

  /** Else a case's words would call the whole group, or lead elsewhere. */
  @Test
  void takesTheRobotsOwnMarksOutOfWhatItSays() {
    var letter =
        new Letter(
            "WECOM:@wecom:E1",
            Optional.empty(),
            "<@all> **急**",
            List.of(new Letter.Line("[点我](http://elsewhere) @13800000000 `x`", "https://a")),
            Optional.empty(),
            "完");

    assertThat(RobotTransport.text(letter, RobotTransport.MOST_OCTETS))
        .isEqualTo(
            "**＜＠all＞ ＊＊急＊＊**\n\n- [［点我］(http://elsewhere) ＠13800000000 ｀x｀](https://a)\n\n完");
  }

  @ParameterizedTest
  @CsvSource({"WECOM, -1, 60", "WECOM, 45009, 60", "DINGTALK, -1, 60", "DINGTALK, 130101, 600"})
  void waitsAsLongAsTheRobotTakesNothing(SendingWay way, int code, int seconds) {
    maker.answers(200, "{\"errcode\":%d,\"errmsg\":\"busy\"}".formatted(code), Map.of());

    assertThatThrownBy(() -> send(way))
        .isInstanceOfSatisfying(
            NotYet.class, wait -> assertThat(wait.pause()).isEqualTo(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({"WECOM, 93000", "WECOM, 40008", "DINGTALK, 310000", "DINGTALK, 300005"})
  void givesUpWhatIsRefusedForGoodWithItsReason(SendingWay way, int code) {
    maker.answers(200, "{\"errcode\":%d,\"errmsg\":\"no\"}".formatted(code), Map.of());

    assertThatThrownBy(() -> send(way)).isInstanceOf(Undeliverable.class).hasMessage(code + " no");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 404, 500})
  void triesAgainWhereAProxyAnswers(int status) {
    maker.answers(status, "<html>proxy</html>", Map.of());

    assertThatThrownBy(() -> send(SendingWay.WECOM))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("HTTP " + status);
  }

  @Test
  void givesUpWhatIsForAGroupThatIsNotInTheSettingsAnyMore() {
    assertThatThrownBy(() -> wecom.send(LETTER, "@gone")).isInstanceOf(Undeliverable.class);
  }

  @Test
  void neverSaysTheAddressWhenNobodyAnswers() {
    maker.close();

    assertThatThrownBy(() -> send(SendingWay.WECOM))
        .satisfies(
            thrown -> assertThat(thrown.toString() + thrown.getCause()).doesNotContain("693a91f6"));
  }

  private void send(SendingWay way) {
    if (way == SendingWay.WECOM) {
      wecom.send(LETTER, "@wecom");
    } else {
      dingtalk.send(LETTER, "@dingtalk");
    }
  }

  private JsonNode asked() throws Exception {
    return new ObjectMapper().readTree(maker.asked().body());
  }

  private Robot robot(SendingWay way, String secret) {
    return new Robot(
        way.name().toLowerCase(Locale.ROOT), way, "A", maker.address() + "?" + KEY, secret);
  }

  private static Letter letter(int lines) {
    return new Letter(
        "WECOM:@wecom:M2026-03-10T12:01",
        Optional.empty(),
        "【连心】您有 %d 条通知".formatted(lines),
        IntStream.range(0, lines)
            .mapToObj(
                number ->
                    new Letter.Line(
                        "诉求 %d（照明）".formatted(number), "https://lianxin.example/demands/" + number))
            .toList(),
        Optional.of("另有 12 条"),
        "请登录查看");
  }

  static NoticeSettings settings(Sms sms, List<Robot> robots) {
    return new NoticeSettings(
        "https://lianxin.example",
        LocalTime.of(9, 0),
        LocalTime.of(18, 0),
        new Mail("", 25, "", Protection.NONE, "", "", ""),
        sms,
        robots);
  }
}
