package org.lianxin.notification;

import java.time.LocalDateTime;
import java.util.Set;

/**
 * Something that happened in a case, or to a {@link org.lianxin.shared.Subject}, written down in
 * its own transaction and told of after it.
 *
 * @param id its number; 0 before it is written
 * @param caseNo the case, or the subject's number
 * @param kind what happened
 * @param named the groups and logins that it names itself, see {@link Recipient#NAMED}
 * @param detail the task's name or the limit's last day; empty for nothing
 * @param task the engine's id of the task that waits, or empty
 * @param actor the login of the person who did it, or empty
 * @param at when, in China's time
 */
record Happening(
    long id,
    String caseNo,
    NoticeKind kind,
    Set<String> named,
    String detail,
    String task,
    String actor,
    LocalDateTime at) {}
