package org.lianxin.portal.web;

import java.util.List;

/**
 * What stands around a page.
 *
 * @param reader who reads the page; null before sign-in
 * @param home where the reader begins
 * @param doors where the reader may go
 * @param path the page's path below the application's root
 * @param otherLanguage this page in the other language
 * @param isTraining whether all of it is an exercise
 */
record Frame(
    Reader reader,
    String home,
    List<Door> doors,
    String path,
    String otherLanguage,
    boolean isTraining) {

  private static final String VOTERS = "/follow";
  private static final List<String> PUBLIC = List.of(VOTERS, "/hand-in", "/stations");

  /**
   * The person signed in.
   *
   * @param name the name to show
   * @param posts where the reader has which role, one text for each role, in the reader's language
   */
  record Reader(String name, List<String> posts) {}

  /** Where the product's name leads: a voter has no account to sign in to. */
  public String home() {
    return reader == null && PUBLIC.stream().anyMatch(this::at) ? VOTERS : home;
  }

  /**
   * The doors of the bar above each page. Who begins at the start page finds all there, so the bar
   * has those of every day and the one of this page.
   */
  public List<Door> bar() {
    return home.equals("/")
        ? doors.stream().filter(door -> door.isDaily() || at(door.href())).toList()
        : doors;
  }

  /** Whether the page is the one behind this path, or below it. */
  public boolean at(String href) {
    return path.equals(href) || path.startsWith(href + "/");
  }
}
