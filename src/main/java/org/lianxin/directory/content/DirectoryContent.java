package org.lianxin.directory.content;

import java.util.List;
import java.util.function.Function;

/**
 * A whole directory. Rows keep the order they were given in: a finding names a row by its place in
 * the list.
 */
public record DirectoryContent(
    List<AreaRow> areas,
    List<PersonRow> people,
    List<BodyRow> bodies,
    List<PostRow> posts,
    List<StationRow> stations,
    List<DeputyGroupRow> groups,
    List<ConstituencyRow> constituencies,
    List<DeputyRow> deputies,
    List<MailboxRow> mailboxes,
    List<CommitteeContactRow> contacts) {

  /** Copies the lists. */
  public DirectoryContent {
    areas = Lists.copy(areas);
    people = Lists.copy(people);
    bodies = Lists.copy(bodies);
    posts = Lists.copy(posts);
    stations = Lists.copy(stations);
    groups = Lists.copy(groups);
    constituencies = Lists.copy(constituencies);
    deputies = Lists.copy(deputies);
    mailboxes = Lists.copy(mailboxes);
    contacts = Lists.copy(contacts);
  }

  /**
   * A directory of the rows of each sheet.
   *
   * @throws ClassCastException when a row is not of its sheet
   */
  public static DirectoryContent of(Function<Sheet, ? extends List<? extends DirectoryRow>> rows) {
    return new DirectoryContent(
        cast(rows.apply(Sheet.AREA), AreaRow.class),
        cast(rows.apply(Sheet.PERSON), PersonRow.class),
        cast(rows.apply(Sheet.BODY), BodyRow.class),
        cast(rows.apply(Sheet.POST), PostRow.class),
        cast(rows.apply(Sheet.STATION), StationRow.class),
        cast(rows.apply(Sheet.DEPUTY_GROUP), DeputyGroupRow.class),
        cast(rows.apply(Sheet.CONSTITUENCY), ConstituencyRow.class),
        cast(rows.apply(Sheet.DEPUTY), DeputyRow.class),
        cast(rows.apply(Sheet.MAILBOX), MailboxRow.class),
        cast(rows.apply(Sheet.COMMITTEE_CONTACT), CommitteeContactRow.class));
  }

  /** A directory without rows. */
  public static DirectoryContent empty() {
    return of(sheet -> List.of());
  }

  /** The rows of one sheet. */
  public List<? extends DirectoryRow> rows(Sheet sheet) {
    return switch (sheet) {
      case AREA -> areas;
      case PERSON -> people;
      case BODY -> bodies;
      case POST -> posts;
      case STATION -> stations;
      case DEPUTY_GROUP -> groups;
      case CONSTITUENCY -> constituencies;
      case DEPUTY -> deputies;
      case MAILBOX -> mailboxes;
      case COMMITTEE_CONTACT -> contacts;
    };
  }

  /** The same directory with other rows on one sheet: what importing a single sheet means. */
  public DirectoryContent with(Sheet sheet, List<? extends DirectoryRow> rows) {
    return of(other -> other == sheet ? rows : rows(other));
  }

  private static <R extends DirectoryRow> List<R> cast(
      List<? extends DirectoryRow> rows, Class<R> type) {
    return rows.stream().<R>map(type::cast).toList();
  }
}
