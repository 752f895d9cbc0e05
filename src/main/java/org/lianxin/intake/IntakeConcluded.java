package org.lianxin.intake;

import org.lianxin.demand.IntakeOutcome;

/**
 * The intake of a demand has come to an end.
 *
 * @param caseNo its number
 * @param outcome what it came to
 */
public record IntakeConcluded(String caseNo, IntakeOutcome outcome) {}
