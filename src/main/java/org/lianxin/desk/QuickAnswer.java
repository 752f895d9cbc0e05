package org.lianxin.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Answers that are often given together after a call to the voter, so that one tap gives them all.
 * The button says which they are; what else happened is answered field by field.
 */
enum QuickAnswer {
  /** Answered, solved, satisfied. */
  SOLVED("YES", "SATISFIED"),
  /** Answered, partly solved, satisfied on the whole. */
  PARTLY("PARTLY", "BASICALLY"),
  /** Not solved, dissatisfied: as near at hand, though the voter's words have to be added. */
  UNSOLVED("NO", "DISSATISFIED");

  /** Which of them a page sent. */
  static final String FIELD = "quick";

  /** The fact with the number to call. */
  static final String PHONE = "voterPhone";

  private static final String TASK = "Task_TellVoter";

  private final Map<String, String> answers;

  QuickAnswer(String solved, String rating) {
    answers = Map.of("way", "PHONE", "answered", "YES", "solved", solved, "rating", rating);
  }

  /** Those of a task: of the word to a voter who left a number. */
  static List<QuickAnswer> of(String element, Map<String, ?> facts) {
    return element.equals(TASK) && !phone(facts).isEmpty() ? List.of(values()) : List.of();
  }

  /** The number as a telephone dials it; empty where none is known. */
  static String phone(Map<String, ?> facts) {
    return facts.get(PHONE) instanceof String phone ? phone.replaceAll("[^+\\d]", "") : "";
  }

  /** What a page sent, with the answers of the button that was pressed, if one was. */
  static MultiValueMap<String, String> in(MultiValueMap<String, String> sent) {
    var pressed = sent.getFirst(FIELD);
    var all = new LinkedMultiValueMap<>(sent);
    Stream.of(values())
        .filter(quick -> quick.name().equals(pressed))
        .forEach(quick -> quick.answers.forEach(all::set));
    return all;
  }
}
