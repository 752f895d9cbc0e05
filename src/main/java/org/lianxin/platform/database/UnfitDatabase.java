package org.lianxin.platform.database;

import java.util.List;

/** The database can't be used as it is set. Nothing was written to it. */
final class UnfitDatabase extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Refuses.
   *
   * @param sentences what is wrong and the cure, a sentence in Chinese and English for each setting
   */
  UnfitDatabase(List<String> sentences) {
    super(String.join(System.lineSeparator(), sentences));
  }

  UnfitDatabase(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
