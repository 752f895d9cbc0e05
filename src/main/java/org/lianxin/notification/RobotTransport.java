package org.lianxin.notification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * Notices to a group chat. Everybody in the group reads along, so an accusation is never among
 * them; the rest names nobody, and its links need a sign-in.
 */
abstract class RobotTransport implements Transport {

  /** The less of both robots: WeCom takes 4,096 octets of Markdown. */
  static final int MOST_OCTETS = 4096;

  private static final int BUSY = -1;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final NoticeSettings settings;
  private final JsonPost post;

  RobotTransport(NoticeSettings settings, JsonPost post) {
    this.settings = settings;
    this.post = post;
  }

  /** The address with what this robot wants in it. */
  abstract URI address(Robot robot);

  /** The message as this robot reads it. */
  abstract Map<String, Object> message(String title, String text);

  /** How long this robot takes nothing after it said so, by its error codes. */
  abstract Map<Integer, Duration> pauses();

  /** Whether any group is in the settings. */
  @Override
  public boolean isOn() {
    return settings.robots().stream().anyMatch(robot -> robot.way() == way());
  }

  @Override
  public void send(Letter letter, String address) {
    var robot =
        settings
            .robot(address)
            .filter(one -> one.way() == way())
            .orElseThrow(() -> new Undeliverable("no such robot in the settings any more", null));
    var answer =
        post.send(address(robot), Map.of(), message(letter.subject(), text(letter, MOST_OCTETS)));
    if (!answer.isOk() || !answer.body().has("errcode")) {
      throw new IllegalStateException("HTTP " + answer.status());
    }
    int code = answer.body().get("errcode").asInt();
    if (code == 0) {
      return;
    }
    var why = "%d %s".formatted(code, answer.body().path("errmsg").asText());
    if (code == BUSY) {
      throw new NotYet(why, A_MINUTE);
    }
    if (pauses().containsKey(code)) {
      throw new NotYet(why, pauses().get(code));
    }
    throw new Undeliverable(why, null);
  }

  /** As many lines as fit, each a link, and the way to the rest. */
  static String text(Letter letter, int most) {
    var head = "**" + plain(letter.subject()) + "**\n";
    var end = "\n" + letter.end();
    var more = letter.more().map(text -> "\n" + text).orElse("");
    int room = most - octets(head) - octets(end) - octets(more) - octets("\n…");
    var lines = new StringBuilder();
    for (var line : letter.lines()) {
      var next = "\n- [%s](%s)\n".formatted(plain(line.text()), line.link());
      if (octets(lines.toString()) + octets(next) > room) {
        lines.append("\n…");
        break;
      }
      lines.append(next);
    }
    return head + lines + more + end;
  }

  /** No mark of the robots' own: nobody is called by name, nothing else becomes a link. */
  private static String plain(String text) {
    return text.replace('[', '［')
        .replace(']', '］')
        .replace('<', '＜')
        .replace('>', '＞')
        .replace('@', '＠')
        .replace('*', '＊')
        .replace('`', '｀');
  }

  static int octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
