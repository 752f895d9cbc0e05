package org.lianxin.standin;

/**
 * Somebody stands in no more, or never will: his last day is over, it was ended, or a second person
 * said no.
 *
 * @param standIn who, for whom
 */
public record StandInOver(StandIn standIn) {}
