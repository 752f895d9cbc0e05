package org.lianxin.search;

import java.util.EnumMap;
import java.util.Map;
import org.lianxin.demand.DemandStatus;
import org.lianxin.routing.Urgency;

/**
 * How many demands a query finds, and how many each choice beside the present one would: by stage,
 * urgency and lateness, each with all else that is asked.
 */
public final class DemandCounts {

  private final DemandQuery query;
  private final Map<DemandStatus, Long> stages = new EnumMap<>(DemandStatus.class);
  private final Map<Urgency, Long> urgencies = new EnumMap<>(Urgency.class);
  private final Map<Late, Long> lates = new EnumMap<>(Late.class);
  private long total;

  DemandCounts(DemandQuery query) {
    this.query = query;
  }

  void add(DemandStatus stage, Urgency urgency, Late late, long number) {
    boolean isStage = query.stage().isEmpty() || query.stage().contains(stage);
    boolean isUrgency = query.urgency() == null || query.urgency() == urgency;
    boolean isLate = query.late() == null || query.late() == late;
    if (isUrgency && isLate) {
      stages.merge(stage, number, Long::sum);
    }
    if (isStage && isLate) {
      urgencies.merge(urgency, number, Long::sum);
    }
    if (isStage && isUrgency) {
      lates.merge(late, number, Long::sum);
    }
    if (isStage && isUrgency && isLate) {
      total += number;
    }
  }

  /** How many the query finds. */
  public long total() {
    return total;
  }

  /** How many there would be at this stage. */
  public long of(DemandStatus stage) {
    return stages.getOrDefault(stage, 0L);
  }

  /** How many there would be of this urgency. */
  public long of(Urgency urgency) {
    return urgencies.getOrDefault(urgency, 0L);
  }

  /** How many there would be of this lateness. */
  public long of(Late late) {
    return lates.getOrDefault(late, 0L);
  }
}
