package org.lianxin.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.lianxin.demand.IntakeOutcome;

/**
 * 核实: what the deputy found out, and what the intake came to.
 *
 * @param caseNo the case
 * @param method how it was verified; empty when the answer was known or the case was joined
 * @param visitedOn the day somebody went and looked, if he said so
 * @param earlyReason why that was before the demand was received, if it was
 * @param findings what was found, with its evidence, or empty
 * @param outcome what the intake came to
 * @param answer what the voter was told or is to be told, or empty
 * @param referral where the voter was sent
 * @param promise what a unit promised on the spot, if it did
 * @param by the login of the person who verified
 * @param at when
 */
public record Verification(
    String caseNo,
    Optional<VerificationMethod> method,
    Optional<LocalDate> visitedOn,
    Optional<String> earlyReason,
    String findings,
    IntakeOutcome outcome,
    String answer,
    Optional<Referral> referral,
    Optional<Promise> promise,
    String by,
    Instant at) {

  /**
   * What a unit promised on the spot.
   *
   * @param unit its code
   * @param promiser the name of the person who promised it
   * @param until the day
   */
  public record Promise(String unit, String promiser, LocalDate until) {}
}
