package org.lianxin.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How many notices wait, how many were given up, and how many happenings nobody could be told of
 * yet: {@code lianxin.notices}. Health says so too, but stays up: a mail server that is down is no
 * reason to start Lianxin anew.
 */
@Component
class NoticesHealthIndicator implements MeterBinder, HealthIndicator {

  private final DeliveryRows deliveries;
  private final OutboxRows outbox;

  NoticesHealthIndicator(DeliveryRows deliveries, OutboxRows outbox) {
    this.deliveries = deliveries;
    this.outbox = outbox;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (var state : new DeliveryState[] {DeliveryState.WAITING, DeliveryState.DEAD}) {
      Gauge.builder("lianxin.notices", () -> count(state))
          .tag("state", state.name())
          .register(registry);
    }
    Gauge.builder("lianxin.notices", outbox::countHeld).tag("state", "HELD").register(registry);
  }

  @Override
  public Health health() {
    return Health.up()
        .withDetail("waiting", count(DeliveryState.WAITING))
        .withDetail("dead", count(DeliveryState.DEAD))
        .withDetail("held", outbox.countHeld())
        .build();
  }

  private long count(DeliveryState state) {
    return deliveries.count(state);
  }
}
