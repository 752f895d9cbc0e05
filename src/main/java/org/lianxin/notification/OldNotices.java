package org.lianxin.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Period;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes notices and what became of them after half a year, read or not: the case itself keeps
 * what was done. Policy default, as long as 网络安全法 asks of logs at least.
 */
@Component
class OldNotices {

  static final Period KEPT = Period.ofMonths(6);

  private static final int AT_ONCE = 500;

  private final NoticeRows notices;
  private final Clock clock;

  OldNotices(NoticeRows notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
  void delete() {
    var before = LocalDateTime.now(clock).minus(KEPT);
    while (notices.deleteOldest(before, AT_ONCE) == AT_ONCE) {
      // the next ones
    }
  }
}
