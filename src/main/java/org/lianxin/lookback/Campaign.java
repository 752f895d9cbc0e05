package org.lianxin.lookback;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A look-back.
 *
 * @param id its number
 * @param name what people call it
 * @param office the code of the office whose cases it looks at; null for the whole district
 * @param asked which cases, as parameters of {@code /demands}
 * @param population how many cases that found
 * @param sampleSize how many were drawn; null when all of them are checked
 * @param seed what the sample was drawn by; null when all are checked
 * @param checkers whose people check
 * @param dueOn until when
 * @param begunBy the login of the person who began it
 * @param begunAt when
 */
public record Campaign(
    long id,
    String name,
    String office,
    String asked,
    int population,
    Integer sampleSize,
    String seed,
    Checkers checkers,
    LocalDate dueOn,
    String begunBy,
    LocalDateTime begunAt) {}
