package org.lianxin.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** How notices leave the machine at the moment. */
@Component
public class NoticeChannel {

  /** What should have left so long ago is not on its way any more. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  /**
   * The state of the channel.
   *
   * @param isOn whether anything leaves the machine; without a way notices are only shown
   * @param waiting how many notices have not left yet
   * @param overdue how many bundles should have left an hour ago
   * @param dead how many were given up
   * @param held how many happenings nobody could be told of yet
   */
  public record State(boolean isOn, long waiting, long overdue, long dead, long held) {

    /** Whether notices don't leave although they should. */
    public boolean isDead() {
      return isOn && overdue + dead > 0 || held > 0;
    }
  }

  private final List<Transport> transports;
  private final DeliveryRows deliveries;
  private final OutboxRows outbox;
  private final Clock clock;

  NoticeChannel(
      List<Transport> transports, DeliveryRows deliveries, OutboxRows outbox, Clock clock) {
    this.transports = transports;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** How it is now. */
  public State state() {
    return new State(
        transports.stream().anyMatch(Transport::isOn),
        deliveries.count(DeliveryState.WAITING),
        deliveries.overdue(LocalDateTime.now(clock).minus(PATIENCE)).size(),
        deliveries.count(DeliveryState.DEAD),
        outbox.countHeld());
  }
}
