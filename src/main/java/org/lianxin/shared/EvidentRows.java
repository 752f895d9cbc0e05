package org.lianxin.shared;

import java.util.List;

/**
 * A table that is written by SQL of our own and whose rows are evidence: each is under the chain of
 * its case, its person, the directory or its report (rule whole-record). Tables of JPA's entities
 * of a case are so without being named.
 *
 * @param name the table
 * @param key the columns of its key, in the order in which {@link #written} gets their values
 * @param owner whose chain its rows are under
 * @param isPersonal whether they hold what identifies a voter, be it sealed: their texts never
 *     leave the system
 */
public record EvidentRows(String name, List<String> key, Owner owner, boolean isPersonal) {

  /** Whose chain a row is under. */
  public enum Owner {
    /** The case's, by the column {@code case_no}. */
    CASE,
    /** The person's, by the column {@code login}. */
    PERSON,
    /** The one chain of the directory. */
    DIRECTORY,
    /** The report's, by the column {@code report_no}. */
    REPORT
  }

  /** A table whose rows belong to cases. */
  public static EvidentRows ofCases(String name, String... key) {
    return new EvidentRows(name, List.of(key), Owner.CASE, false);
  }

  /** A table whose rows belong to cases and hold what identifies a voter. */
  public static EvidentRows ofVoters(String name, String... key) {
    return new EvidentRows(name, List.of(key), Owner.CASE, true);
  }

  /** A table of another owner. */
  public static EvidentRows of(Owner owner, String name, String... key) {
    return new EvidentRows(name, List.of(key), owner, false);
  }

  /** To be called after a row was added or changed, in the same transaction. */
  public void written(Object... row) {
    WrittenRows.add(name, row);
  }
}
