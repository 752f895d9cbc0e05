package org.lianxin.demand;

/**
 * A limit has started to run.
 *
 * @param deadline the limit as it is now
 */
public record DeadlineBegun(Deadline deadline) {}
