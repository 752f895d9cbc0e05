package org.lianxin.shared;

/**
 * What a process is about that is no case: a mailbox in a week, an activity.
 *
 * @param title what people call it, in the reader's language; nothing of a voter
 * @param page where they read it: a path below the application's root
 */
public record Subject(String title, String page) {}
