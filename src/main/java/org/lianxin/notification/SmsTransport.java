package org.lianxin.notification;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Notices by text message, over the HTTP contract of {@code src/docs/channels.md}: who sells
 * messages to the office, or a few lines before his interface, speaks it.
 */
@Component
class SmsTransport implements Transport {

  /** Some 70 signs are one message to pay for; more than four nobody reads. */
  static final int MOST_SIGNS = 280;

  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  private final NoticeSettings.Sms settings;
  private final JsonPost post;

  SmsTransport(NoticeSettings settings, JsonPost post) {
    this.settings = settings.sms();
    this.post = post;
  }

  @Override
  public SendingWay way() {
    return SendingWay.SMS;
  }

  @Override
  public boolean isOn() {
    return settings.isOn();
  }

  @Override
  public void send(Letter letter, String address) {
    var answer =
        post.send(
            URI.create(settings.address()),
            Map.of("Authorization", "Bearer " + settings.token(), "Idempotency-Key", letter.hash()),
            Map.of("to", address, "text", text(letter)));
    if (answer.isOk()) {
      return;
    }
    var why = "%d %s".formatted(answer.status(), answer.body().path("reason").asText()).strip();
    switch (answer.status()) {
      case 400, 404, 410, 413, 422 -> throw new Undeliverable(why, null);
      case TOO_MANY, UNAVAILABLE -> throw new NotYet(why, pause(answer));
      default -> throw new IllegalStateException(why);
    }
  }

  /** As it says, but never longer than a mail waits. */
  private static Duration pause(JsonPost.Answer answer) {
    var said = answer.retryAfter().orElse(A_MINUTE);
    return said.compareTo(DeliverySchedule.LONGEST_PAUSE) < 0
        ? said
        : DeliverySchedule.LONGEST_PAUSE;
  }

  /** One line, cut before the way to the rest, which always fits. */
  static String text(Letter letter) {
    var end = "。" + letter.end();
    int room = MOST_SIGNS - end.length();
    var subject = letter.subject();
    return (subject.length() <= room ? subject : subject.substring(0, room - 1) + "…") + end;
  }
}
