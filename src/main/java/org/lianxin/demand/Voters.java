package org.lianxin.demand;

/**
 * Who raised the demands. Kept sealed in the tables, shown as far as the reader's work needs it.
 */
public interface Voters {

  /**
   * The voter for this reader: plain to whoever has to tell the voter something (the receiving
   * deputy, the liaison officers of the office, the petition section), masked to everybody else,
   * and empty where the voter gave no name or asked for secrecy.
   *
   * @param reader the login of the reader
   */
  Voter of(String caseNo, String reader);

  /** Whether {@link #of} shows this reader the voter in plain, if he left anything. */
  boolean areKnownTo(String caseNo, String reader);

  /**
   * A voter as somebody may see them.
   *
   * @param name the name, masked, or empty
   * @param phone the telephone number, masked, or empty
   * @param address the address, masked, or empty
   */
  record Voter(String name, String phone, String address) {}
}
