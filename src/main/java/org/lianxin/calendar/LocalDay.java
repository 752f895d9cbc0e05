package org.lianxin.calendar;

import java.time.LocalDate;

/**
 * A day that one area rests or works on its own account, over the national list, e.g. the festivals
 * that Xinjiang adds (全国年节及纪念日放假办法, art. 4).
 *
 * @param area the area's 12-digit code; the day holds for everything inside it, and the day of a
 *     smaller area goes before that of a larger one
 * @param date the day
 * @param kind rest or work
 * @param name what to call it in an explanation
 * @param source the document that orders it
 */
public record LocalDay(String area, LocalDate date, DayKind kind, String name, String source) {}
