package org.lianxin.directory.content;

/** The sheets of the directory, in the order in which they build on each other. */
public enum Sheet {
  /** 区域. */
  AREA(AreaRow.class),
  /** 人员. */
  PERSON(PersonRow.class),
  /** 机构. */
  BODY(BodyRow.class),
  /** 任职. */
  POST(PostRow.class),
  /** 家站点. */
  STATION(StationRow.class),
  /** 代表小组. */
  DEPUTY_GROUP(DeputyGroupRow.class),
  /** 选区. */
  CONSTITUENCY(ConstituencyRow.class),
  /** 代表. */
  DEPUTY(DeputyRow.class),
  /** 代表信箱. */
  MAILBOX(MailboxRow.class),
  /** 常委会联系代表. */
  COMMITTEE_CONTACT(CommitteeContactRow.class);

  private final Class<? extends DirectoryRow> row;

  Sheet(Class<? extends DirectoryRow> row) {
    this.row = row;
  }

  /** The record of its rows; the components are the columns, in their order. */
  public Class<? extends DirectoryRow> row() {
    return row;
  }
}
