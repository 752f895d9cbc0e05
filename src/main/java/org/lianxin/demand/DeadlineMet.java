package org.lianxin.demand;

/**
 * A limit was met, or its case is over.
 *
 * @param deadline the limit as it is now
 */
public record DeadlineMet(Deadline deadline) {}
