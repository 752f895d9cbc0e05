package org.lianxin.takeover;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianxin.spreadsheet.Labels;
import org.springframework.stereotype.Component;

/** The words over columns by which offices call our fields: knows them, and proposes by them. */
@Component
class Headings {

  /** Between the heading of a group and that of its column. */
  static final String OF_GROUP = "·";

  private static final Pattern ADDED =
      Pattern.compile("[(\\[【（][^)\\]】）]*[)\\]】）]|[*※★☆:、,.。\\s\\p{Cf}_-]");

  /** A longer text is no heading. */
  private static final int LONGEST = 20;

  private final Map<OldField, List<String>> words = new EnumMap<>(OldField.class);

  Headings(Labels labels) {
    for (var field : OldField.values()) {
      words.put(
          field,
          Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
              .flatMap(
                  language ->
                      Arrays.stream(
                          labels.in(language, "takeover.headings." + field).split("[、,]")))
              .map(Headings::bare)
              .toList());
    }
  }

  /** Without the marks, notes in brackets and blanks that people add to a heading. */
  static String bare(String heading) {
    return ADDED
        .matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** Which field such a heading means: by a word of ours, or by the longest one in it. */
  Optional<OldField> field(String title) {
    var group = title.lastIndexOf(OF_GROUP);
    var whole = bare(title.replace(OF_GROUP, ""));
    var own = bare(title.substring(group + 1));
    return Stream.<Optional<OldField>>of(
            named(whole, String::equals),
            named(own, String::equals),
            named(own, Headings::isWordOf),
            named(whole, Headings::isWordOf))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isWordOf(String title, String word) {
    return title.length() <= LONGEST && word.length() > 1 && title.contains(word);
  }

  private Optional<OldField> named(String title, BiPredicate<String, String> means) {
    return words.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
        .filter(entry -> means.test(title, entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue);
  }

  /** Whether this is one of the words themselves. */
  boolean isWord(String heading) {
    return named(bare(heading), String::equals).isPresent();
  }

  /** How many of these headings we know. */
  long known(List<String> titles) {
    return titles.stream().map(this::field).flatMap(Optional::stream).distinct().count();
  }

  /** The field of each column that has a heading we know, the first of several for one field. */
  Map<String, OldField> proposed(OldSheet sheet) {
    var proposed = new LinkedHashMap<String, OldField>();
    var taken = new HashSet<OldField>();
    for (var column : sheet.columns()) {
      field(column.title())
          .filter(taken::add)
          .ifPresent(field -> proposed.put(column.title(), field));
    }
    return proposed;
  }
}
