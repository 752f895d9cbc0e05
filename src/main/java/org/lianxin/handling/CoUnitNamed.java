package org.lianxin.handling;

/**
 * The office has given a unit a part of an order after a return.
 *
 * @param order the order
 * @param unit the unit's code
 */
public record CoUnitNamed(Order order, String unit) {}
