package org.lianxin.handling;

import java.util.List;
import java.util.Optional;

/**
 * Whether a reply that claims to have solved the matter says otherwise in its words: a real reply
 * marked as solved said that the work was not in the plan for want of money (rule
 * doubtful-outcome).
 */
final class OutcomeDoubt {

  private static final List<String> WORDS =
      List.of(
          "未列入计划", "未纳入计划", "未列入年度计划", "无资金", "缺乏资金", "资金不足", "资金尚未落实", "资金未落实", "不具备条件", "条件不具备",
          "条件不成熟", "条件尚不成熟", "待条件成熟", "暂时无法", "暂无法", "尚无法", "无法解决", "难以解决", "暂缓实施", "尚未解决", "未能解决");

  private OutcomeDoubt() {}

  /** The first of the words that stand against the outcome, if there is one. */
  static Optional<String> of(Outcome outcome, String text) {
    var plain = text.replaceAll("\\s", "");
    return outcome.isSolved()
        ? WORDS.stream().filter(plain::contains).findFirst()
        : Optional.empty();
  }
}
