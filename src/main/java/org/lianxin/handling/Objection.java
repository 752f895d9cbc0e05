package org.lianxin.handling;

/**
 * Why a unit does not take an order.
 *
 * @param reason which of the reasons that count
 * @param words its own words
 * @param proposedUnit the code of the unit it takes for the right one, or null
 */
public record Objection(ReturnReason reason, String words, String proposedUnit) {}
