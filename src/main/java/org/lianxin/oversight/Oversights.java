package org.lianxin.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Person;
import org.lianxin.directory.Words;
import org.lianxin.oversight.OversightRules.Asked;
import org.lianxin.oversight.OversightRules.Ended;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 督办、重点督办 and 向党委报告: who writes down what the chairpersons' meeting decided; and what came of each,
 * also of what units had to do after a meeting.
 */
@Service
@Transactional
class Oversights {

  private final MeasureRows measures;
  private final AgreedTaskRows tasks;
  private final OversightRights rights;
  private final Demands demands;
  private final CaseTimeline timeline;
  private final Words words;
  private final Clock clock;

  Oversights(
      MeasureRows measures,
      AgreedTaskRows tasks,
      OversightRights rights,
      Demands demands,
      CaseTimeline timeline,
      Words words,
      Clock clock) {
    this.measures = measures;
    this.tasks = tasks;
    this.rights = rights;
    this.demands = demands;
    this.timeline = timeline;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Supervises a case or marks it for a report. A 督办 that becomes a 重点督办 ends as such.
   *
   * @throws Refusal with every fault, each at its component of {@link MeasureWish}
   */
  void take(String caseNo, MeasureWish wish, Person by) {
    requireRight(caseNo, by);
    var demand = demands.lock(caseNo); // two taps are one
    var open = measures.of(caseNo).stream().filter(Measure::isOpen).toList();
    Rule.check(OversightRules.TAKE, new Asked(wish, demand, open, today()));
    if (wish.kind() == MeasureKind.KEY_SUPERVISED) {
      open.stream()
          .filter(one -> one.kind() == MeasureKind.SUPERVISED)
          .forEach(
              one ->
                  measures.end(
                      one.id(),
                      new Ending(wish.takenOn(), words.chinese("oversight.raised")),
                      by.login()));
    }
    measures.add(
        new Measure(
            0,
            caseNo,
            wish.kind(),
            wish.takenOn(),
            null,
            wish.basis(),
            wish.lead(),
            wish.words(),
            null,
            by.login(),
            null,
            null));
    if (wish.kind() == MeasureKind.PARTY_REPORT) {
      timeline.record(caseNo, by.login(), "oversight.timeline.party", wish.basis(), wish.words());
    } else {
      timeline.record(
          caseNo,
          by.login(),
          "oversight.timeline.supervision",
          wish.kind(),
          wish.takenOn(),
          wish.basis(),
          wish.lead() == null ? "—" : wish.lead(),
          wish.words());
    }
  }

  /**
   * Says what came of a supervision, or that a report went out and what came back.
   *
   * @return the number of its case
   * @throws Refusal when it has ended, is no such measure, or a field is missing
   */
  String end(long id, Ending ending, Person by) {
    var measure = measures.find(id).orElseThrow();
    var caseNo = measure.caseNo();
    requireRight(caseNo, by);
    demands.lock(caseNo);
    var taken = measures.find(id).orElseThrow();
    Rule.check(OversightRules.END, new Ended(ending, taken.isOpen(), taken.takenOn(), today()));
    measures.end(id, ending, by.login());
    if (taken.kind() == MeasureKind.PARTY_REPORT) {
      timeline.record(
          caseNo,
          by.login(),
          "oversight.timeline.reported",
          taken.basis(),
          ending.doneOn(),
          ending.result());
    } else {
      timeline.record(
          caseNo,
          by.login(),
          "oversight.timeline.ended",
          taken.kind(),
          ending.doneOn(),
          ending.result());
    }
    return caseNo;
  }

  /**
   * Says that a unit has done what a meeting gave it to do.
   *
   * @return the number of its case
   * @throws Refusal when somebody has said so, or a field is missing
   */
  String settle(long id, Ending ending, Person by) {
    var caseNo = tasks.find(id).orElseThrow().caseNo();
    requireRight(caseNo, by);
    demands.lock(caseNo);
    var task = tasks.find(id).orElseThrow();
    var since = measures.find(task.measure()).orElseThrow().takenOn();
    Rule.check(OversightRules.END, new Ended(ending, task.doneOn() == null, since, today()));
    tasks.settle(id, ending, by.login());
    timeline.record(
        caseNo,
        by.login(),
        "oversight.timeline.task-done",
        words.body(task.unit()),
        ending.doneOn(),
        ending.result());
    return caseNo;
  }

  /** All that was done about a case, oldest first. */
  @Transactional(readOnly = true)
  List<Measure> of(String caseNo) {
    return measures.of(caseNo);
  }

  private void requireRight(String caseNo, Person by) {
    if (!rights.mayActOn(caseNo, by)) {
      throw Refusal.of("", "oversight.not-yours");
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
