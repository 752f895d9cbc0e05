package org.lianxin.calendar;

/** The calendar's days or the opening day have changed: limits that run may end on another day. */
public record HolidaysChanged() {}
