package org.lianxin.demand;

/**
 * A limit has another due day.
 *
 * @param deadline the limit as it is now
 */
public record DeadlineMoved(Deadline deadline) {}
