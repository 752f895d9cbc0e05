package org.lianxin.handling;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 会办意见、分办答复: what one of the other units of an order has written.
 *
 * @param part which part of the order, from 0
 * @param unit the unit's code
 * @param text its words
 * @param givenBy the login of the person who wrote it
 * @param givenOn the day
 * @param signature the unit's principal's, where it is genuine and over these words
 */
public record CoOpinion(
    int part,
    String unit,
    String text,
    String givenBy,
    LocalDate givenOn,
    Optional<CoSignature> signature) {}
