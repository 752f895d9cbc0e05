package org.lianxin.calendar;

/** The calendar's days have changed: limits that run may end on another day. */
public record HolidaysChanged() {}
