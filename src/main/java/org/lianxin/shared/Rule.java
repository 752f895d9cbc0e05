package org.lianxin.shared;

import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Refusal.Reason;

/**
 * One rule of a verb, known by its name. The rules of a verb stand together in a list.
 *
 * @param <T> what is asked, with what it is judged by
 */
@FunctionalInterface
public interface Rule<T> {

  /** Why not; empty when what is asked keeps the rule. */
  Optional<Reason> against(T asked);

  /**
   * Judges by all the rules of a verb.
   *
   * @throws Refusal with the reason of every rule that is broken, in the order of the rules
   */
  static <T> void check(List<Rule<T>> rules, T asked) {
    var reasons = rules.stream().flatMap(rule -> rule.against(asked).stream()).toList();
    if (!reasons.isEmpty()) {
      throw new Refusal(reasons);
    }
  }

  /** A rule's answer: the reason, unless the rule is kept. */
  static Optional<Reason> unless(boolean isKept, String field, String code, Object... values) {
    return isKept ? Optional.empty() : Optional.of(Reason.of(field, code, values));
  }
}
