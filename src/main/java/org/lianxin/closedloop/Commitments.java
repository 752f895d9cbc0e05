package org.lianxin.closedloop;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.closedloop.Commitment.Rating;
import org.lianxin.closedloop.Commitment.Satisfaction;
import org.lianxin.closedloop.Commitment.Solution;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demands;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.handling.CaseDeputies;
import org.lianxin.handling.Orders;
import org.lianxin.handling.Replies;
import org.lianxin.handling.Reply;
import org.lianxin.intake.Verifications;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Substance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 承诺事项: a promise outlives its case until the deputy says that it is solved, or the office says
 * that it was not kept. How often and how far a unit may put it off by itself is this product's
 * policy; no public text says so.
 */
@Service
@Transactional
class Commitments {

  /** How often a unit may put a promise off without asking. */
  static final int MOST_POSTPONEMENTS = 2;

  /** How far ahead a new day may be, in months from today. */
  static final int LONGEST_MONTHS = 12;

  private final CommitmentRows rows;
  private final Signatures signatures;
  private final Verifications verifications;
  private final CaseAccess access;
  private final People people;
  private final Replies replies;
  private final Orders orders;
  private final Demands demands;
  private final CaseDeputies deputies;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Commitments(
      CommitmentRows rows,
      Signatures signatures,
      Verifications verifications,
      CaseAccess access,
      People people,
      Replies replies,
      Orders orders,
      Demands demands,
      CaseDeputies deputies,
      CaseTimeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.signatures = signatures;
    this.verifications = verifications;
    this.access = access;
    this.people = people;
    this.replies = replies;
    this.orders = orders;
    this.demands = demands;
    this.deputies = deputies;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A promise.
   *
   * @param unit the code of the unit that promised
   * @param office the code of the office that sees to it
   * @param note who promised, and when
   */
  private record Promise(String unit, String office, CommitmentNote note) {}

  /** Whether what was promised in a case is still to be kept. */
  @Transactional(readOnly = true)
  boolean isOpen(String caseNo) {
    return rows.find(caseNo)
        .filter(promise -> promise.state() == Commitment.State.OPEN)
        .isPresent();
  }

  /** Keeps what was promised, in the reply or on the spot, when its case is struck off. */
  void make(String caseNo) {
    inReply(caseNo).or(() -> onTheSpot(caseNo)).ifPresent(promise -> make(caseNo, promise));
  }

  /** Who signed the reply promised, when he signed it. */
  private Optional<Promise> inReply(String caseNo) {
    return replies
        .find(caseNo)
        .filter(reply -> reply.outcome().isPromise())
        .flatMap(Reply::promisedOn)
        .map(
            day -> {
              var order = orders.current(caseNo);
              var signed = signatures.ofUnit(caseNo).orElseThrow();
              return new Promise(
                  order.unit(), order.office(), made(signed.signedAt(), signed.signer(), day));
            });
  }

  private Optional<Promise> onTheSpot(String caseNo) {
    return verifications
        .find(caseNo)
        .flatMap(
            found ->
                found
                    .promise()
                    .map(
                        promise ->
                            new Promise(
                                promise.unit(),
                                demands.get(caseNo).office(),
                                made(
                                    LocalDateTime.ofInstant(found.at(), clock.getZone()),
                                    promise.promiser(),
                                    promise.until()))));
  }

  private static CommitmentNote made(LocalDateTime at, String by, LocalDate until) {
    return new CommitmentNote(at, by, CommitmentNote.Kind.MADE, "", until);
  }

  /** The unit of a promise on the spot has had nothing to do with the case so far. */
  private void make(String caseNo, Promise promise) {
    var day = promise.note.promisedOn();
    var made =
        new Commitment(
            caseNo,
            promise.unit,
            promise.office,
            deputies.lead(caseNo),
            day,
            day,
            0,
            Commitment.State.OPEN,
            Optional.empty());
    if (rows.find(caseNo).isPresent()) {
      rows.renew(made);
    } else {
      rows.add(made);
    }
    rows.note(caseNo, promise.note);
    if (orders.find(caseNo).isEmpty()) {
      access.openTo(caseNo, promise.unit);
    }
    timeline.record(
        caseNo,
        CaseTimeline.SYSTEM,
        "closedloop.timeline.commitment-made",
        day,
        name(promise.note.actor()));
    events.publishEvent(new CommitmentMade(caseNo, day, made.remindAt()));
  }

  private String name(String login) {
    return people.find(login).map(Person::name).orElse(login);
  }

  /** The commitment of a case that has one. */
  @Transactional(readOnly = true)
  public Commitment get(String caseNo) {
    return rows.find(caseNo)
        .orElseThrow(() -> new IllegalArgumentException("Nothing is promised: " + caseNo));
  }

  /** What was said of it, oldest first. */
  @Transactional(readOnly = true)
  public List<CommitmentNote> notes(String caseNo) {
    return rows.notes(caseNo);
  }

  /** The newest of these notes, if there is one. */
  @Transactional(readOnly = true)
  public Optional<CommitmentNote> newest(String caseNo, List<CommitmentNote.Kind> kinds) {
    return notes(caseNo).stream()
        .filter(note -> kinds.contains(note.kind()))
        .reduce((one, next) -> next);
  }

  /** The unit has done it, or can't. */
  void report(String caseNo, boolean isDone, String words, String by) {
    var kind = isDone ? CommitmentNote.Kind.DONE : CommitmentNote.Kind.UNABLE;
    note(caseNo, new CommitmentNote(now(), by, kind, words, get(caseNo).promisedOn()));
  }

  /**
   * The unit puts it off.
   *
   * @throws Refusal when it has done so too often, or the day is not a later one within the bounds
   */
  void postpone(String caseNo, LocalDate day, String words, String by) {
    var commitment = get(caseNo);
    if (commitment.postponements() >= MOST_POSTPONEMENTS) {
      throw Refusal.of("progress", "closedloop.commitment.postponed-out", MOST_POSTPONEMENTS);
    }
    move(commitment, day, commitment.postponements() + 1);
    note(caseNo, new CommitmentNote(now(), by, CommitmentNote.Kind.POSTPONED, words, day));
  }

  /**
   * The deputy rates what was done: solved ends it, however satisfied he is with it.
   *
   * @param words why, or null
   * @throws Refusal when it is not solved or he is not satisfied, and no words say why
   */
  void rate(String caseNo, Rating rating, String words, String by) {
    var isSolved = rating.solution() == Solution.SOLVED;
    var saysWhy = !isSolved || rating.satisfaction() == Satisfaction.DISSATISFIED;
    if (saysWhy && words == null) {
      throw Refusal.of("opinion", "closedloop.commitment.opinion-missing");
    }
    if (saysWhy) {
      Substance.require("opinion", words);
    }
    rows.rate(caseNo, rating);
    note(
        caseNo,
        new CommitmentNote(
            now(),
            by,
            CommitmentNote.Kind.RATED,
            words == null ? "" : words,
            get(caseNo).promisedOn()));
    if (isSolved) {
      rows.end(caseNo, Commitment.State.FULFILLED);
      timeline.record(caseNo, by, "closedloop.timeline.commitment-fulfilled");
      events.publishEvent(new CommitmentEnded(caseNo, true));
    }
  }

  /**
   * The office gives the unit another day.
   *
   * @throws Refusal when the day is not a later one within the bounds
   */
  void carryOn(String caseNo, LocalDate day, String reason, String by) {
    var commitment = get(caseNo);
    move(commitment, day, commitment.postponements());
    note(caseNo, new CommitmentNote(now(), by, CommitmentNote.Kind.CONTINUED, reason, day));
  }

  /** The office says that the promise was not kept. */
  void giveUp(String caseNo, String reason, String by) {
    note(
        caseNo,
        new CommitmentNote(
            now(), by, CommitmentNote.Kind.UNFULFILLED, reason, get(caseNo).promisedOn()));
    rows.end(caseNo, Commitment.State.UNFULFILLED);
    events.publishEvent(new CommitmentEnded(caseNo, false));
  }

  private void move(Commitment commitment, LocalDate day, int postponements) {
    if (day == null) {
      throw Refusal.of("newDate", "closedloop.commitment.day-missing");
    }
    var today = LocalDate.now(clock);
    var latest = today.plusMonths(LONGEST_MONTHS);
    if (!day.isAfter(today)) {
      throw Refusal.of("newDate", "closedloop.commitment.day-past", day.toString());
    }
    if (day.isAfter(latest)) {
      throw Refusal.of(
          "newDate", "closedloop.commitment.day-far", day.toString(), latest.toString());
    }
    rows.move(commitment.caseNo(), day, postponements);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }

  private void note(String caseNo, CommitmentNote note) {
    rows.note(caseNo, note);
    timeline.record(
        caseNo,
        note.actor(),
        "closedloop.timeline.commitment-noted",
        note.kind(),
        note.promisedOn(),
        note.words());
  }
}
