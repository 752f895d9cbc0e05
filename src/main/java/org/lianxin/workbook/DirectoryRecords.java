package org.lianxin.workbook;

import java.util.function.UnaryOperator;

/**
 * The directory as rows. A content is always the whole directory: a stored row that it lacks is
 * over from today on. People, bodies, stations, groups, constituencies and mailboxes are switched
 * off; posts, mandates and contacts end yesterday, or go if they never began; areas are no longer
 * listed. Nothing that ever held is deleted, so old cases keep their names; only who is off a
 * roster of voters is forgotten.
 *
 * <p>A post that gives power is entered and waits for a second person, {@link
 * org.lianxin.directory.Grants}; all else counts at once. What each change did to each row is kept,
 * and whom it takes something from is told.
 */
public interface DirectoryRecords {

  /** Everything, what is over too, each sheet by key. */
  DirectoryContent content();

  /** Whether nobody was ever entered. */
  boolean isEmpty();

  /** Says what {@link #apply(DirectoryContent, String)} would do, and does nothing. */
  DirectoryChanges examine(DirectoryContent content, String by);

  /** Says what {@link #apply(UnaryOperator, String)} would do at this moment, and does nothing. */
  DirectoryChanges examine(UnaryOperator<DirectoryContent> change, String by);

  /**
   * Makes the directory this one, whatever it is now: {@link #apply(UnaryOperator, String)}.
   *
   * @param by the login of the person who changes it, kept with the revision
   * @return what was changed, and the warnings
   * @throws InvalidDirectory when a rule refuses it, or somebody gives himself power; nothing was
   *     written
   */
  DirectoryChanges apply(DirectoryContent content, String by);

  /**
   * Changes the directory, in one transaction; changes of several callers take turns. What the
   * change gets is the directory at its turn, so it undoes nothing that it does not mean to. The
   * same content again changes nothing. A change publishes {@link
   * org.lianxin.directory.DirectoryChanged}.
   *
   * @param change makes the directory as it is the wanted one; not called before its turn, and
   *     others wait while it runs
   * @param by the login of the person who changes it, kept with the revision
   * @return what was changed, and the warnings
   * @throws InvalidDirectory when a rule refuses it, or somebody gives himself power; nothing was
   *     written
   */
  DirectoryChanges apply(UnaryOperator<DirectoryContent> change, String by);
}
