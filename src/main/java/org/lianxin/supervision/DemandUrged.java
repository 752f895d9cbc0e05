package org.lianxin.supervision;

import java.util.Set;
import org.lianxin.demand.Deadline;

/**
 * A deputy urges a demand.
 *
 * @param deadline the limit whose responsible is urged
 * @param told the groups and logins to tell
 */
public record DemandUrged(Deadline deadline, Set<String> told) {}
