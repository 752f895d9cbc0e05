package org.lianxin.checkup;

/** Steps of the program that failed as often as they are tried. */
public interface FailedJobs {

  /** How many there are. */
  long count();
}
