package org.lianxin.directory;

import java.time.LocalDate;

/**
 * 代表变动: a deputy came or left. Who goes on in the next term did neither.
 *
 * @param card the number of the deputy's card
 * @param name the name
 * @param level of the congress
 * @param day the first day of the mandate, or the first one without it
 * @param begins whether the deputy came
 */
public record MandateChange(String card, String name, Level level, LocalDate day, boolean begins) {}
