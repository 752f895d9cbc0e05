package org.lianxin.activity;

/**
 * A planned activity was written down.
 *
 * @param number the number of the plan
 */
public record ActivityHeld(String number) {}
