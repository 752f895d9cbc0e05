package org.lianxin.evidence;

/**
 * One thing that is not as it was sealed; of a broken chain only the first link, since all later
 * ones depend on it.
 *
 * @param kind what
 * @param subject the case's number, a person, the directory, or a day
 * @param table the row's table; empty where a link or a day is meant
 * @param key the row's key, or the link's number
 */
public record EvidenceFault(Kind kind, String subject, String table, String key) {

  /** What can be wrong. */
  public enum Kind {
    /** A row does not say what it said when it was sealed. */
    ROW_CHANGED,
    /** A row that was sealed is missing. */
    ROW_GONE,
    /** A row was added past the application. */
    ROW_ADDED,
    /** A link's columns are not those that were hashed, or it does not follow the one before. */
    LINK_CHANGED,
    /** A link is missing. */
    LINK_GONE,
    /** A link was made without the key of this installation. */
    LINK_FORGED,
    /** The chain ends elsewhere than it says. */
    END_DIFFERS,
    /** What was sealed on a day is not what its sheet says. */
    DAY_CHANGED,
    /** A day has no sheet in the database, though it has one outside or later days have. */
    DAY_GONE,
    /** A sheet's signature is not genuine. */
    SHEET_FORGED,
    /** What a sheet says of another chain's end, such as a ledger's, is no longer so. */
    ANCHOR_GONE
  }
}
