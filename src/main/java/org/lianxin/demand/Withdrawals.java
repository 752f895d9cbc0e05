package org.lianxin.demand;

import org.lianxin.directory.Person;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤回: the voter or the deputy takes a demand back in writing, which ends its handling. */
@Service
@Transactional
public class Withdrawals {

  /** Most characters of a reason. */
  public static final int REASON = 500;

  private final Demands demands;
  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;

  Withdrawals(Demands demands, CaseTimeline timeline, ApplicationEventPublisher events) {
    this.demands = demands;
    this.timeline = timeline;
    this.events = events;
  }

  /** Whether the person may take it back now: the deputy who received it, or who registered it. */
  @Transactional(readOnly = true)
  public boolean areOpenTo(String caseNo, Person person) {
    var demand = demands.get(caseNo);
    return isOwn(demand, person) && !demand.status().isOver();
  }

  private static boolean isOwn(Demand demand, Person person) {
    return person.login().equals(demand.deputy()) || person.login().equals(demand.registeredBy());
  }

  /**
   * Takes a demand back; all its limits stop.
   *
   * @param reason why, up to {@value #REASON} characters, for the timeline
   * @throws Refusal on {@code reason} when it is missing, illegible or too long; on the whole when
   *     the person may not, the demand is over, or others were joined to it
   */
  public void withdraw(String caseNo, Person by, String reason) {
    var demand = demands.lock(caseNo); // nobody joins it meanwhile
    if (!isOwn(demand, by)) {
      throw Refusal.of("", "demand.withdrawal.not-yours");
    }
    if (demand.status().isOver()) {
      throw Refusal.of("", "demand.withdrawal.over");
    }
    if (!demands.joinedTo(caseNo).isEmpty()) {
      throw Refusal.of("", "demand.withdrawal.leads-others");
    }
    var words = reason == null ? "" : reason.strip();
    if (words.isEmpty()) {
      throw Refusal.of("reason", "demand.withdrawal.reason-missing");
    }
    if (!Legible.is(words)) {
      throw Refusal.of("reason", "demand.registration.illegible");
    }
    if (words.length() > REASON) {
      throw Refusal.of("reason", "demand.withdrawal.reason-too-long", String.valueOf(REASON));
    }
    timeline.record(caseNo, by.login(), "demand.timeline.withdrawn", words);
    demands.moveTo(caseNo, DemandStatus.WITHDRAWN);
    events.publishEvent(new DemandWithdrawn(caseNo));
  }
}
