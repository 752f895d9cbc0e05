package org.lianxin.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How many notices wait and how many were given up: {@code lianxin.notices}. Health says so too,
 * but stays up: a mail server that is down is no reason to start Lianxin anew.
 */
@Component
class NoticesHealthIndicator implements MeterBinder, HealthIndicator {

  private final DeliveryRows deliveries;

  NoticesHealthIndicator(DeliveryRows deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (var state : new DeliveryState[] {DeliveryState.WAITING, DeliveryState.DEAD}) {
      Gauge.builder("lianxin.notices", () -> count(state))
          .tag("state", state.name())
          .register(registry);
    }
  }

  @Override
  public Health health() {
    return Health.up()
        .withDetail("waiting", count(DeliveryState.WAITING))
        .withDetail("dead", count(DeliveryState.DEAD))
        .build();
  }

  private long count(DeliveryState state) {
    return deliveries.count(state);
  }
}
