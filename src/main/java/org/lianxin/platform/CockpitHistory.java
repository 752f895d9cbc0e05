package org.lianxin.platform;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;

/**
 * What Cockpit reads of the engine's history, and nothing else: when an instance started and ended,
 * and what failed. The record of a case is the journal's. See decision 0018.
 */
class CockpitHistory extends AbstractHistoryLevel {

  /** By which the database knows the level. */
  private static final int ID = 18;

  /** What everything that happens to it is kept of, by the engine's names. */
  private static final Set<String> KEPT =
      Set.of("process-instance", "process-instance-update", "incident");

  private static final String JOB = "job";

  private static final String FAILED = "fail";

  @Override
  public int getId() {
    return ID;
  }

  @Override
  public String getName() {
    return "cockpit";
  }

  /** The same with and without an entity: while a model is read there is none. */
  @Override
  public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
    return KEPT.contains(event.getEntityType())
        || event.getEntityType().equals(JOB) && event.getEventName().equals(FAILED);
  }
}
