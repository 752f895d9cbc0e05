package org.lianxin.search;

import java.util.EnumMap;
import java.util.Map;
import org.lianxin.demand.DemandStatus;
import org.lianxin.routing.Urgency;

/**
 * How many demands a query finds, and how many each choice beside the present one would: by stage,
 * urgency and lateness, each with all else that is asked. Of those that are open, and of those that
 * are over, about {@value #MOST} are counted; beyond that a number is "so many or more".
 */
public final class DemandCounts {

  /** So many are counted, whatever there are. */
  public static final int MOST = 20_000;

  /**
   * A number of demands.
   *
   * @param number how many
   * @param isLeast whether there may be more
   */
  public record Number(long number, boolean isLeast) {}

  private final DemandQuery query;
  private final Map<DemandStatus, Long> stages = new EnumMap<>(DemandStatus.class);
  private final Map<Urgency, Long> urgencies = new EnumMap<>(Urgency.class);
  private final Map<Late, Long> lates = new EnumMap<>(Late.class);
  private long total;
  private long open;
  private long over;

  DemandCounts(DemandQuery query) {
    this.query = query;
  }

  void add(DemandStatus stage, Urgency urgency, Late late, long number) {
    if (stage.isOver()) {
      over += number;
    } else {
      open += number;
    }
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
  public Number total() {
    var stages = query.stage();
    return new Number(
        total, stages.isEmpty() ? isLeast() : stages.stream().anyMatch(this::isLeast));
  }

  /** How many there would be at this stage. */
  public Number of(DemandStatus stage) {
    return new Number(stages.getOrDefault(stage, 0L), isLeast(stage));
  }

  /** How many there would be of this urgency. */
  public Number of(Urgency urgency) {
    return new Number(urgencies.getOrDefault(urgency, 0L), isLeast());
  }

  /** How many there would be of this lateness. */
  public Number of(Late late) {
    return new Number(lates.getOrDefault(late, 0L), isLeast());
  }

  private boolean isLeast() {
    return open > MOST || over > MOST;
  }

  private boolean isLeast(DemandStatus stage) {
    return (stage.isOver() ? over : open) > MOST;
  }
}
