package org.lianxin.demand;

import org.lianxin.demand.Voters.Voter;

/** Hides who a voter is from everybody who need not know (rule need-to-know). */
public final class Mask {

  private static final String HIDDEN = "**";
  private static final int SHORTEST_NUMBER = 8;
  private static final int HEAD = 3;
  private static final int TAIL = 2;

  private Mask() {}

  static Voter over(Voter voter) {
    var masked = overContact(voter);
    return new Voter(name(voter.name()), masked.phone(), masked.address());
  }

  /** What leads to the voter, not who it is; what is masked already stays so. */
  static Voter overContact(Voter voter) {
    return new Voter(voter.name(), phone(voter.phone()), address(voter.address()));
  }

  /** The family name: {@code 王**}, of however many characters the name is. */
  public static String name(String name) {
    return name.isEmpty() ? "" : Character.toString(name.codePointAt(0)) + HIDDEN;
  }

  /** The ends of the number: {@code 150******69}; of a short one nothing. */
  public static String phone(String phone) {
    if (phone.length() < SHORTEST_NUMBER) {
      return "*".repeat(phone.length());
    }
    var end = phone.length() - TAIL;
    return phone.substring(0, HEAD) + "*".repeat(end - HEAD) + phone.substring(end);
  }

  /** Nothing of it: the demand's place says where the matter is. */
  public static String address(String address) {
    return address.isEmpty() ? "" : HIDDEN;
  }
}
