package org.lianxin.activity;

/**
 * An activity that was written down by mistake is struck.
 *
 * @param no its number
 */
public record ActivityStruck(String no) {}
