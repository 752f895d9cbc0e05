package org.lianxin.calendar;

import java.util.List;

/**
 * What the State Council published for one year.
 *
 * @param year the notice's year; its days may lie in the December before
 * @param source the addresses of the papers, separated by spaces
 * @param days the listed days, by date
 */
record HolidayNotice(int year, String source, List<Holiday> days) {}
