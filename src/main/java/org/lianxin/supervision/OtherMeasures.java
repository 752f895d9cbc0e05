package org.lianxin.supervision;

import java.time.LocalDate;
import java.util.List;

/** What the congress did about a case beside the ladder. */
public interface OtherMeasures {

  /**
   * Something that was done.
   *
   * @param on the day
   * @param words a line that says it, in the language of the request
   */
  record Taken(LocalDate on, String words) {}

  /**
   * How often the chairpersons' meeting put the case under supervision (rule
   * counted-as-supervised).
   */
  int supervisions(String caseNo);

  /** All of it, oldest first. */
  List<Taken> of(String caseNo);
}
