package org.lianxin.directory;

import java.util.List;

/**
 * Whom the congress's network reaches, as the directory has it today: each of a kind, with whether
 * it is covered. Held for each revision of the directory.
 */
public interface Coverage {

  /**
   * Somebody or something that should be covered.
   *
   * @param code a card, or the code of a group or constituency
   * @param name of the person, the group, the constituency
   * @param areas the codes of the areas where it is
   * @param isCovered whether it is
   */
  record Covered(String code, String name, List<String> areas, boolean isCovered) {}

  /**
   * A member of the standing committee.
   *
   * @param code the member's card
   * @param name the member's name
   * @param area where the member's group has its home
   * @param deputies with how many deputies, whose mandates run, the member keeps contact today
   */
  record Member(String code, String name, String area, int deputies) {

    /** Whether the member keeps contact with as many as it should be. */
    public boolean isWithinBounds() {
      return deputies >= FEWEST_CONTACTS && deputies <= MOST_CONTACTS;
    }
  }

  /** The fewest deputies with whom a member keeps contact (rule committee-contacts). */
  int FEWEST_CONTACTS = 3;

  /** The most. */
  int MOST_CONTACTS = 5;

  /** The deputies whose mandate runs, by card: covered by a group that is in use. */
  List<Covered> deputies();

  /** The groups in use, by code: covered by a home that is open and no other group's. */
  List<Covered> groups();

  /** The constituencies in use, by code: covered by a deputy whose mandate runs. */
  List<Covered> constituencies();

  /** The members of the standing committee, by card. */
  List<Member> committeeMembers();
}
