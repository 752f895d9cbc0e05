package org.lianxin.workbook;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A whole directory. Rows keep the order they were given in: a finding names a row by its place in
 * the list.
 *
 * @param sheets the rows of every sheet
 */
public record DirectoryContent(Map<Sheet, List<? extends DirectoryRow>> sheets) {

  /**
   * Copies the rows; a sheet that is not there is empty.
   *
   * @throws ClassCastException when a row is not of its sheet
   */
  public DirectoryContent {
    var copy = new EnumMap<Sheet, List<? extends DirectoryRow>>(Sheet.class);
    for (var sheet : Sheet.values()) {
      copy.put(
          sheet,
          Lists.copy(sheets.get(sheet)).stream().<DirectoryRow>map(sheet.row()::cast).toList());
    }
    sheets = Collections.unmodifiableMap(copy);
  }

  /**
   * A directory of the rows of each sheet.
   *
   * @throws ClassCastException when a row is not of its sheet
   */
  public static DirectoryContent of(Function<Sheet, ? extends List<? extends DirectoryRow>> rows) {
    return new DirectoryContent(Arrays.stream(Sheet.values()).collect(toMap(sheet -> sheet, rows)));
  }

  /** A directory without rows. */
  public static DirectoryContent empty() {
    return new DirectoryContent(Map.of());
  }

  /** The rows of one sheet. */
  public List<? extends DirectoryRow> rows(Sheet sheet) {
    return sheets.get(sheet);
  }

  /** The rows of this record. */
  @SuppressWarnings("unchecked") // every row was cast to its sheet's record
  public <R extends DirectoryRow> List<R> rows(Class<R> type) {
    return (List<R>) rows(Sheet.of(type));
  }

  /** The same directory with other rows on one sheet: what importing a single sheet means. */
  public DirectoryContent with(Sheet sheet, List<? extends DirectoryRow> rows) {
    return of(other -> other == sheet ? rows : rows(other));
  }

  /** 区域. */
  public List<AreaRow> areas() {
    return rows(AreaRow.class);
  }

  /** 人员. */
  public List<PersonRow> people() {
    return rows(PersonRow.class);
  }

  /** 机构. */
  public List<BodyRow> bodies() {
    return rows(BodyRow.class);
  }

  /** 任职. */
  public List<PostRow> posts() {
    return rows(PostRow.class);
  }

  /** 家站点. */
  public List<StationRow> stations() {
    return rows(StationRow.class);
  }

  /** 代表小组. */
  public List<DeputyGroupRow> groups() {
    return rows(DeputyGroupRow.class);
  }

  /** 选区. */
  public List<ConstituencyRow> constituencies() {
    return rows(ConstituencyRow.class);
  }

  /** 代表. */
  public List<DeputyRow> deputies() {
    return rows(DeputyRow.class);
  }

  /** 代表信箱. */
  public List<MailboxRow> mailboxes() {
    return rows(MailboxRow.class);
  }

  /** 常委会联系代表. */
  public List<CommitteeContactRow> contacts() {
    return rows(CommitteeContactRow.class);
  }

  /** 联系选民名单. */
  public List<FixedContactRow> fixedContacts() {
    return rows(FixedContactRow.class);
  }
}
