package org.lianxin.closedloop;

import java.util.Optional;
import org.lianxin.closedloop.StrikeOff.Verdict;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.LedgerState;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 双销号: one side applies with evidence, the other confirms. The unit and the office that assigned
 * the order; the petition section and the office; without a unit the deputy and the office's
 * liaison officer. There is no other way to close a case.
 */
@Service
@Transactional
public class StrikeOffs {

  private final StrikeOffRows rows;
  private final ClosedLoop loop;
  private final Ledgers ledgers;
  private final Commitments commitments;
  private final Independence independence;
  private final Demands demands;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;

  StrikeOffs(
      StrikeOffRows rows,
      ClosedLoop loop,
      Ledgers ledgers,
      Commitments commitments,
      Independence independence,
      Demands demands,
      Deadlines deadlines,
      CaseTimeline timeline,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.loop = loop;
    this.ledgers = ledgers;
    this.commitments = commitments;
    this.independence = independence;
    this.demands = demands;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.events = events;
  }

  /** The limit of both strike-offs starts, unless it runs already. */
  public void begin(String caseNo) {
    var applicants = applicants(caseNo);
    var responsible = applicants.logins().stream().findFirst();
    deadlines.begin(
        caseNo,
        LimitKind.STRIKE_OFF,
        responsible.orElseGet(
            () -> applicants.groups().stream().sorted().findFirst().orElseThrow()));
  }

  /** Who may apply. */
  Doers applicants(String caseNo) {
    var row = ledgers.congress(caseNo);
    return switch (loop.way(caseNo)) {
      case UNIT ->
          Doers.groups(
              Post.group(row.unit(), Role.HANDLER), Post.group(row.unit(), Role.UNIT_LEADER));
      case PETITION -> Doers.groups(Post.group(row.unit(), Role.PETITION_OFFICER));
      case JOINED, WITHOUT_UNIT -> Doers.person(demands.get(caseNo).deputy());
    };
  }

  /** Who may confirm. */
  Doers confirmers(String caseNo) {
    var office = ledgers.congress(caseNo).office();
    return switch (loop.way(caseNo)) {
      case UNIT, PETITION -> Doers.groups(Post.group(office, Role.OFFICER));
      case JOINED, WITHOUT_UNIT -> Doers.groups(Post.group(office, Role.LIAISON_OFFICER));
    };
  }

  /** Strikes off for one side; both ledgers show it as half struck. */
  void apply(String caseNo, String evidence, String by) {
    rows.add(caseNo, rows.latest(caseNo).map(StrikeOff::attempt).orElse(0) + 1, evidence, by);
    ledgers.moveTo(caseNo, by, LedgerAct.HALF_STRUCK, LedgerState.HALF_STRUCK);
    timeline.record(caseNo, by, "closedloop.timeline.strike-off-applied", evidence);
  }

  /**
   * Strikes off for the other side, and so closes the case.
   *
   * @param opinion in the decider's words, or null
   * @throws Refusal when the same person applied, when he belongs to the unit, or naming every half
   *     that is missing
   */
  void confirm(String caseNo, String opinion, String by) {
    decide(caseNo, Verdict.CONFIRMED, opinion, by);
    demands.moveTo(caseNo, DemandStatus.STRUCK_OFF);
    ledgers.moveTo(caseNo, by, LedgerAct.STRUCK_OFF, LedgerState.STRUCK_OFF);
    deadlines.stop(caseNo);
    timeline.record(caseNo, by, "closedloop.timeline.struck-off");
    commitments.make(caseNo);
    events.publishEvent(new DemandStruckOff(caseNo));
  }

  /**
   * Does not strike off: both rows are open again, and whoever applied sees the reason.
   *
   * @throws Refusal when there is no reason, or as {@link #confirm} by whom
   */
  void refuse(String caseNo, String reason, String by) {
    if (reason == null) {
      throw Refusal.of("reason", "closedloop.strike-off.reason-missing");
    }
    decide(caseNo, Verdict.REFUSED, reason, by);
    ledgers.moveTo(caseNo, by, LedgerAct.STRIKE_OFF_REFUSED, LedgerState.OPEN);
    timeline.record(caseNo, by, "closedloop.timeline.strike-off-refused", reason);
  }

  /**
   * The voter says that it is not solved: what one side has struck off is open again.
   *
   * @param reason in the voter's words
   */
  public void lapse(String caseNo, String reason) {
    latest(caseNo)
        .filter(last -> last.verdict().isEmpty())
        .ifPresent(
            open -> {
              var by = CaseTimeline.SYSTEM;
              rows.decide(caseNo, open.attempt(), Verdict.REFUSED, reason, by);
              ledgers.moveTo(caseNo, by, LedgerAct.STRIKE_OFF_REFUSED, LedgerState.OPEN);
              timeline.record(caseNo, by, "closedloop.timeline.strike-off-lapsed");
            });
  }

  /** Whether what was promised in a case is still to be kept. */
  @Transactional(readOnly = true)
  public boolean leavesAPromise(String caseNo) {
    return commitments.isOpen(caseNo);
  }

  /**
   * The case that both sides struck off is handled again: both rows are open again, before its
   * order goes to the unit.
   *
   * @param by the login of the person who found it unsolved
   */
  public void reopen(String caseNo, String by) {
    ledgers.reopen(caseNo, by);
  }

  private void decide(String caseNo, Verdict verdict, String reason, String by) {
    var open =
        latest(caseNo)
            .filter(last -> last.verdict().isEmpty())
            .orElseThrow(() -> new IllegalStateException(caseNo + " is not half struck"));
    if (by.equals(open.appliedBy())) {
      throw Refusal.of("", "closedloop.strike-off.same-person");
    }
    independence.check(caseNo, by, "closedloop.strike-off.own-house");
    rows.decide(caseNo, open.attempt(), verdict, reason, by);
  }

  /** The last attempt of a case. */
  Optional<StrikeOff> latest(String caseNo) {
    return rows.latest(caseNo);
  }
}
