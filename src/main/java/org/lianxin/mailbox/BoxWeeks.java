package org.lianxin.mailbox;

import static org.lianxin.shared.Rule.unless;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.demand.TrueDays;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.People;
import org.lianxin.shared.OnBehalf;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 每周开启: what has to be done with a mailbox in a week, and what was (rule mailbox-weekly). A week
 * that is over can't be made up for: whoever comes back after a month is asked for the present week
 * alone, and the others are there as missed.
 */
@Service
@Transactional
public class BoxWeeks {

  /** A year: what stood still for longer begins anew. */
  private static final int MOST_MISSED = 53;

  private final BoxWeekRows rows;
  private final OpeningDays days;
  private final BoxKeepers keepers;
  private final Directory directory;
  private final Demands demands;
  private final People people;
  private final TrueDays trueDays;
  private final ApplicationEventPublisher events;

  BoxWeeks(
      BoxWeekRows rows,
      OpeningDays days,
      BoxKeepers keepers,
      Directory directory,
      Demands demands,
      People people,
      TrueDays trueDays,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.days = days;
    this.keepers = keepers;
    this.directory = directory;
    this.demands = demands;
    this.people = people;
    this.trueDays = trueDays;
    this.events = events;
  }

  // The clock

  /** The boxes whose week has come and has not begun, by number. */
  @Transactional(readOnly = true)
  public List<String> coming() {
    var begun = Set.copyOf(rows.begun(days.thisWeek()));
    return directory.mailboxes().stream()
        .filter(box -> !begun.contains(box.code()))
        .filter(this::hasCome)
        .map(Mailbox::code)
        .toList();
  }

  private boolean hasCome(Mailbox box) {
    return days.of(days.thisWeek(), box.area())
        .filter(week -> !days.today().isBefore(week.first()))
        .filter(week -> !days.today().isAfter(week.last()))
        .filter(week -> !week.last().isBefore(days.opening()))
        .isPresent();
  }

  /**
   * Begins this week of a box.
   *
   * @return the number of the week, for its process; empty when another node has begun it
   */
  public Optional<String> begin(String mailbox) {
    var box = box(mailbox);
    var monday = days.thisWeek();
    rows.latest(mailbox, 1).stream()
        .map(BoxWeek::weekOf)
        .filter(last -> last.isBefore(monday))
        .forEach(last -> addMissed(box, last, monday));
    return rows.begin(mailbox, monday, days.of(monday, box.area()).orElseThrow().last())
        .map(BoxWeek::number);
  }

  private void addMissed(Mailbox box, LocalDate last, LocalDate monday) {
    last.plusWeeks(1)
        .datesUntil(monday, Period.ofWeeks(1))
        .limit(MOST_MISSED)
        .forEach(
            week ->
                days.of(week, box.area())
                    .filter(worked -> !worked.last().isBefore(days.opening()))
                    .ifPresent(worked -> rows.addMissed(box.code(), week, worked.last())));
  }

  /**
   * The next week that is over and in which a box stayed shut is missed, and whoever has to hear of
   * it is told.
   *
   * @return its number, for its process; empty when there is no more
   */
  public Optional<String> missNext() {
    var missed = rows.takeMissed(days.opening(), days.today());
    missed.ifPresent(
        week ->
            events.publishEvent(
                new MailboxMissed(
                    week.number(), week.weekOf(), keepers.alarmed(box(week.mailbox())))));
    return missed.map(BoxWeek::number);
  }

  // The keeper's work

  /** The week of this number. */
  @Transactional(readOnly = true)
  BoxWeek get(String number) {
    return find(number).orElseThrow(() -> new IllegalArgumentException("No such week: " + number));
  }

  /** The same, if there is one. */
  @Transactional(readOnly = true)
  Optional<BoxWeek> find(String number) {
    return number.startsWith(BoxWeek.PREFIX)
        ? rows.find(Long.parseLong(number.substring(BoxWeek.PREFIX.length())))
        : Optional.empty();
  }

  /** The box of a week. */
  @Transactional(readOnly = true)
  Mailbox box(BoxWeek week) {
    return box(week.mailbox());
  }

  private Mailbox box(String code) {
    return directory.mailbox(code).orElseThrow();
  }

  /**
   * 开箱: the box was opened and so many letters lay in it.
   *
   * @return whether the deputy opened it himself, so that nothing has to be handed over
   */
  boolean open(String number, int letters, String by) {
    var week = get(number);
    var standingFor = OnBehalf.whom(by);
    rows.open(week.id(), letters, by, standingFor);
    return by.equals(box(week).deputy());
  }

  /** Letters that are no demands: what became of them. */
  void explain(String number, String rest) {
    rows.explain(get(number).id(), rest);
  }

  /**
   * 送交代表: the letters reached their deputy.
   *
   * @throws Refusal when the day can't be
   */
  void handOver(String number, LocalDate day, String by) {
    var week = get(number);
    trueDays.check("handedOn", day, week.openedAt().toLocalDate(), "mailbox.day.opening");
    rows.handOver(week.id(), day, by);
  }

  /** The cases that the letters of a week became. */
  @Transactional(readOnly = true)
  List<String> letters(BoxWeek week) {
    return rows.letters(week.id());
  }

  /**
   * A demand was registered: if it is a letter of an opened box, it counts for that week. What a
   * voter hands in by the box's code never lay in it.
   *
   * @return the week's number when this was the last of its letters
   */
  public Optional<String> register(String caseNo) {
    var demand = demands.get(caseNo);
    if (demand.mailbox().isEmpty() || !isOfPaper(demand)) {
      return Optional.empty();
    }
    var found = rows.takeWithOpenLetters(demand.mailbox());
    found.ifPresent(week -> rows.addLetter(week.id(), caseNo));
    return found.filter(week -> week.open() == 1).map(BoxWeek::number);
  }

  private boolean isOfPaper(Demand demand) {
    return people.find(demand.registeredBy()).isPresent();
  }

  // Keys

  private record Handing(
      Mailbox box, String holder, LocalDate since, LocalDate today, Set<String> may) {}

  private static final List<Rule<Handing>> HANDING =
      List.of(
          handing -> unless(handing.may.contains(handing.holder), "holder", "mailbox.keys.holder"),
          handing -> unless(handing.since != null, "since", "mailbox.keys.since-missing"),
          handing ->
              unless(
                  handing.since == null || !handing.since.isAfter(handing.today),
                  "since",
                  "mailbox.keys.since-ahead"));

  /**
   * 钥匙移交: somebody else has the keys from now on.
   *
   * @throws Refusal when it is nobody who may keep the box, or the day can't be
   */
  void handKeys(Mailbox box, String holder, LocalDate since, String by) {
    var may = new HashSet<>(Stream.of(box.deputy()).toList());
    keepers.candidates(box).forEach(person -> may.add(person.login()));
    Rule.check(HANDING, new Handing(box, holder, since, days.today(), may));
    rows.addKeyHolder(box.code(), holder, since, by);
  }
}
