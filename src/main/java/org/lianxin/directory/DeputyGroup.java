package org.lianxin.directory;

import java.util.List;

/**
 * 代表小组 (rule group-of-ten).
 *
 * @param code the code, by which deputies name it
 * @param name the name
 * @param home the code of its home
 * @param leader the card of the deputy who leads it
 * @param viceLeaders the cards of its vice leaders
 * @param liaisonOfficer the login of its liaison officer
 */
public record DeputyGroup(
    String code,
    String name,
    String home,
    String leader,
    List<String> viceLeaders,
    String liaisonOfficer) {

  /** "About ten", in numbers of our own: not fewer than this. */
  public static final int USUAL_LEAST = 8;

  /** And not more. */
  public static final int USUAL_MOST = 12;

  /** The most vice leaders; one there is at least. */
  public static final int MOST_VICE_LEADERS = 2;
}
