package org.lianxin.standin;

/**
 * Somebody stands in from now on.
 *
 * @param standIn who, for whom
 */
public record StandInBegun(StandIn standIn) {}
