package org.lianxin.mailbox;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.mailbox.BoxWeekRows.KeyHolder;
import org.lianxin.mailbox.BoxWeekRows.Year;
import org.lianxin.shared.Option;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages on mailboxes show their reader, in his words. */
@Component
@Transactional(readOnly = true)
class BoxView {

  /** The weeks that a box's page shows: a quarter of a year. */
  private static final int WEEKS = 13;

  private final BoxWeekRows rows;
  private final BoxKeepers keepers;
  private final OpeningDays days;
  private final Words words;

  BoxView(BoxWeekRows rows, BoxKeepers keepers, OpeningDays days, Words words) {
    this.rows = rows;
    this.keepers = keepers;
    this.days = days;
    this.words = words;
  }

  /**
   * A box, and how it stands.
   *
   * @param deputy the name of its deputy
   * @param trustee the name of the liaison officer who keeps it today, or empty
   * @param week this week of it; null before it has begun
   * @param letters how many letters lay in it this year
   * @param missed how many weeks were missed this year
   * @param keys who has the keys: a name, or empty
   */
  record Line(
      Mailbox box,
      String area,
      String deputy,
      String trustee,
      BoxWeek week,
      int letters,
      int missed,
      String keys) {}

  /** A week of a box, with the name of who opened it. */
  record Week(BoxWeek week, String openedBy) {}

  /** A time in which somebody has had the keys, by name. */
  record Keys(String holder, LocalDate since, String recordedBy) {}

  /** The boxes that the reader has to do with. */
  List<Line> lines(Person reader) {
    return lines(keepers.of(reader));
  }

  /** One of them; empty when it is none of his. */
  Optional<Line> line(String code, Person reader) {
    var own = keepers.of(reader).stream().filter(box -> box.code().equals(code)).toList();
    return lines(own).stream().findFirst();
  }

  private List<Line> lines(List<Mailbox> boxes) {
    if (boxes.isEmpty()) {
      return List.of();
    }
    var codes = boxes.stream().map(Mailbox::code).toList();
    var monday = days.thisWeek();
    var weeks = rows.of(monday, codes).stream().collect(toMap(BoxWeek::mailbox, identity()));
    var years =
        rows.years(firstMonday(), monday, codes).stream().collect(toMap(Year::mailbox, identity()));
    var keys = rows.keyHolders(codes).stream().collect(groupingBy(KeyHolder::mailbox));
    return boxes.stream().map(box -> line(box, weeks, years, keys)).toList();
  }

  /** A week belongs to the year in which its Monday lies. */
  private LocalDate firstMonday() {
    return days.today().withDayOfYear(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  private Line line(
      Mailbox box,
      Map<String, BoxWeek> weeks,
      Map<String, Year> years,
      Map<String, List<KeyHolder>> keys) {
    var year = years.getOrDefault(box.code(), new Year(box.code(), 0, 0));
    return new Line(
        box,
        words.area(box.area()),
        words.person(box.deputy()),
        keepers.trustee(box).map(words::person).orElse(""),
        weeks.get(box.code()),
        year.letters(),
        year.missed(),
        keys.getOrDefault(box.code(), List.of()).stream()
            .findFirst()
            .map(newest -> words.person(newest.holder()))
            .orElse(""));
  }

  /** The newest weeks of a box. */
  List<Week> weeks(Mailbox box) {
    return rows.latest(box.code(), WEEKS).stream()
        .map(
            week ->
                new Week(
                    week,
                    week.openedBy() == null ? "" : words.acting(week.openedBy(), week.openedFor())))
        .toList();
  }

  /** Who has had the keys, the newest first. */
  List<Keys> keys(Mailbox box) {
    return rows.keyHolders(List.of(box.code())).stream()
        .map(
            one ->
                new Keys(words.person(one.holder()), one.since(), words.person(one.recordedBy())))
        .toList();
  }

  /** Who may get the keys. */
  List<Option> holders(Mailbox box) {
    return Stream.concat(
            Stream.of(box.deputy()), keepers.candidates(box).stream().map(Person::login))
        .distinct()
        .map(login -> new Option(words.person(login), login))
        .toList();
  }
}
