package org.lianxin.notification;

import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The robot of a group chat, which tells a body's people what reaches one of them.
 *
 * @param name what this installation calls it
 * @param way WECOM or DINGTALK
 * @param body the code of the body whose people are in the group
 * @param webhook the address as the group's settings show it; who knows it can write to the group,
 *     so it is a secret
 * @param secret DingTalk's 加签 secret; empty where the robot goes by a keyword, which is 连心
 */
record Robot(
    String name, SendingWay way, String body, String webhook, @DefaultValue("") String secret) {

  private static final String SETTING = "lianxin.notification.robots";
  private static final String MARK = "@"; // no login begins with it
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,30}");

  /** Refuses what would write to nobody; the address stays out of what it says. */
  Robot {
    if (name == null || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "%s: a robot's name is “%s”: set up to 30 small letters, digits and hyphens."
              .formatted(SETTING, name));
    }
    if (way != SendingWay.WECOM && way != SendingWay.DINGTALK) {
      throw new IllegalArgumentException(
          "%s: way of %s is %s: set WECOM or DINGTALK.".formatted(SETTING, name, way));
    }
    if (body == null || body.isBlank()) {
      throw new IllegalArgumentException(
          "%s: body of %s is empty: set the code of the body whose people are in the group."
              .formatted(SETTING, name));
    }
    if (webhook == null || !WebAddress.isSafe(webhook)) {
      throw new IllegalArgumentException(
          "%s: webhook of %s is no https address: copy it from the group's robot settings."
              .formatted(SETTING, name));
    }
  }

  /** Under which recipient its notices stand. */
  String recipient() {
    return MARK + name;
  }

  /** Whether this recipient is a group and no person. */
  static boolean isRecipient(String recipient) {
    return recipient.startsWith(MARK);
  }

  URI address() {
    return URI.create(webhook);
  }
}
