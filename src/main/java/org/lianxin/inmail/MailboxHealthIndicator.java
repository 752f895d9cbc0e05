package org.lianxin.inmail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How many mails wait for somebody to look at them: {@code lianxin.mails.waiting}; and whether the
 * mailbox can't be read: {@code lianxin.mailbox.dead}, 0 or 1. Health says so too, but stays up: a
 * mail server that is down is no reason to start Lianxin anew.
 */
@Component
class MailboxHealthIndicator implements MeterBinder, HealthIndicator {

  private final MailboxChannel channel;

  MailboxHealthIndicator(MailboxChannel channel) {
    this.channel = channel;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("lianxin.mails.waiting", () -> channel.state().waiting()).register(registry);
    Gauge.builder("lianxin.mailbox.dead", () -> channel.state().fault().isEmpty() ? 0 : 1)
        .register(registry);
  }

  @Override
  public Health health() {
    var state = channel.state();
    return Health.up()
        .withDetail("on", state.isOn())
        .withDetail("waiting", state.waiting())
        .withDetail("fault", state.fault())
        .build();
  }
}
