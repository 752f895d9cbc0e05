package org.lianxin.shared;

import java.util.Map;

/**
 * What a decision table said, with all that a case has to keep of it (PIPL art. 24; rule
 * explained-decision).
 *
 * @param table the id of the table whose row fired, e.g. {@code demand-route}; where several were
 *     asked together, the one that knew
 * @param version its version in the engine, counted from 1
 * @param rule the id of the row that fired, e.g. {@code Rule_Letter}
 * @param reason the row's annotation: a Chinese sentence that names its source
 * @param inputs what was asked, by the names of the table's inputs
 * @param outputs what the row says, by the names of the outputs
 */
public record Decided(
    String table,
    int version,
    String rule,
    String reason,
    Map<String, String> inputs,
    Map<String, String> outputs) {}
