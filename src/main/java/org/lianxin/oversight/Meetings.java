package org.lianxin.oversight;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.handling.UnitChoice;
import org.lianxin.oversight.MeetingRules.Decided;
import org.lianxin.oversight.MeetingRules.Planned;
import org.lianxin.shared.Option;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 三会, 协调会 and 约谈: planned with their cases, then what they decided on each, then closed with their
 * minutes (rules three-meetings, coordinated-units).
 */
@Service
@Transactional
class Meetings {

  private final MeetingRows rows;
  private final MeasureRows measures;
  private final AgreedTaskRows tasks;
  private final OversightRights rights;
  private final AgreedDays days;
  private final UnitChoice units;
  private final Demands demands;
  private final CaseAccess access;
  private final ApplicationEventPublisher events;
  private final CaseTimeline timeline;
  private final Words words;
  private final Clock clock;

  Meetings(
      MeetingRows rows,
      MeasureRows measures,
      AgreedTaskRows tasks,
      OversightRights rights,
      AgreedDays days,
      UnitChoice units,
      Demands demands,
      CaseAccess access,
      ApplicationEventPublisher events,
      CaseTimeline timeline,
      Words words,
      Clock clock) {
    this.rows = rows;
    this.measures = measures;
    this.tasks = tasks;
    this.rights = rights;
    this.days = days;
    this.units = units;
    this.demands = demands;
    this.access = access;
    this.events = events;
    this.timeline = timeline;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Plans a meeting, or writes down one that took place.
   *
   * @return its number
   * @throws Refusal with every fault, each at its component of {@link MeetingWish}
   */
  long plan(MeetingWish wish, Person by) {
    if (!OversightRights.isOverseer(by)) {
      throw Refusal.of("", "oversight.not-yours");
    }
    var refused = refused(wish.kind(), wish.cases(), by);
    Rule.check(MeetingRules.PLAN, new Planned(wish, wish.cases().size(), refused, today()));
    var id = rows.add(wish, OversightRights.office(by), by.login());
    putOn(rows.find(id).orElseThrow(), wish.cases(), by);
    return id;
  }

  /**
   * Puts further cases on the agenda of a meeting that is not over; those that are there stay.
   *
   * @throws Refusal when there are none, too many, or it can't deal with one
   */
  void add(long id, Set<String> cases, Person by) {
    var meeting = planned(id, by);
    var more = new LinkedHashSet<>(cases);
    more.removeAll(rows.cases(id));
    var all = rows.cases(id).size() + more.size();
    if (more.isEmpty()) {
      throw Refusal.of("cases", "oversight.cases-missing");
    }
    if (all > Meeting.CASES) {
      throw Refusal.of("cases", "oversight.cases-many", String.valueOf(Meeting.CASES));
    }
    var wish = new MeetingWish(meeting.kind(), null, null, null, null, null, null, more);
    var refused = refused(meeting.kind(), more, by);
    Rule.check(
        List.of(MeetingRules::hasCasesThatItMayDealWith), new Planned(wish, all, refused, today()));
    putOn(meeting, more, by);
  }

  private void putOn(Meeting meeting, Collection<String> cases, Person by) {
    for (var caseNo : cases) {
      rows.addCase(meeting.id(), caseNo);
      timeline.record(
          caseNo,
          by.login(),
          "oversight.timeline.agenda",
          meeting.kind(),
          meeting.title(),
          meeting.heldOn());
    }
  }

  /** Why such a meeting can't deal with these cases; what somebody may not read is not there. */
  private Map<String, String> refused(MeasureKind kind, Collection<String> cases, Person by) {
    var refused = new LinkedHashMap<String, String>();
    for (var caseNo : cases) {
      if (!rights.mayActOn(caseNo, by)) {
        refused.put(caseNo, "oversight.case-unknown");
      } else {
        why(kind, demands.get(caseNo)).ifPresent(why -> refused.put(caseNo, why));
      }
    }
    return refused;
  }

  private static Optional<String> why(MeasureKind kind, Demand demand) {
    if (demand.isAccusation()) {
      return Optional.of("oversight.case-accusation");
    }
    return kind == null || kind.takes(demand.status())
        ? Optional.empty()
        : Optional.of("oversight.case-over");
  }

  /**
   * Writes down what the meeting decided on a case; it stands from now on. A unit that has
   * something to do hears of it and reads the case.
   *
   * @throws Refusal with every fault, each at its field of the form
   */
  void decide(long id, String caseNo, MeetingOutcome outcome, Person by) {
    var meeting = planned(id, by);
    if (!rows.cases(id).contains(caseNo) || !rights.mayActOn(caseNo, by)) {
      throw Refusal.of("", "oversight.case-unknown", caseNo);
    }
    var demand = demands.lock(caseNo);
    if (measures.ofMeeting(id).stream().anyMatch(one -> one.caseNo().equals(caseNo))) {
      throw Refusal.of("", "oversight.decided-already", caseNo);
    }
    var offered = units(demand).stream().map(Option::value).collect(toSet());
    Rule.check(MeetingRules.DECIDE, new Decided(meeting, outcome, offered, days, today()));
    var measure =
        measures.add(
            new Measure(
                0,
                caseNo,
                meeting.kind(),
                meeting.heldOn(),
                id,
                meeting.title(),
                null,
                outcome.words(),
                meeting.kind() == MeasureKind.RATING ? outcome.rating() : null,
                by.login(),
                null,
                null));
    note(meeting, caseNo, outcome, by);
    for (var given : outcome.given()) {
      tasks.add(measure, caseNo, given);
      access.openTo(caseNo, given.unit());
      events.publishEvent(new TaskAgreed(caseNo, given.unit(), given.dueOn()));
      timeline.record(
          caseNo,
          by.login(),
          "oversight.timeline.task",
          words.body(given.unit()),
          given.dueOn(),
          given.words());
    }
  }

  private void note(Meeting meeting, String caseNo, MeetingOutcome outcome, Person by) {
    if (meeting.kind() == MeasureKind.RATING) {
      timeline.record(
          caseNo,
          by.login(),
          "oversight.timeline.rated",
          meeting.title(),
          meeting.heldOn(),
          outcome.rating(),
          outcome.words());
    } else {
      timeline.record(
          caseNo,
          by.login(),
          "oversight.timeline.outcome",
          meeting.kind(),
          meeting.title(),
          meeting.heldOn(),
          outcome.words());
    }
  }

  /** The units that a meeting may give something to do about this case. */
  List<Option> units(Demand demand) {
    return units.options(demand);
  }

  /**
   * Closes a meeting: its minutes stand.
   *
   * @throws Refusal while it has not decided on each of its cases
   */
  void close(long id, Person by) {
    var meeting = planned(id, by);
    var open = rows.cases(id).size() - measures.ofMeeting(id).size();
    if (open > 0) {
      throw Refusal.of("", "oversight.cases-open", String.valueOf(open));
    }
    rows.end(meeting.id(), MeetingState.HELD, null, by.login());
  }

  /**
   * Says that a meeting does not take place.
   *
   * @throws Refusal when nobody says why, or it has decided on a case
   */
  void cancel(long id, String reason, Person by) {
    var meeting = planned(id, by);
    if (!measures.ofMeeting(id).isEmpty()) {
      throw Refusal.of("", "oversight.has-decided");
    }
    Rule.check(List.of(it -> OversightRules.text("reason", it, Meeting.NAME)), reason);
    rows.end(id, MeetingState.CANCELLED, reason, by.login());
    rows.cases(id)
        .forEach(
            caseNo ->
                timeline.record(
                    caseNo,
                    by.login(),
                    "oversight.timeline.cancelled",
                    meeting.kind(),
                    meeting.title(),
                    reason));
  }

  private Meeting planned(long id, Person by) {
    var meeting = rows.hold(id).orElseThrow();
    if (!OversightRights.isOverseer(by) || !OversightRights.isFor(meeting, by)) {
      throw Refusal.of("", "oversight.not-yours");
    }
    if (!meeting.isPlanned()) {
      throw Refusal.of("", "oversight.meeting-over");
    }
    return meeting;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
