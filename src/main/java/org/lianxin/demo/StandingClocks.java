package org.lianxin.demo;

import java.util.concurrent.locks.StampedLock;
import org.lianxin.demo.process.PlaysThePast;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Everything that the application does by the clock waits while the past is played: it would take
 * each case of last spring for one that is late by now. The clocks stand from the start, until it
 * is known that nothing is to be played, or it has been.
 */
@Component
@PlaysThePast
class StandingClocks implements ThreadPoolTaskSchedulerCustomizer {

  private final StampedLock time = new StampedLock();
  private long standing = time.writeLock();

  @Override
  public void customize(ThreadPoolTaskScheduler scheduler) {
    scheduler.setTaskDecorator(work -> () -> inItsTime(work));
  }

  private void inItsTime(Runnable work) {
    long going;
    try {
      going = time.readLockInterruptibly();
    } catch (InterruptedException theApplicationEnds) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      work.run();
    } finally {
      time.unlockRead(going);
    }
  }

  /** Lets them stand, as soon as what is just being done is over. */
  void stop() {
    standing = time.writeLock();
  }

  /** Lets them go. */
  void go() {
    time.unlockWrite(standing);
  }
}
