package org.lianxin.voter;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.calendar.DueDate;
import org.lianxin.calendar.Pause;
import org.lianxin.demand.DemandStatus;
import org.lianxin.handling.Outcome;
import org.lianxin.routing.LimitKind;

/**
 * What the holder of a receipt reads of his case, in the reader's language.
 *
 * @param caseNo the number
 * @param receivedOn the day it was received
 * @param isAccusation whether it accuses somebody: then nothing else stands here, whoever looks
 *     over the voter's shoulder
 * @param subject what it is about
 * @param status where it stands
 * @param stages its way, with the days reached
 * @param office the body that answers for it
 * @param unit the unit that handles it, or empty
 * @param deputy the deputy who received it
 * @param expected what is due next, or null
 * @param answer what the voter was told at the intake, or empty
 * @param replies what the units replied, newest first
 */
record Progress(
    String caseNo,
    LocalDate receivedOn,
    boolean isAccusation,
    String subject,
    DemandStatus status,
    List<Stage.Reached> stages,
    String office,
    String unit,
    String deputy,
    Expected expected,
    String answer,
    List<Said> replies) {

  /**
   * The next day that the voter may count on, and why it is this one.
   *
   * @param kind what is to be done by then
   * @param day the last day
   * @param firstDay what it was at first
   * @param isProvisional whether the next year's holidays may still move it
   * @param isLate whether it has passed
   * @param why the way to the day
   * @param stands when the clock stands by a decision, today or soon; or null
   */
  record Expected(
      LimitKind kind,
      LocalDate day,
      LocalDate firstDay,
      boolean isProvisional,
      boolean isLate,
      DueDate why,
      Pause stands) {}

  /**
   * A reply that the voter was told.
   *
   * @param round which time, from 1
   * @param unit who replied, by name
   * @param promisedOn until when, or null
   */
  record Said(
      int round,
      String unit,
      Outcome outcome,
      String text,
      LocalDate promisedOn,
      LocalDate toldOn) {}
}
