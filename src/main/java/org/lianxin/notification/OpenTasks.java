package org.lianxin.notification;

/** Where tasks wait. */
public interface OpenTasks {

  /** Whether the task of this id still waits for somebody. */
  boolean waits(String task);
}
