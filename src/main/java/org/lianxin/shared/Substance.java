package org.lianxin.shared;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lianxin.shared.Refusal.Reason;

/**
 * Whether a text says anything. Evidence, findings, replies and opinions of nothing but
 * punctuation, of one letter, of phrases that fit every case, or of the case's own subject prove
 * nothing, and whoever reads them later learns nothing.
 */
public final class Substance {

  /** Fewer different letters than these say nothing. */
  private static final int FEWEST = 2;

  /** What fits every case. What is left of a text without them is what it says. */
  private static final List<String> PHRASES =
      List.of(
          "同意", "不同意", "原则同意", "无意见", "没意见", "没有意见", "无异议", "没有异议", "认可", "属实", "不属实", "情况", "经核实",
          "已核实", "核实", "已调查", "经调查", "已办", "已办理", "已办结", "已办妥", "已办好", "办理", "办结", "办毕", "办妥", "办好",
          "已处理", "处理", "处置", "已处置", "已解决", "解决", "已完成", "完成", "已落实", "落实", "已整改", "整改", "完毕", "到位",
          "妥善", "及时", "好了", "已答复", "已回复", "答复", "回复", "已告知", "已反馈", "已阅", "已知", "知悉", "知道了", "收到",
          "可以", "好的", "如上", "同上", "见上", "如题", "见附件", "详见附件", "如附件", "正在", "按规定", "依法", "已经", "全部",
          "均已", "该问题", "此问题", "问题", "诉求", "该件", "此件", "本件", "此事", "该事项", "测试");

  private static final List<String> WORDS =
      List.of(
          "agreed?",
          "approved?",
          "ok",
          "okay",
          "done",
          "handled",
          "solved",
          "resolved",
          "finished",
          "completed",
          "verified",
          "true",
          "yes",
          "no",
          "none",
          "same as above",
          "see above",
          "see attachments?",
          "test");

  private static final Pattern FITS_EVERY_CASE =
      Pattern.compile(
          PHRASES.stream()
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .collect(Collectors.joining("|"))
              + WORDS.stream().collect(Collectors.joining("|", "|\\b(?:", ")\\b")),
          Pattern.CASE_INSENSITIVE);

  /** Blanks that spread a word of two characters. */
  private static final Pattern SPREAD = Pattern.compile("(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{IsLetter}]+");

  private Substance() {}

  /**
   * Why a text can't stand, at its field.
   *
   * @param text what somebody wrote; null is for another rule to judge
   */
  public static Optional<Reason> against(String field, String text) {
    return against(field, text, "", false);
  }

  /**
   * The same, where the case is known.
   *
   * @param subject what the case is called
   * @param orFile whether to tell that a file may be attached instead
   */
  public static Optional<Reason> against(
      String field, String text, String subject, boolean orFile) {
    if (text == null || says(text, subject)) {
      return Optional.empty();
    }
    var code = says(text, "") ? "subject" : orFile ? "nothing-nor-file" : "nothing";
    return Optional.of(Reason.of(field, "shared.substance." + code));
  }

  /**
   * Refuses a text that is given and says nothing.
   *
   * @throws Refusal at its field
   */
  public static void require(String field, String text) {
    against(field, text)
        .ifPresent(
            reason -> {
              throw new Refusal(List.of(reason));
            });
  }

  /** Whether anything is left of a text that every case and the own subject do not say. */
  public static boolean says(String text, String subject) {
    var own = letters(subject);
    var rest = letters(FITS_EVERY_CASE.matcher(normal(text)).replaceAll(" "));
    if (!own.isEmpty() && letters(text).contains(own)) {
      rest = letters(FITS_EVERY_CASE.matcher(letters(text).replace(own, " ")).replaceAll(" "));
    }
    return rest.codePoints().distinct().limit(FEWEST).count() == FEWEST;
  }

  private static String normal(String text) {
    return SPREAD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  private static String letters(String text) {
    return NO_LETTERS.matcher(normal(text)).replaceAll("");
  }
}
