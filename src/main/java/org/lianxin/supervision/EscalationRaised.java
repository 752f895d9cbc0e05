package org.lianxin.supervision;

import java.util.Set;
import org.lianxin.demand.Deadline;

/**
 * Somebody is chased about a limit.
 *
 * @param deadline the limit
 * @param level how hard
 * @param daysOverdue how many working days late; 0 when it is not
 * @param told the groups and logins to tell
 */
public record EscalationRaised(
    Deadline deadline, SupervisionLevel level, int daysOverdue, Set<String> told) {}
