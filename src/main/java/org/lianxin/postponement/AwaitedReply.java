package org.lianxin.postponement;

import java.util.List;

/**
 * The reply that is to be put off.
 *
 * @param caseNo the case
 * @param round 1 at first, one more for each re-handling
 * @param units the codes of all units that answer
 */
public record AwaitedReply(String caseNo, int round, List<String> units) {}
