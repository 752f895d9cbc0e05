package org.lianxin.directory.content;

/** A row of one sheet: simple values only, an empty cell is null, a list is never null. */
public sealed interface DirectoryRow
    permits AreaRow,
        PersonRow,
        BodyRow,
        PostRow,
        StationRow,
        DeputyGroupRow,
        ConstituencyRow,
        DeputyRow,
        MailboxRow,
        CommitteeContactRow {

  /** What tells the row from the others of its sheet. */
  String key();
}
