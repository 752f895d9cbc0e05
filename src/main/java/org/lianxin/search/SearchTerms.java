package org.lianxin.search;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What somebody looks for: all of these have to be found, each as it stands.
 *
 * @param texts in the form of {@link Grams}
 * @param numbers running numbers of cases, each with its year if it was said
 */
record SearchTerms(List<String> texts, List<Number> numbers) {

  /**
   * A case's number, or the end of one.
   *
   * @param year empty for any
   */
  record Number(OptionalInt year, int running) {

    /** The ids that it may mean. */
    List<Integer> ids(int thisYear) {
      return year.stream()
          .boxed()
          .findFirst()
          .map(IntStream::of)
          .orElseGet(() -> IntStream.rangeClosed(FIRST_YEAR, thisYear))
          .map(one -> CaseId.of(one, running))
          .boxed()
          .toList();
    }
  }

  /** No case is older. */
  private static final int FIRST_YEAR = 2010;

  /** So many say where to look; the text itself is read for the rest. */
  private static final int MOST_GRAMS = 40;

  private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern NUMBER =
      Pattern.compile("(?:xq-?)?(?:(2[01]\\d{2})-(\\d{1,7})|(0\\d{1,6}|\\d{6,7}))");

  /** Reads what was typed: words apart by blanks. */
  static SearchTerms of(String typed) {
    var forms = GAP.splitAsStream(typed).map(Grams::form).filter(form -> !form.isEmpty()).toList();
    return new SearchTerms(
        forms.stream().filter(form -> !NUMBER.matcher(form).matches()).toList(),
        forms.stream().flatMap(SearchTerms::number).toList());
  }

  private static Stream<Number> number(String form) {
    var number = NUMBER.matcher(form);
    if (!number.matches()) {
      return Stream.empty();
    }
    return Stream.of(
        number.group(1) == null
            ? new Number(OptionalInt.empty(), Integer.parseInt(number.group(3)))
            : new Number(
                OptionalInt.of(Integer.parseInt(number.group(1))),
                Integer.parseInt(number.group(2))));
  }

  /** A word with nothing in it that could be looked up: one character, or signs alone. */
  boolean isTooShort() {
    return texts.stream().anyMatch(text -> Grams.of(text).isEmpty());
  }

  /** Some of the pairs of characters that have to stand in the text. */
  Set<Integer> grams() {
    return texts.stream()
        .flatMap(text -> Grams.of(text).stream())
        .limit(MOST_GRAMS)
        .collect(toCollection(TreeSet::new));
  }
}
