package org.lianxin.calendar;

import java.time.LocalDate;

/**
 * A day that a notice takes out of the usual week.
 *
 * @param name the festival in the notice's words, e.g. 国庆节
 */
public record Holiday(LocalDate date, DayKind kind, String name) {}
