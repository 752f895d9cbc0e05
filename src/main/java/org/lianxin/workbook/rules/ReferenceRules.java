package org.lianxin.workbook.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lianxin.workbook.BodyRow;
import org.lianxin.workbook.CommitteeContactRow;
import org.lianxin.workbook.ConstituencyRow;
import org.lianxin.workbook.DeputyGroupRow;
import org.lianxin.workbook.DeputyRow;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.MailboxRow;
import org.lianxin.workbook.PostRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.StationRow;
import org.lianxin.workbook.rules.Findings.Place;

/** What a cell names exists, on a sheet of the same content, and is not over. */
final class ReferenceRules implements RuleFamily {

  @Override
  public void check(Book book) {
    References.of(book.bodies())
        .one("area", BodyRow::area, book.areas())
        .one("parent", BodyRow::parent, book.bodies())
        .one("leader", BodyRow::leader, book.people());
    References.of(book.posts())
        .one("login", PostRow::login, book.people())
        .one("body", PostRow::body, book.bodies(), book.stations(), book.groups());
    References.of(book.stations())
        .one("area", StationRow::area, book.areas())
        .one("parent", StationRow::parent, book.stations())
        .one("keeper", StationRow::keeper, book.people());
    References.of(book.groups())
        .one("home", DeputyGroupRow::home, book.stations())
        .one("leader", DeputyGroupRow::leader, book.deputies())
        .many("viceLeaders", DeputyGroupRow::viceLeaders, book.deputies())
        .one("liaisonOfficer", DeputyGroupRow::liaisonOfficer, book.people());
    References.of(book.constituencies()).many("areas", ConstituencyRow::areas, book.areas());
    References.of(book.deputies())
        .one("login", DeputyRow::login, book.people())
        .one("constituency", DeputyRow::constituency, book.constituencies())
        .one("group", DeputyRow::group, book.groups());
    References.of(book.mailboxes())
        .one("constituency", MailboxRow::constituency, book.constituencies())
        .one("area", MailboxRow::area, book.areas())
        .one("deputy", MailboxRow::deputy, book.deputies())
        .one("keeper", MailboxRow::keeper, book.people());
    References.of(book.contacts())
        .one("member", CommitteeContactRow::member, book.deputies())
        .one("deputy", CommitteeContactRow::deputy, book.deputies());
  }

  /** The columns of one sheet that name rows of others. */
  private record References<R extends DirectoryRow>(KeyedSheet<R> rows) {

    static <R extends DirectoryRow> References<R> of(KeyedSheet<R> rows) {
      return new References<>(rows);
    }

    References<R> one(String column, Function<R, String> value, KeyedSheet<?>... targets) {
      return many(column, row -> Stream.ofNullable(value.apply(row)).toList(), targets);
    }

    References<R> many(String column, Function<R, List<String>> values, KeyedSheet<?>... targets) {
      rows.each(
          (row, place) ->
              values.apply(row).forEach(key -> resolve(column, key, place, List.of(targets))));
      return this;
    }

    private static void resolve(
        String column, String key, Place place, List<KeyedSheet<?>> targets) {
      var owners = targets.stream().filter(target -> target.has(key)).toList();
      Sheet sheet = targets.get(0).sheet();
      if (owners.isEmpty()) {
        place.error(column, "directory.reference.unknown", key, sheet);
      } else if (owners.stream().allMatch(owner -> owner.isOver(key))) {
        place.error(column, "directory.reference.over", key, owners.get(0).sheet());
      }
    }
  }
}
