package org.lianxin.demand;

/**
 * What the voter takes home.
 *
 * @param caseNo the number of the case
 * @param code the secret that goes with it, as it is printed: {@code 7KQ4-M2XD-9RTB-0WHC}. It is
 *     shown once; the tables keep its hash
 */
public record Receipt(String caseNo, String code) {}
