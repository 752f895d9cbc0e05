package org.lianxin.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.FixedContacts;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.duty.DutyKind;
import org.lianxin.duty.DutyStanding;
import org.lianxin.duty.DutyStanding.Tally;
import org.lianxin.duty.DutyYears;
import org.lianxin.register.Register.Row;
import org.lianxin.register.RegisterRows.Received;
import org.lianxin.shared.Sealer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The six registers of a group and a year as the records stand now; their words are always Chinese,
 * as on paper.
 */
@Component
@Transactional(readOnly = true)
class Registers {

  private static final String BETWEEN = "、";

  private final RegisterRows rows;
  private final RegisterGroups groups;
  private final DutyYears duties;
  private final FixedContacts contacts;
  private final Directory directory;
  private final Sealer sealer;
  private final Words words;

  Registers(
      RegisterRows rows,
      RegisterGroups groups,
      DutyYears duties,
      FixedContacts contacts,
      Directory directory,
      Sealer sealer,
      Words words) {
    this.rows = rows;
    this.groups = groups;
    this.duties = duties;
    this.contacts = contacts;
    this.directory = directory;
    this.sealer = sealer;
    this.words = words;
  }

  /**
   * Those that the reader may see, in their order: the voters' names are for the group's liaison
   * officer alone (decision 0016).
   */
  List<Register> of(String group, int year, Person reader) {
    var members = groups.members(group);
    var logins = members.stream().map(Deputy::login).toList();
    var demands = rows.demands(logins, year);
    var all = new ArrayList<Register>();
    all.add(new Register(RegisterKind.GROUP_ACTIVITIES, activities(group, logins, year)));
    all.add(new Register(RegisterKind.LETTERS_AND_VISITS, letters(members, demands, year)));
    all.add(new Register(RegisterKind.GOOD_DEEDS, deeds(logins, demands, year)));
    all.add(
        new Register(RegisterKind.DEBRIEFINGS, members.stream().map(this::debriefing).toList()));
    if (groups.keeps(group, reader)) {
      all.add(new Register(RegisterKind.FIXED_CONTACTS, fixedContacts(group, reader)));
    }
    all.add(new Register(RegisterKind.EVALUATION, evaluation(members, year)));
    return all;
  }

  /** What the group or one of its deputies held, and the reception days. */
  private List<Row> activities(String group, List<String> logins, int year) {
    var organisers = new ArrayList<>(logins);
    organisers.add(group);
    var present = rows.present(organisers, year);
    var held = new ArrayList<Row>();
    for (var one : rows.activities(organisers, year)) {
      held.add(
          row(
              one.no(),
              one.heldOn(),
              one.no(),
              words.chinese("activity.activity-form." + one.form()),
              one.subject(),
              place(one.place(), one.station()),
              one.organiser().equals(group) ? words.body(group) : words.person(one.organiser()),
              names(present.getOrDefault(one.no(), List.of())),
              one.personTimes(),
              one.demands()));
    }
    rows.receptions(group, year).stream()
        .collect(groupingBy(Received::id, LinkedHashMap::new, toList()))
        .forEach((id, turns) -> held.add(reception(group, turns)));
    held.sort(Comparator.comparing(row -> (LocalDate) row.cells().get(0)));
    return held;
  }

  private Row reception(String group, List<Received> turns) {
    var day = turns.get(0);
    var no = "JD-" + day.id();
    var title = words.chinese("register.reception");
    return row(
        no,
        day.meetsOn(),
        no,
        title,
        title,
        null,
        words.body(group),
        names(turns.stream().map(Received::login).toList()),
        day.visitors(),
        null);
  }

  private List<Row> letters(List<Deputy> members, List<RegisterRows.Raised> demands, int year) {
    var all = new ArrayList<Row>();
    for (var one : demands) {
      all.add(
          row(
              one.no(),
              one.receivedOn(),
              one.no(),
              words.chinese("demand.channel." + one.channel()),
              one.confidential() ? words.chinese("register.confidential") : one.subject(),
              words.chinese("routing.category." + one.category()),
              words.person(one.deputy()),
              one.unit() == null ? null : words.body(one.unit()),
              one.outcome() == null
                  ? words.chinese("demand.demand-status." + one.status())
                  : words.chinese("handling.outcome." + one.outcome()),
              one.toldOn()));
    }
    var boxes = directory.mailboxes().stream().collect(toMap(Mailbox::code, Function.identity()));
    for (var one : rows.letters(groups.mailboxes(members), year)) {
      var no = "KX-" + one.id();
      all.add(
          row(
              no,
              one.openedAt().toLocalDate(),
              no,
              words.chinese("demand.channel.MAILBOX"),
              one.rest(),
              null,
              words.person(boxes.get(one.mailbox()).deputy()),
              null,
              words.chinese("register.no-demand"),
              null));
    }
    all.sort(Comparator.comparing(row -> (LocalDate) row.cells().get(0)));
    return all;
  }

  /** What deputies did themselves, and the demands that their voters call solved. */
  private List<Row> deeds(List<String> logins, List<RegisterRows.Raised> demands, int year) {
    var all = new ArrayList<Row>();
    for (var one : rows.deeds(logins, year)) {
      all.add(
          row(
              "SS-" + one.id(),
              one.doneOn(),
              words.person(one.login()),
              words.chinese("activity.deed-kind." + one.kind()),
              one.words(),
              one.activityNo(),
              null));
    }
    var solved = duties.solved(logins, year);
    var lookedBack = rows.lookedBack(solved);
    demands.stream()
        .filter(one -> solved.contains(one.no()))
        .forEach(
            one ->
                all.add(
                    row(
                        one.no(),
                        one.toldOn() == null ? one.receivedOn() : one.toldOn(),
                        words.person(one.deputy()),
                        words.chinese("register.solved"),
                        one.confidential() ? words.chinese("register.confidential") : one.subject(),
                        one.no(),
                        lookedBack.containsKey(one.no())
                            ? words.chinese("lookback.check-finding." + lookedBack.get(one.no()))
                            : null)));
    all.sort(Comparator.comparing(row -> (LocalDate) row.cells().get(0)));
    return all;
  }

  private Row debriefing(Deputy deputy) {
    return row(deputy.login(), deputy.name(), deputy.card(), words.chinese(deputy.level()));
  }

  /** A voter's row is known again by a keyed hash, never by a name. */
  private List<Row> fixedContacts(String group, Person reader) {
    return contacts.of(reader).stream()
        .filter(roster -> roster.deputy().group().equals(group))
        .flatMap(
            roster ->
                roster.voters().stream()
                    .map(
                        voter ->
                            row(
                                sealer.fingerprint(
                                    String.join(
                                        "\n",
                                        roster.deputy().card(),
                                        voter.name(),
                                        String.valueOf(voter.contact()))),
                                roster.deputy().name(),
                                roster.deputy().card(),
                                voter.name(),
                                voter.contact(),
                                voter.community(),
                                voter.since())))
        .toList();
  }

  private List<Row> evaluation(List<Deputy> members, int year) {
    return duties.standings(members, year).stream()
        .sorted(Comparator.comparing(standing -> standing.deputy().card()))
        .map(Registers::evaluation)
        .toList();
  }

  private static Row evaluation(DutyStanding standing) {
    var counts = standing.tallies().stream().collect(toMap(Tally::kind, Tally::count));
    return row(
        standing.deputy().login(),
        standing.deputy().name(),
        standing.deputy().card(),
        counts.get(DutyKind.ACTIVITIES),
        counts.get(DutyKind.CONCENTRATED),
        counts.get(DutyKind.PERSON_TIMES),
        counts.get(DutyKind.REFLECTIONS),
        counts.get(DutyKind.SUGGESTIONS),
        counts.get(DutyKind.SOLVED),
        counts.get(DutyKind.GOOD_DEEDS),
        counts.get(DutyKind.FIXED_CONTACTS),
        (int) standing.shortOf());
  }

  private String place(String place, String station) {
    return station == null ? place : words.body(station) + "（" + place + "）";
  }

  private String names(List<String> logins) {
    return logins.stream().map(words::person).collect(joining(BETWEEN));
  }

  private static Row row(String key, Object... cells) {
    return new Row(key, Arrays.asList(cells));
  }
}
