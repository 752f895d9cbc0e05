package org.lianxin.demand;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lianxin.routing.MatterLevel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The demands and where they stand. What changes is written at once, so that SQL of other modules
 * sees it.
 */
@Service
@Transactional
public class Demands {

  /**
   * Where a demand stands, even if its row was tampered with.
   *
   * @param status the name of a {@link DemandStatus}, unless tampered with
   */
  public record Standing(String caseNo, String status) {}

  private final DemandTable demands;
  private final Deadlines deadlines;
  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final ObjectProvider<StrikeOffCondition> condition;
  private final ApplicationEventPublisher events;

  /** The condition is asked for late: it reads the demands itself. */
  Demands(
      DemandTable demands,
      Deadlines deadlines,
      EntityManager entities,
      JdbcClient jdbc,
      ObjectProvider<StrikeOffCondition> condition,
      ApplicationEventPublisher events) {
    this.demands = demands;
    this.deadlines = deadlines;
    this.entities = entities;
    this.jdbc = jdbc;
    this.condition = condition;
    this.events = events;
  }

  /**
   * The demand of this case.
   *
   * @throws IllegalArgumentException when there is none
   */
  @Transactional(readOnly = true)
  public Demand get(String caseNo) {
    return entity(caseNo).demand();
  }

  /** The demand of this case, if there is one. */
  @Transactional(readOnly = true)
  public Optional<Demand> find(String caseNo) {
    return demands.findById(caseNo).map(DemandEntity::demand);
  }

  /**
   * The demand as it stands, and as it will stand until this transaction ends: whoever would change
   * it waits for that, and who has changed it was waited for.
   *
   * @throws IllegalArgumentException when there is none
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Demand lock(String caseNo) {
    var demand = entity(caseNo);
    entities.refresh(demand, LockModeType.PESSIMISTIC_WRITE);
    return demand.demand();
  }

  /** The demands that were joined to this one, by number. */
  @Transactional(readOnly = true)
  public List<Demand> joinedTo(String caseNo) {
    return demands.findByLeadCaseOrderByCaseNo(caseNo).stream().map(DemandEntity::demand).toList();
  }

  /** Those of these demands that accuse somebody. */
  @Transactional(readOnly = true)
  public Set<String> accusing(Collection<String> caseNos) {
    return demands.findAccusing(caseNos);
  }

  /** Those of these demands that one of these offices answers for. */
  @Transactional(readOnly = true)
  public Set<String> answeredFor(Collection<String> caseNos, Collection<String> offices) {
    return caseNos.isEmpty() || offices.isEmpty()
        ? Set.of()
        : demands.findAnsweredFor(caseNos, offices);
  }

  /**
   * How many demands were received in these days, by area, kind and status, for everybody to see:
   * without accusations and petitions, without those whose voter asked for secrecy, and without
   * those registered by mistake.
   */
  @Transactional(readOnly = true)
  public List<DemandTotal> totals(LocalDate from, LocalDate to) {
    return jdbc.sql(
            "select d.area, d.category, d.status, count(*) as number from demand_case d"
                + " where d.received_on between ? and ? and d.accusation = false"
                + " and d.confidential = false and d.status not in ('VOIDED', 'PETITION')"
                + " and not exists (select 1 from demand_entry e"
                + " where e.case_no = d.case_no and e.code like 'petition.%')"
                + " group by d.area, d.category, d.status")
        .params(from, to)
        .query(DemandTotal.class)
        .list();
  }

  /**
   * Where demands stand, by number: for going through all of them.
   *
   * @param after the number to start behind
   * @param most how many at most
   */
  @Transactional(readOnly = true)
  public List<Standing> standingsAfter(String after, int most) {
    return jdbc.sql(
            "select case_no, status from demand_case where case_no > ? order by case_no limit ?")
        .params(after, most)
        .query((row, i) -> new Standing(row.getString("case_no"), row.getString("status")))
        .list();
  }

  /**
   * Says where a demand stands now: by the order of {@link DemandStatus}. The limits of one that is
   * over stop.
   *
   * @throws org.lianxin.shared.Refusal when it is to be struck off and something is missing, see
   *     {@link StrikeOffCondition}
   * @throws IllegalStateException when its way does not lead there, or it is over
   */
  public void moveTo(String caseNo, DemandStatus status) {
    if (status == DemandStatus.STRUCK_OFF) {
      condition.getObject().check(caseNo);
    }
    change(caseNo, demand -> demand.moveTo(status));
    if (status.isOver()) {
      deadlines.stop(caseNo);
    }
    if (entity(caseNo).isTakenBack()) {
      events.publishEvent(new DemandMovedOn(caseNo, status));
    }
  }

  /**
   * Says what came of a demand's verification.
   *
   * @param level in whose power the matter lies, where it goes on
   * @param lead the demand that it joins, where it does
   */
  public void verified(String caseNo, IntakeOutcome outcome, MatterLevel level, String lead) {
    change(caseNo, demand -> demand.verified(outcome, level, lead));
  }

  /**
   * Says that a demand accuses somebody, as it turned out.
   *
   * @param body the accused body's code, or null where it is known already or not at all
   */
  public void accuses(String caseNo, String body) {
    change(caseNo, demand -> demand.accusing(body));
  }

  /** Says who answers for a demand from now on (rule first-receiver). */
  public void handOver(String caseNo, String login) {
    change(caseNo, demand -> demand.handOver(login));
  }

  /**
   * Whether somebody asks to void the demand or to take it back; while it is so, each move is told
   * as {@link DemandMovedOn}.
   */
  public void takeBack(String caseNo, boolean isAsked) {
    change(caseNo, demand -> demand.takeBack(isAsked));
  }

  /** Says in whose power the matter lies after all (rule way-up). */
  public void raise(String caseNo, MatterLevel level) {
    change(caseNo, demand -> demand.raise(level));
  }

  /**
   * Another deputy goes on with a demand whose deputy has left: all that the deputy has to do, and
   * the limits for it, are his from now on.
   */
  public void succeed(String caseNo, String successor) {
    var former = get(caseNo).deputy();
    change(caseNo, demand -> demand.succeed(successor));
    deadlines.handOver(caseNo, former, successor);
  }

  private void change(String caseNo, Consumer<DemandEntity> step) {
    step.accept(entity(caseNo));
    entities.flush();
    events.publishEvent(new DemandChanged(caseNo));
  }

  private DemandEntity entity(String caseNo) {
    return demands
        .findById(caseNo)
        .orElseThrow(() -> new IllegalArgumentException("No such case: " + caseNo));
  }
}
