package org.lianxin.handling;

/**
 * The office has sent the matter of a returned order up to the level that has the power.
 *
 * @param order the order that ended by it
 * @param by the login of the person who sent it
 */
public record OrderSentUp(Order order, String by) {}
