package org.lianxin.handling;

/**
 * A unit has a part of an order by the office's word after a return.
 *
 * @param order the order
 * @param unit the unit's code
 */
record CoUnitNamed(Order order, String unit) {}
