package org.lianxin.handling;

/**
 * 会办意见、分办答复: what one of the other units of an order has written.
 *
 * @param unit the unit's code
 * @param text its words
 * @param givenBy the login of who wrote it
 */
public record CoOpinion(String unit, String text, String givenBy) {}
