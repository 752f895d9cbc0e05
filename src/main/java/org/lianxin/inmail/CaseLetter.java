package org.lianxin.inmail;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What a mail brought into a case.
 *
 * @param writtenBy the login of who wrote it; empty for somebody without one
 * @param landedBy the login of who put it there, the writer where it came by itself
 * @param landedAt when, in China's time
 * @param showsVoter whether it tells who the voter is
 * @param files how many files of it are the case's now
 * @param words what was written
 * @param quoted what stood below it, or empty
 * @param unattached the names of files that were not taken
 */
public record CaseLetter(
    long id,
    String writtenBy,
    String landedBy,
    LocalDateTime landedAt,
    boolean showsVoter,
    int files,
    String words,
    String quoted,
    List<String> unattached) {

  private static final int BEGINNING = 300;

  /** Whether the page of the case has no room for all of it. */
  public boolean isLonger() {
    return words.length() > BEGINNING || !quoted.isEmpty();
  }

  /** As much as the page of the case has room for. */
  public String beginning() {
    return words.codePointCount(0, words.length()) <= BEGINNING
        ? words
        : words.substring(0, words.offsetByCodePoints(0, BEGINNING)) + "…";
  }
}
