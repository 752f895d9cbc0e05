package org.lianxin.activity;

import java.time.LocalDate;

/**
 * A group's concentrated activity was written down.
 *
 * @param no its number
 * @param group the code of the group
 * @param heldOn the day
 * @param present how many deputies were there, guests among them
 * @param by the login of who wrote it down
 */
public record GroupActivityRecorded(
    String no, String group, LocalDate heldOn, int present, String by) {}
