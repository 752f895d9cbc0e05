package org.lianxin.activity;

import java.time.Instant;

/**
 * An activity was planned.
 *
 * @param number the number of the plan, which its process gets as business key
 * @param asked how many deputies have to answer
 * @param meetsAt when it begins
 */
public record ActivityPlanned(String number, int asked, Instant meetsAt) {}
