package org.lianxin.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.lianxin.demo.process.PlaysThePast;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The application's clock where the past is played: the machine's for everybody, and another time
 * for the one thread that plays.
 */
@Component
@Primary
@PlaysThePast
class PlayedClock extends Clock {

  private final ThreadLocal<Instant> played = new ThreadLocal<>();
  private final Clock machine;

  PlayedClock(@Qualifier("clock") Clock machine) {
    this.machine = machine;
  }

  /** Does something in this thread at that time, which stands still. */
  void at(Instant time, Runnable work) {
    played.set(time);
    try {
      work.run();
    } finally {
      played.remove();
    }
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return machine.withZone(zone);
  }

  @Override
  public Instant instant() {
    var time = played.get();
    return time == null ? machine.instant() : time;
  }
}
