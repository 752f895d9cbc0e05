package org.lianxin.publication;

import jakarta.persistence.Embeddable;

/**
 * The words that are to be published, as a form sends and a table keeps them.
 *
 * @param title what it is about, up to {@value #TITLE} characters
 * @param question what was asked, up to {@value #QUESTION} characters
 * @param answer what was replied, up to {@value #ANSWER} characters
 */
@Embeddable
record AnswerDraft(String title, String question, String answer) {

  static final int TITLE = 100;
  static final int QUESTION = 2000;
  static final int ANSWER = 4000;

  /** Tidies what was typed. */
  AnswerDraft {
    title = tidy(title);
    question = tidy(question);
    answer = tidy(answer);
  }

  private static String tidy(String text) {
    return text == null ? "" : text.replace("\r\n", "\n").strip();
  }

  /** All of it, for rules that look into every word. */
  String all() {
    return String.join("\n", title, question, answer);
  }
}
