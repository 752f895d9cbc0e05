package org.lianxin.voter;

import org.lianxin.demand.Deadline;

/**
 * A voter urges his demand.
 *
 * @param deadline the limit that he waits for
 */
public record VoterUrged(Deadline deadline) {}
