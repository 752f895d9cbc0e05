package org.lianxin.shared;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule said no. Nothing was written. Every reason names the field it belongs to and a sentence of
 * {@code messages/*.properties}, which tells the cure in the reader's language.
 */
public final class Refusal extends RuntimeException {

  /**
   * One reason of a refusal.
   *
   * @param field the answer's key, a row's column, or empty when it belongs to the whole
   * @param code the sentence's key in {@code messages/*.properties}
   * @param values what fills the sentence's places, never a voter's data
   */
  public record Reason(String field, String code, List<Object> values) {

    /** A reason with the values in the order of the sentence's places. */
    public static Reason of(String field, String code, Object... values) {
      return new Reason(field, code, List.of(values));
    }
  }

  private final transient List<Reason> reasons;

  /** Refuses for all the reasons given, at least one. */
  public Refusal(List<Reason> reasons) {
    super(
        reasons.stream()
            .map(reason -> reason.field() + ": " + reason.code())
            .collect(Collectors.joining("; ")));
    this.reasons = List.copyOf(reasons);
  }

  /** Refuses for one reason. */
  public static Refusal of(String field, String code, Object... values) {
    return new Refusal(List.of(Reason.of(field, code, values)));
  }

  /** All the reasons, in the order of the form. */
  public List<Reason> reasons() {
    return reasons;
  }
}
