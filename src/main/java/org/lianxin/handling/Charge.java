package org.lianxin.handling;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.routing.Route;

/**
 * What a person in charge decides about an order (批办).
 *
 * @param route the way it goes
 * @param unit the code of the unit, in {@link HandlingMode#LEAD} the lead
 * @param mode how the units share it
 * @param coUnits the codes of the other units, in their order
 * @param office the code of the congress's office that assigns it
 * @param instruction the instruction's words
 * @param replyBy until when the unit shall reply, if sooner than by policy; or null
 */
public record Charge(
    Route route,
    String unit,
    HandlingMode mode,
    List<String> coUnits,
    String office,
    String instruction,
    LocalDate replyBy) {}
