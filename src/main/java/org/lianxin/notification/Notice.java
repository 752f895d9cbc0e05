package org.lianxin.notification;

import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxin.routing.Category;

/**
 * What one person is told of one happening. It holds nothing of a voter: number, matter, step and
 * day (rule need-to-know).
 *
 * @param id its number; 0 before it is written
 * @param happening the number of what happened; with the recipient, told once
 * @param recipient the login of who is told
 * @param caseNo the case
 * @param kind what happened
 * @param template the end of its sentence's key, {@code notification.template.<template>}
 * @param isDuty whether the reader has something to do
 * @param category the kind of matter; null where it is about no case
 * @param detail the task's name or a day; empty for nothing
 * @param task the engine's id of the task that waits, or empty
 * @param at when it happened, in China's time
 * @param readAt when the recipient read it, in China's time
 */
public record Notice(
    long id,
    long happening,
    String recipient,
    String caseNo,
    NoticeKind kind,
    String template,
    boolean isDuty,
    Category category,
    String detail,
    String task,
    LocalDateTime at,
    Optional<LocalDateTime> readAt) {

  /** Whether it is as new to the reader as on the first day. */
  public boolean isUnread() {
    return readAt.isEmpty();
  }
}
