package org.lianxin.calendar;

/** The calendar's days are others now: limits that run may end on another day. */
public record HolidaysChanged() {}
