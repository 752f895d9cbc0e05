package org.lianxin.workbook.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.directory.AreaKind;
import org.lianxin.workbook.AreaRow;
import org.lianxin.workbook.BodyRow;
import org.lianxin.workbook.CommitteeContactRow;
import org.lianxin.workbook.ConstituencyRow;
import org.lianxin.workbook.DeputyGroupRow;
import org.lianxin.workbook.DeputyRow;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.FixedContactRow;
import org.lianxin.workbook.MailboxRow;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.PostRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.StationRow;

/** A directory opened for the rules: every sheet by key. */
final class Book {

  private final Known known;
  private final Map<Sheet, KeyedSheet<?>> sheets = new EnumMap<>(Sheet.class);

  Book(DirectoryContent content, Known known, LocalDate today, Findings findings) {
    this.known = known;
    for (var sheet : Sheet.values()) {
      sheets.put(sheet, new KeyedSheet<>(sheet, content.rows(sheet), today, findings));
    }
  }

  Known known() {
    return known;
  }

  KeyedSheet<AreaRow> areas() {
    return rows(AreaRow.class);
  }

  KeyedSheet<PersonRow> people() {
    return rows(PersonRow.class);
  }

  KeyedSheet<BodyRow> bodies() {
    return rows(BodyRow.class);
  }

  KeyedSheet<PostRow> posts() {
    return rows(PostRow.class);
  }

  KeyedSheet<StationRow> stations() {
    return rows(StationRow.class);
  }

  KeyedSheet<DeputyGroupRow> groups() {
    return rows(DeputyGroupRow.class);
  }

  KeyedSheet<ConstituencyRow> constituencies() {
    return rows(ConstituencyRow.class);
  }

  KeyedSheet<DeputyRow> deputies() {
    return rows(DeputyRow.class);
  }

  KeyedSheet<MailboxRow> mailboxes() {
    return rows(MailboxRow.class);
  }

  KeyedSheet<CommitteeContactRow> contacts() {
    return rows(CommitteeContactRow.class);
  }

  KeyedSheet<FixedContactRow> fixedContacts() {
    return rows(FixedContactRow.class);
  }

  @SuppressWarnings("unchecked") // a content's rows are of their sheets' records
  private <R extends DirectoryRow> KeyedSheet<R> rows(Class<R> type) {
    return (KeyedSheet<R>) sheets.get(Sheet.of(type));
  }

  Optional<AreaKind> areaKind(String code) {
    return areas().find(code).map(AreaRow::kind);
  }

  /** Whether the area is the other one or lies in it. */
  static boolean isWithin(String area, String other) {
    return Stream.iterate(area, code -> code != null, AreaKind::parentOf).anyMatch(other::equals);
  }

  List<DeputyRow> members(DeputyGroupRow group) {
    return deputies().stream().filter(deputy -> deputy.group().equals(group.code())).toList();
  }
}
