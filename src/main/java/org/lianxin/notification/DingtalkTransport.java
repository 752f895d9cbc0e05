package org.lianxin.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Notices to a group in DingTalk (钉钉自定义机器人): 20 messages a minute and robot, else it is silent for
 * ten.
 */
@Component
class DingtalkTransport extends RobotTransport {

  private static final String HMAC = "HmacSHA256";
  private static final int TOO_OFTEN = 130_101;

  private final Clock clock;

  DingtalkTransport(NoticeSettings settings, JsonPost post, Clock clock) {
    super(settings, post);
    this.clock = clock;
  }

  @Override
  public SendingWay way() {
    return SendingWay.DINGTALK;
  }

  /** With its secret the robot takes what was signed within the hour. */
  @Override
  URI address(Robot robot) {
    if (robot.secret().isEmpty()) {
      return robot.address();
    }
    long now = clock.millis();
    return URI.create(robot.webhook() + "&timestamp=" + now + "&sign=" + sign(robot.secret(), now));
  }

  /** The time, signed, as it stands in an address. */
  static String sign(String secret, long time) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), HMAC));
      var signed = mac.doFinal((time + "\n" + secret).getBytes(UTF_8));
      return URLEncoder.encode(Base64.getEncoder().encodeToString(signed), UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  @Override
  Map<String, Object> message(String title, String text) {
    return Map.of("msgtype", "markdown", "markdown", Map.of("title", title, "text", text));
  }

  @Override
  Map<Integer, Duration> pauses() {
    return Map.of(TOO_OFTEN, Duration.ofMinutes(10));
  }
}
