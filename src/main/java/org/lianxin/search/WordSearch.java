package org.lianxin.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Finds words: the rarest two characters of them say where to look, and the text there says whether
 * they stand in it.
 */
@Component
class WordSearch {

  /** Of how many cases the ids are handed over; of more, the database finds them as it goes. */
  private static final int FEW = 2000;

  private final IndexRows rows;
  private final Clock clock;

  WordSearch(IndexRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Where to look for all of this.
   *
   * @param typed words apart by blanks, or null for nothing
   */
  Match match(String typed) {
    if (typed == null) {
      return Match.ALL;
    }
    var terms = SearchTerms.of(typed);
    if (terms.isTooShort()) {
      return Match.NONE;
    }
    var place = terms.numbers().isEmpty() ? rarest(terms) : Match.in(ids(terms));
    return read(terms, place);
  }

  private Collection<Integer> ids(SearchTerms terms) {
    int thisYear = LocalDate.now(clock).getYear();
    var ids = new HashSet<Integer>(terms.numbers().get(0).ids(thisYear));
    terms.numbers().forEach(number -> ids.retainAll(number.ids(thisYear)));
    return ids;
  }

  private Match rarest(SearchTerms terms) {
    var grams = terms.grams();
    if (grams.isEmpty()) {
      return Match.ALL;
    }
    var rarest =
        rows.count(grams, FEW + 1).entrySet().stream()
            .min(Map.Entry.comparingByValue())
            .orElseThrow();
    return rarest.getValue() > FEW
        ? Match.with(rarest.getKey())
        : Match.in(rows.ids(rarest.getKey()));
  }

  /** In the text, each of them has to stand as it is. */
  private static Match read(SearchTerms terms, Match place) {
    var sql = new ArrayList<String>();
    sql.add(place.sql());
    var values = new HashMap<>(place.values());
    for (int i = 0; i < terms.texts().size(); i++) {
      sql.add("locate(:text%d, c.words) > 0".formatted(i));
      values.put("text" + i, terms.texts().get(i));
    }
    return new Match(place.from(), String.join(" and ", sql), values, place.isFew());
  }
}
