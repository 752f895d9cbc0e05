package org.lianxin.standin;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;

/**
 * 代理: one person stands in for another.
 *
 * @param id its number
 * @param login who stands in; null while somebody is looked for
 * @param principal the login of the person for whom
 * @param body the code of the body in which the principal has the post
 * @param role the post's role
 * @param acts what for
 * @param caseNo the only case for which it counts, or null for all
 * @param against the codes of the units to which nobody may belong who stands in
 * @param cause why, by kind
 * @param reason why, in the appointer's words; null while somebody is looked for
 * @param from the first day
 * @param to the last day; null until the case is over
 * @param state where it is
 * @param appointedBy the login of the person who appointed; null while somebody is looked for
 * @param appointedAt when, or when it was found that somebody is needed
 * @param aloneAt when it takes effect without a second person, or null
 * @param decidedBy the login of who approved or refused it; null while it waits, empty when nobody
 *     had to
 * @param decidedAt when, or null
 * @param refusal why it was refused, or null
 * @param endedBy the login of who ended it; empty when its time was over, null before
 * @param endedAt when, or null
 */
public record StandIn(
    long id,
    String login,
    String principal,
    String body,
    Role role,
    Set<StandInAct> acts,
    String caseNo,
    List<String> against,
    StandInCause cause,
    String reason,
    LocalDate from,
    LocalDate to,
    StandInState state,
    String appointedBy,
    LocalDateTime appointedAt,
    LocalDateTime aloneAt,
    String decidedBy,
    LocalDateTime decidedAt,
    String refusal,
    String endedBy,
    LocalDateTime endedAt) {

  /** The candidate group of the principal's post. */
  public String group() {
    return Post.group(body, role);
  }

  /** The elements of the tasks for which he stands in. */
  public String[] elements() {
    return acts.stream().flatMap(act -> act.tasks().stream()).toArray(String[]::new);
  }

  /** Whether it counts or could still take effect. */
  public boolean isOpen() {
    return state == StandInState.NEEDED
        || state == StandInState.WAITING
        || state == StandInState.HELD;
  }

  boolean isOfCase(String number) {
    return caseNo != null && caseNo.equals(number);
  }

  boolean isHeldOn(LocalDate day) {
    return state == StandInState.HELD && !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** Whether it covers a task that waits for these groups. */
  boolean covers(Set<String> groups, String element, String number) {
    return groups.contains(group())
        && (caseNo == null || caseNo.equals(number))
        && acts.stream().anyMatch(act -> act.tasks().contains(element));
  }
}
