package org.lianxin.notification;

/**
 * What a reader has not read.
 *
 * @param notices how many
 * @param newest the number of the newest; 0 where there is none
 */
public record Unread(int notices, long newest) {}
