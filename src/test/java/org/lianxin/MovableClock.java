package org.lianxin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The application's clock in a test run, and the engine's with it: the machine's, until a test puts
 * both to another time. Such a test resets them.
 */
@Component
@Primary
@Profile("test")
public class MovableClock extends Clock {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private volatile Clock clock = Clock.system(CHINA);

  /** From now on it is this time in China, and stays so. */
  public void set(LocalDateTime time) {
    clock = Clock.fixed(time.atZone(CHINA).toInstant(), CHINA);
    ClockUtil.setCurrentTime(Date.from(instant()));
  }

  /** Goes as the machine's again. */
  public void reset() {
    clock = Clock.system(CHINA);
    ClockUtil.reset();
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return clock.withZone(zone);
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }
}
