package org.lianxin.demand;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianxin.directory.Area;
import org.lianxin.directory.Body;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.Person;
import org.lianxin.directory.Station;
import org.lianxin.routing.Urgency;
import org.lianxin.shared.Refusal;
import org.lianxin.spreadsheet.Columns;
import org.lianxin.spreadsheet.FileReader;
import org.lianxin.spreadsheet.Labels;
import org.lianxin.spreadsheet.RawSheet;
import org.lianxin.spreadsheet.Reading;
import org.lianxin.spreadsheet.XlsxWriter;
import org.springframework.stereotype.Component;

/** A list of demands as a spreadsheet: finds its sheet, and makes registrations of its rows. */
@Component
class DemandSheet {

  /** The most rows of a file: all of them become cases in one transaction. */
  static final int MOST_ROWS = 200;

  private static final int LONGEST_NUMBER = 64;
  private static final String SHEET = "demand.import.sheet";

  private final RegistrationChoices choices;
  private final Labels labels;
  private final Columns columns;

  DemandSheet(RegistrationChoices choices, Labels labels) {
    this.choices = choices;
    this.labels = labels;
    columns = Columns.of(SHEET, "demand.import", DemandRow.class, labels);
  }

  Columns columns() {
    return columns;
  }

  /**
   * The rows of a file.
   *
   * @throws Refusal on the whole when it is no spreadsheet, has no or several lists, or too many
   *     rows
   */
  Reading read(String name, byte[] file) {
    var lists =
        FileReader.read(name, file).stream()
            .filter(table -> !labels.isFor(XlsxWriter.NOTES, table.name()))
            .filter(table -> !table.lines().isEmpty())
            .toList();
    var list = lists.size() == 1 ? lists.get(0) : named(lists);
    if (list.lines().size() - 1 > MOST_ROWS) {
      throw Refusal.of("", "demand.import.rows", String.valueOf(MOST_ROWS));
    }
    return new Reading(columns, list, labels);
  }

  private RawSheet named(List<RawSheet> lists) {
    return lists.stream()
        .filter(table -> labels.isFor(SHEET, table.name()))
        .findFirst()
        .orElseThrow(() -> Refusal.of("", "demand.import.none"));
  }

  /** What is wrong with the rows' own numbers, each at its row: missing, too long, there twice. */
  List<Reading.Fault> numbers(Reading reading, List<DemandRow> rows) {
    var seen = new HashSet<String>();
    return IntStream.range(0, rows.size())
        .mapToObj(
            row -> {
              var number = rows.get(row).externalNo();
              var what =
                  number == null
                      ? "missing"
                      : number.length() > LONGEST_NUMBER
                          ? "too-long"
                          : seen.add(number) ? null : "twice";
              return what == null
                  ? null
                  : reading.locate(
                      row,
                      "externalNo",
                      "demand.import.number-" + what,
                      List.of(String.valueOf(LONGEST_NUMBER)));
            })
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * The registration that a row asks for; names that nobody or several have stay as they stand.
   *
   * @param areas whose demands the person may register
   */
  Registration registration(DemandRow row, Person by, List<Area> areas) {
    var area = code(areas, row.area(), Area::code, Area::name);
    var isKnown = areas.stream().anyMatch(one -> one.code().equals(area));
    var stations = isKnown ? choices.stations(area) : List.<Station>of();
    var mailboxes = isKnown ? choices.mailboxes(area) : List.<Mailbox>of();
    var deputies = isKnown ? choices.deputies(by, area) : List.<Deputy>of();
    var units = isKnown ? choices.units(area) : List.<Body>of();
    return new Registration(
        row.channel(),
        row.receivedOn(),
        area,
        row.place(),
        code(stations, row.station(), Station::code, Station::name),
        code(mailboxes, row.mailbox(), Mailbox::code, Mailbox::place),
        code(deputies, row.deputy(), Deputy::login, Deputy::name),
        row.voterGroup(),
        row.subject(),
        row.words(),
        row.category(),
        row.urgency() == null ? Urgency.NORMAL : row.urgency(),
        Boolean.TRUE.equals(row.accusation()),
        code(units, row.accusedBody(), Body::code, Body::name),
        Boolean.TRUE.equals(row.confidential()),
        Boolean.TRUE.equals(row.anonymous()),
        row.name(),
        row.phone(),
        row.address());
  }

  private static <T> String code(
      List<T> known, String typed, Function<T, String> code, Function<T, String> name) {
    var byName = named(known, typed, name).map(code).toList();
    return byName.size() == 1 ? byName.get(0) : typed;
  }

  private static <T> Stream<T> named(List<T> known, String typed, Function<T, String> name) {
    return known.stream().filter(one -> name.apply(one).equals(typed));
  }
}
