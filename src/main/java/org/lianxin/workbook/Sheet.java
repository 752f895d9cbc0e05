package org.lianxin.workbook;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The sheets of the directory, in the order in which they build on each other. The record of its
 * rows is all that a sheet is: by it the rows are kept in a content, checked and stored, and its
 * components are the columns.
 */
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
  COMMITTEE_CONTACT(CommitteeContactRow.class),
  /** 联系选民名单. */
  FIXED_CONTACT(FixedContactRow.class);

  private static final Map<Class<?>, Sheet> BY_ROW =
      Arrays.stream(values()).collect(toUnmodifiableMap(Sheet::row, sheet -> sheet));

  private final Class<? extends DirectoryRow> row;

  Sheet(Class<? extends DirectoryRow> row) {
    this.row = row;
  }

  /** The record of its rows; the components are the columns, in their order. */
  public Class<? extends DirectoryRow> row() {
    return row;
  }

  /**
   * Whether its rows name voters: these are sealed and in a workbook of their own, so that nobody
   * gets the voters together with the directory (decision 0016).
   */
  public boolean namesVoters() {
    return this == FIXED_CONTACT;
  }

  /** The sheets of the ordinary workbook: all that name no voter. */
  public static List<Sheet> ordinary() {
    return Arrays.stream(values()).filter(sheet -> !sheet.namesVoters()).toList();
  }

  /** The sheet whose rows are of this record. */
  public static Sheet of(Class<? extends DirectoryRow> row) {
    return BY_ROW.get(row);
  }
}
