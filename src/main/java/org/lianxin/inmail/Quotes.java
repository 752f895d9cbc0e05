package org.lianxin.inmail;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Cuts off what an answer quotes below it. Only where a program's own mark says so, and never where
 * somebody wrote between the lines of what he quotes; who looks for it finds the rest.
 */
final class Quotes {

  /** How many lines below it the head of a quoted mail may take. */
  private static final int HEAD = 6;

  /** A line of its own that programs put before a whole mail. */
  private static final Pattern BEGIN =
      Pattern.compile(
          "\\s*[-_—=]{2,}\\s*(原始邮件|邮件原件|回复的原邮件|原邮件|转发邮件信息|Original Message|Original|Forwarded message)"
              + "\\s*[-_—=]{2,}\\s*",
          Pattern.CASE_INSENSITIVE);

  /** Who wrote what when. */
  private static final Pattern WROTE =
      Pattern.compile("\\s*(On\\s.{6,200}\\swrote|(在|于)?.{0,120}\\d.{0,120}写道)\\s*[:：]\\s*");

  private static final Pattern FROM = Pattern.compile("\\s*\\*?(发件人|From)\\*?\\s*[:：].+");
  private static final Pattern OTHER_HEAD =
      Pattern.compile("\\s*\\*?(收件人|发送时间|日期|主题|To|Sent|Date|Subject)\\*?\\s*[:：].*");
  private static final Pattern QUOTED = Pattern.compile("\\s*>.*");

  private Quotes() {}

  /**
   * A text in two.
   *
   * @param words what was written now
   * @param quoted what stands below it; empty when nothing was cut off
   */
  record Parts(String words, String quoted) {}

  static Parts cut(String text) {
    var lines = text.lines().toList();
    int at = IntStream.range(0, lines.size()).filter(i -> begins(lines, i)).findFirst().orElse(-1);
    if (at < 0) {
      return new Parts(text.strip(), "");
    }
    var words = String.join("\n", lines.subList(0, at)).strip();
    var quoted = String.join("\n", lines.subList(at, lines.size())).strip();
    return words.isEmpty() ? new Parts(text.strip(), "") : new Parts(words, quoted);
  }

  private static boolean begins(List<String> lines, int at) {
    var line = lines.get(at);
    var below = lines.subList(at + 1, lines.size());
    if (BEGIN.matcher(line).matches()) {
      return true;
    }
    if (FROM.matcher(line).matches()) {
      return below.stream().limit(HEAD).filter(one -> OTHER_HEAD.matcher(one).matches()).count()
          >= 2;
    }
    if (WROTE.matcher(line).matches()) {
      return isOneQuote(below);
    }
    return QUOTED.matcher(line).matches() && isQuoted(below);
  }

  /** All with a mark or all without one: else somebody wrote between the lines. */
  private static boolean isOneQuote(List<String> lines) {
    return isQuoted(lines) || lines.stream().noneMatch(one -> QUOTED.matcher(one).matches());
  }

  private static boolean isQuoted(List<String> lines) {
    return lines.stream().allMatch(one -> one.isBlank() || QUOTED.matcher(one).matches());
  }
}
