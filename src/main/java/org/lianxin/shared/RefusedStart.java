package org.lianxin.shared;

import java.util.List;

/** Lianxin can't run on what is set. Nothing was written with it. */
public final class RefusedStart extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Refuses.
   *
   * @param sentences what is wrong and the cure, a sentence in Chinese and English for each setting
   */
  public RefusedStart(List<String> sentences) {
    super(String.join(System.lineSeparator(), sentences));
  }

  /** Refuses for one reason, a sentence in Chinese and English. */
  public RefusedStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
