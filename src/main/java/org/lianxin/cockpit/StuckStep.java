package org.lianxin.cockpit;

import java.time.Instant;

/**
 * A step of the program that failed as often as it is tried: its case waits until somebody has it
 * tried again.
 *
 * @param id the engine's id of the job
 * @param caseNo the case; null when the program does something else
 * @param process the key of the process; null as above
 * @param node the element's id in the process
 * @param since when it failed last
 * @param reason what the program said, for administrators: it may name what stands in a case
 */
public record StuckStep(
    String id, String caseNo, String process, String node, Instant since, String reason) {}
