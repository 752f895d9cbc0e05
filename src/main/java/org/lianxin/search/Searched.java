package org.lianxin.search;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lianxin.demand.Demand;
import org.lianxin.handling.Reply;

/** What of a case can be found by its words. */
final class Searched {

  private static final String END = "\n";

  private Searched() {}

  /**
   * Each in one form, with an end between them that no search goes over; null where nothing may be
   * found. Whoever reads the tables learns no word of an accusation or a confidential demand from
   * them.
   */
  static String words(Demand demand, Optional<Reply> reply) {
    if (demand.isAccusation() || demand.isConfidential()) {
      return null;
    }
    return Stream.of(
            demand.subject(),
            demand.words(),
            demand.place(),
            reply.map(Reply::text).orElse(""),
            demand.caseNo())
        .map(Grams::form)
        .filter(form -> !form.isEmpty())
        .collect(joining(END));
  }

  /** The grams of the words; of the number those that do not stand in every number. */
  static Set<Integer> grams(String words) {
    var grams = new TreeSet<Integer>();
    if (words != null) {
      int number = words.lastIndexOf(END) + 1;
      grams.addAll(Grams.of(words.substring(0, number)));
      grams.addAll(Grams.of(words.substring(number).replaceFirst("^xq-\\d{4}-0*", "")));
    }
    return grams;
  }
}
