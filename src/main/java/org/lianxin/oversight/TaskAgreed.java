package org.lianxin.oversight;

import java.time.LocalDate;

/**
 * A meeting gave a unit something to do about a case.
 *
 * @param unit the unit's code
 * @param dueOn the day by which it is to be done
 */
public record TaskAgreed(String caseNo, String unit, LocalDate dueOn) {}
