package org.lianxin.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * One visit of a case at a node of a process: a task of people, a stage, a question that was
 * answered, an event.
 *
 * @param id of a task the engine's id of it, else of the engine's activity instance
 * @param caseNo the case's number
 * @param process the key of the process
 * @param version of the process, as the engine counts
 * @param instance the engine's process instance: parts that run side by side have one each
 * @param node the element's id in the process
 * @param offeredTo groups and logins that a task came up for, with commas; null for what is no task
 * @param enteredAt when the case came there
 * @param due when a task is due, null without a limit
 * @param leftAt when it left, null while it is there
 * @param doneBy the login of who completed the task; null for what is no task or was not completed
 * @param why the flow that a question's answer took, or what ended the visit early: the id of an
 *     event or its sub-process, or the reason given; else null
 */
public record Visit(
    UUID id,
    String caseNo,
    String process,
    int version,
    UUID instance,
    String node,
    String offeredTo,
    Instant enteredAt,
    Instant due,
    Instant leftAt,
    String doneBy,
    String why) {

  /**
   * The end of a visit.
   *
   * @param visit its id
   */
  public record Exit(UUID visit, Instant at, Instant due, String doneBy, String why) {}

  /** Whether a question was answered there by the program, which takes no time and nobody. */
  public boolean isQuestion() {
    return node.startsWith("Gateway_");
  }

  /** The same when it is over. */
  public Visit left(Exit exit) {
    return new Visit(
        id,
        caseNo,
        process,
        version,
        instance,
        node,
        offeredTo,
        enteredAt,
        exit.due(),
        exit.at(),
        exit.doneBy(),
        exit.why());
  }
}
