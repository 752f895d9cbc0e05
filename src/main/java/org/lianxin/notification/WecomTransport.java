package org.lianxin.notification;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notices to a group in WeCom (企业微信群机器人): 20 messages a minute and robot. */
@Component
class WecomTransport extends RobotTransport {

  private static final int TOO_OFTEN = 45_009;

  WecomTransport(NoticeSettings settings, JsonPost post) {
    super(settings, post);
  }

  @Override
  public SendingWay way() {
    return SendingWay.WECOM;
  }

  @Override
  URI address(Robot robot) {
    return robot.address();
  }

  @Override
  Map<String, Object> message(String title, String text) {
    return Map.of("msgtype", "markdown", "markdown", Map.of("content", text));
  }

  @Override
  Map<Integer, Duration> pauses() {
    return Map.of(TOO_OFTEN, Duration.ofMinutes(1));
  }
}
