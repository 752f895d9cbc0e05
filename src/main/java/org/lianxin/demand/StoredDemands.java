package org.lianxin.demand;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of demands. What changes is written at once, so that SQL of other modules sees it. */
@Service
@Transactional
class StoredDemands implements Demands {

  private final DemandTable demands;
  private final Deadlines deadlines;
  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final ObjectProvider<StrikeOffCondition> condition;

  /** The condition is asked for late: it reads the demands itself. */
  StoredDemands(
      DemandTable demands,
      Deadlines deadlines,
      EntityManager entities,
      JdbcClient jdbc,
      ObjectProvider<StrikeOffCondition> condition) {
    this.demands = demands;
    this.deadlines = deadlines;
    this.entities = entities;
    this.jdbc = jdbc;
    this.condition = condition;
  }

  @Override
  @Transactional(readOnly = true)
  public Demand get(String caseNo) {
    return entity(caseNo).demand();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Demand> find(String caseNo) {
    return demands.findById(caseNo).map(DemandEntity::demand);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Demand lock(String caseNo) {
    var demand = entity(caseNo);
    entities.refresh(demand, LockModeType.PESSIMISTIC_WRITE);
    return demand.demand();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Demand> joinedTo(String caseNo) {
    return demands.findByLeadCaseOrderByCaseNo(caseNo).stream().map(DemandEntity::demand).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Standing> standingsAfter(String after, int most) {
    return jdbc.sql(
            "select case_no, status from demand_case where case_no > ? order by case_no limit ?")
        .params(after, most)
        .query((row, i) -> new Standing(row.getString("case_no"), row.getString("status")))
        .list();
  }

  @Override
  public void moveTo(String caseNo, DemandStatus status) {
    if (status == DemandStatus.STRUCK_OFF) {
      condition.getObject().check(caseNo);
    }
    change(caseNo, demand -> demand.moveTo(status));
    if (status.isOver()) {
      deadlines.stop(caseNo);
    }
  }

  @Override
  public void handOver(String caseNo, String login) {
    change(caseNo, demand -> demand.handOver(login));
  }

  private void change(String caseNo, Consumer<DemandEntity> step) {
    step.accept(entity(caseNo));
    entities.flush();
  }

  private DemandEntity entity(String caseNo) {
    return demands
        .findById(caseNo)
        .orElseThrow(() -> new IllegalArgumentException("No such case: " + caseNo));
  }
}
