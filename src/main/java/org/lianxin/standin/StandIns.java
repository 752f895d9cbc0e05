package org.lianxin.standin;

import static java.util.stream.Collectors.toSet;
import static org.lianxin.standin.StandInState.HELD;
import static org.lianxin.standin.StandInState.NEEDED;
import static org.lianxin.standin.StandInState.REFUSED;
import static org.lianxin.standin.StandInState.WAITING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Grants;
import org.lianxin.directory.Notes;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Revisions;
import org.lianxin.directory.Role;
import org.lianxin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代理: who stands in for whom, for which acts, from when to when, why, by whom (rule standing-in).
 * Nobody appoints himself, and what gives power waits for a second person (rule second-person).
 * What counts is read once for each revision of the directory, so that it holds at the next
 * request.
 */
@Service
@Transactional
public class StandIns {

  /** What a congress's office does in a case, and so whoever stands in for it. */
  private static final Set<StandInAct> OF_OFFICE =
      Set.of(StandInAct.INSTRUCT, StandInAct.REVIEW, StandInAct.DECIDE, StandInAct.STRIKE_OFF);

  /** Who changes what follows from the rules or the clock. */
  private static final String SYSTEM = "system";

  private static final int LONGEST_REASON = 200;

  private final StandInRows rows;
  private final StandInRules rules;
  private final Grants grants;
  private final Revisions revisions;
  private final Directory directory;
  private final People people;
  private final Notes notes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StandIns(
      StandInRows rows,
      StandInRules rules,
      Grants grants,
      Revisions revisions,
      Directory directory,
      People people,
      Notes notes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.grants = grants;
    this.revisions = revisions;
    this.directory = directory;
    this.people = people;
    this.notes = notes;
    this.events = events;
    this.clock = clock;
  }

  // What counts

  /** What this person stands in for today; in an absence only while the other has the post. */
  @Transactional(readOnly = true)
  public List<StandIn> of(String login) {
    var today = LocalDate.now(clock);
    return rows.present().stream()
        .filter(standIn -> login.equals(standIn.login()))
        .filter(standIn -> standIn.isHeldOn(today))
        .filter(standIn -> standIn.cause() == StandInCause.INDEPENDENCE || holds(standIn))
        .toList();
  }

  private boolean holds(StandIn standIn) {
    return people.find(standIn.principal()).stream()
        .anyMatch(person -> person.groups().contains(standIn.group()));
  }

  /** The bodies of a person's posts, those for which he stands in, and all above them. */
  @Transactional(readOnly = true)
  public Set<String> houses(Person person) {
    return Stream.concat(person.bodies().stream(), of(person.login()).stream().map(StandIn::body))
        .flatMap(body -> directory.upFrom(body).stream())
        .collect(toSet());
  }

  /** Whether this person stands in for anybody, or did within the last days. */
  @Transactional(readOnly = true)
  public boolean isKnown(String login) {
    return rows.present().stream().anyMatch(standIn -> login.equals(standIn.login()));
  }

  /**
   * As whose stand-in a person may do a task.
   *
   * @param groups the task's candidate groups
   * @param element the task's element, e.g. {@code Task_SignByUnit}
   * @param caseNo the case
   */
  @Transactional(readOnly = true)
  public Optional<StandIn> covering(
      String login, Set<String> groups, String element, String caseNo) {
    return of(login).stream()
        .filter(standIn -> standIn.covers(groups, element, caseNo))
        .findFirst();
  }

  /** Whoever stands in for an office in this very case. */
  @Transactional(readOnly = true)
  public List<String> inCase(String caseNo, String body) {
    var today = LocalDate.now(clock);
    return rows.present().stream()
        .filter(standIn -> standIn.isOfCase(caseNo) && standIn.body().equals(body))
        .filter(standIn -> standIn.isHeldOn(today))
        .map(StandIn::login)
        .toList();
  }

  // What is shown

  /** What is open, and the newest that are over, as far as this person has to do with them. */
  @Transactional(readOnly = true)
  public List<StandIn> shown(Person reader, int most) {
    return Stream.concat(rows.present().stream(), rows.latest(most).stream())
        .distinct()
        .filter(standIn -> rules.maySee(standIn, reader))
        .sorted(Comparator.comparing(StandIn::id).reversed())
        .toList();
  }

  /** What was appointed, decided or ended within these days, the oldest first. */
  @Transactional(readOnly = true)
  public List<StandIn> between(LocalDate from, LocalDate to) {
    return rows.between(from, to);
  }

  /** How many wait for this person to approve them. */
  @Transactional(readOnly = true)
  public int decidable(Person reader) {
    return (int)
        rows.present().stream()
            .filter(standIn -> standIn.state() == WAITING)
            .filter(standIn -> obstacle(standIn, reader) == null)
            .count();
  }

  /**
   * Why this reader may not approve or refuse it: the key of a sentence; null when he may. Beside
   * the rules for each power, nobody does who belongs to the unit that handles the case.
   */
  @Transactional(readOnly = true)
  public String obstacle(StandIn standIn, Person reader) {
    var byPower = grants.obstacle(standIn.login(), standIn.body(), standIn.appointedBy(), reader);
    return byPower == null && isOfUnit(reader, standIn) ? "standin.obstacle.own-house" : byPower;
  }

  private boolean isOfUnit(Person person, StandIn standIn) {
    return houses(person).stream().anyMatch(standIn.against()::contains);
  }

  /** The posts in which this reader may have somebody stood in for. */
  @Transactional(readOnly = true)
  public List<HeldPost> posts(Person reader) {
    return rules.posts(reader);
  }

  /** Whom this reader may appoint. */
  @Transactional(readOnly = true)
  public List<Person> candidates(Person reader) {
    return rules.candidates(reader);
  }

  /** Whether this reader may end it. */
  @Transactional(readOnly = true)
  public boolean mayEnd(StandIn standIn, Person reader) {
    return rules.mayEnd(standIn, reader);
  }

  // What people do

  /**
   * Whoever leads an office has somebody stand in for one of it who is away.
   *
   * @throws Refusal naming each field that is wrong
   */
  public void appoint(StandInWish wish, Person by) {
    revisions.takeTurn();
    var held = rules.check(wish, by, rows.present());
    var givesPower = held.post().role().givesPower();
    var wanted =
        new StandIn(
            0,
            wish.login(),
            held.login(),
            held.post().body(),
            held.post().role(),
            Set.copyOf(wish.acts()),
            null,
            List.of(),
            StandInCause.ABSENCE,
            wish.reason().strip(),
            wish.from(),
            wish.to(),
            givesPower ? WAITING : HELD,
            by.login(),
            null,
            givesPower ? grants.aloneAt().orElse(null) : null,
            givesPower ? null : "",
            null,
            null,
            null,
            null);
    rows.add(wanted);
    if (!givesPower) {
      tell(wanted);
    }
    revisions.next(by.login());
  }

  /**
   * Nobody of an office may act on a case: somebody has to be appointed, unless he is looked for
   * already.
   *
   * @param principal the login of the person of the office for whom somebody will stand in
   * @param body the code of the office
   * @param against the codes of the units to which all of the office belong
   * @return whether that is new
   */
  public boolean need(String caseNo, String principal, String body, Collection<String> against) {
    var open =
        rows.present().stream()
            .filter(one -> one.isOfCase(caseNo) && one.body().equals(body) && one.isOpen())
            .toList();
    if (open.stream().anyMatch(one -> one.against().containsAll(against) && isGood(one))) {
      return false;
    }
    open.forEach(one -> rows.end(one.id(), "")); // too few units, or he belongs to one by now
    open.stream()
        .filter(one -> one.state() == NEEDED)
        .forEach(one -> events.publishEvent(new StandInSettled(caseNo)));
    rows.add(
        new StandIn(
            0,
            null,
            principal,
            body,
            Role.OFFICER,
            OF_OFFICE,
            caseNo,
            List.copyOf(against),
            StandInCause.INDEPENDENCE,
            null,
            LocalDate.now(clock),
            null,
            NEEDED,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
    revisions.next(SYSTEM);
    events.publishEvent(new StandInNeeded(caseNo));
    return true;
  }

  /** Whether somebody is looked for, or who was found may still act. */
  private boolean isGood(StandIn open) {
    return open.login() == null
        || people
            .find(open.login())
            .filter(person -> person.active() && !isOfUnit(person, open))
            .isPresent();
  }

  /** Nobody has to be looked for any more for this office in this case. */
  public void settle(String caseNo, String body) {
    rows.present().stream()
        .filter(open -> open.isOfCase(caseNo) && open.body().equals(body))
        .filter(open -> open.state() == NEEDED)
        .forEach(open -> end(open, ""));
  }

  /** The case is over, and with it whatever counts for it alone. */
  public void endCase(String caseNo) {
    rows.present().stream()
        .filter(open -> open.isOfCase(caseNo) && open.isOpen())
        .forEach(open -> end(open, ""));
  }

  /** What is looked for in this case, if anything is. */
  @Transactional(readOnly = true)
  public Optional<StandIn> needed(String caseNo) {
    return rows.present().stream()
        .filter(open -> open.isOfCase(caseNo) && open.state() == NEEDED)
        .findFirst();
  }

  /** Whether this person may be appointed by that one for what is looked for. */
  @Transactional(readOnly = true)
  public boolean isFree(StandIn needed, Person person, String by) {
    return person.active() && !person.login().equals(by) && !isOfUnit(person, needed);
  }

  /**
   * The deputies' office appoints somebody for a case.
   *
   * @throws Refusal when it is himself, or somebody who belongs to a unit of the case
   */
  public void appointForCase(String caseNo, String login, String reason, String by) {
    revisions.takeTurn();
    var needed = needed(caseNo).orElseThrow(() -> Refusal.of("", "standin.refused.not-needed"));
    if (login.equals(by)) {
      throw Refusal.of("standIn", "standin.refused.himself");
    }
    if (people.find(login).filter(person -> isFree(needed, person, by)).isEmpty()) {
      throw Refusal.of("standIn", "standin.refused.own-house");
    }
    rows.appoint(needed.id(), login, reason, by, grants.aloneAt().orElse(null));
    revisions.next(by);
  }

  /**
   * Lets it take effect.
   *
   * @throws Refusal when the reader is not a second person, or it waits no more
   */
  public void approve(long id, Person reader) {
    revisions.takeTurn();
    takeEffect(decidable(id, reader), reader.login());
  }

  /**
   * Leaves it without effect; in a case somebody else has to be appointed.
   *
   * @throws Refusal as for approving, or without a reason
   */
  public void refuse(long id, Person reader, String reason) {
    if (reason == null || reason.isBlank()) {
      throw Refusal.of("refusal", "standin.refused.no-reason");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Refusal.of("refusal", "standin.refused.long", LONGEST_REASON);
    }
    revisions.takeTurn();
    var standIn = decidable(id, reader);
    rows.decide(id, REFUSED, reader.login(), reason.strip());
    notes.tell(
        standIn.appointedBy(),
        "standin.note.refused",
        name(standIn.login()),
        name(standIn.principal()),
        name(reader.login()),
        reason.strip());
    revisions.next(reader.login());
    events.publishEvent(new StandInOver(standIn));
  }

  private StandIn decidable(long id, Person reader) {
    var standIn =
        rows.hold(id)
            .filter(found -> found.state() == WAITING)
            .orElseThrow(() -> Refusal.of("", "standin.refused.decided"));
    var obstacle = obstacle(standIn, reader);
    if (obstacle != null) {
      throw Refusal.of("", obstacle);
    }
    return standIn;
  }

  private void takeEffect(StandIn standIn, String by) {
    rows.decide(standIn.id(), HELD, by, null);
    tell(standIn);
    revisions.next(by.isEmpty() ? standIn.appointedBy() : by);
    events.publishEvent(new StandInBegun(standIn));
  }

  private void tell(StandIn standIn) {
    for (var login : Set.of(standIn.login(), standIn.principal())) {
      notes.tell(
          login,
          "standin.note.begun",
          name(standIn.login()),
          name(standIn.principal()),
          directory.names(List.of(standIn.body())).getOrDefault(standIn.body(), standIn.body()),
          standIn.role());
    }
  }

  /**
   * Ends it now.
   *
   * @throws Refusal when it is over already, or is not this reader's to end
   */
  public void end(long id, Person reader) {
    revisions.takeTurn();
    var standIn =
        rows.hold(id)
            .filter(found -> found.state() == WAITING || found.state() == HELD)
            .orElseThrow(() -> Refusal.of("", "standin.refused.over"));
    if (!rules.mayEnd(standIn, reader)) {
      throw Refusal.of("", "standin.refused.not-yours");
    }
    end(standIn, reader.login());
  }

  private void end(StandIn standIn, String by) {
    rows.end(standIn.id(), by);
    revisions.next(by.isEmpty() ? SYSTEM : by);
    events.publishEvent(
        standIn.state() == NEEDED
            ? new StandInSettled(standIn.caseNo())
            : new StandInOver(standIn));
  }

  /** What time does: ends what is over, and lets take effect what nobody could approve. */
  @Scheduled(fixedDelayString = "PT1M")
  public void letTimePass() {
    var expired = rows.expired();
    var effective = rows.effectiveAlone();
    if (expired.isEmpty() && effective.isEmpty()) {
      return;
    }
    revisions.takeTurn();
    expired.stream()
        .flatMap(id -> rows.hold(id).stream())
        .filter(standIn -> standIn.state() == WAITING || standIn.state() == HELD)
        .forEach(standIn -> end(standIn, ""));
    effective.stream()
        .flatMap(id -> rows.hold(id).stream())
        .filter(standIn -> standIn.state() == WAITING)
        .forEach(standIn -> takeEffect(standIn, ""));
  }

  private String name(String login) {
    return people.find(login).map(Person::name).orElse(login);
  }
}
