package org.lianxin.shared;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.shared.Drafts.Draft;

/**
 * Where people open, claim and complete their tasks, the same way on every surface: the task's
 * class says what it shows, asks and does. Whether they may, the engine says by the rights of who
 * is signed in there.
 */
public interface Desk {

  /**
   * A task as its reader opens it.
   *
   * @param element which task of its process, e.g. {@code Task_VerifyDemand}
   * @param name how its model calls it, in Chinese, with the case's number and what it is about
   * @param caseNo the case's number
   * @param due when at the latest, if there is a limit
   * @param form what is shown and asked
   * @param values by field: what the form shows and proposes, and over that what the reader who has
   *     claimed it has begun to write
   * @param draft where that comes from, if there is any
   */
  record Opened(
      String element,
      String name,
      String caseNo,
      Optional<Instant> due,
      Form form,
      Map<String, Object> values,
      Optional<Draft> draft) {}

  /**
   * The task with the reader's own draft in its form.
   *
   * @throws TaskUnavailable when the reader may not see it
   */
  Opened open(String task, String reader);

  /** What the form of the task shows to this reader. */
  Map<String, Object> facts(String task, String reader);

  /**
   * Takes the task for the reader, and for nobody else.
   *
   * @throws TaskUnavailable when the reader may not see it, may only see it, or somebody was faster
   */
  void claim(String task, String reader);

  /**
   * Keeps what the reader has begun to write.
   *
   * @param seen the version of the draft from which the reader wrote on; 0 when there was none
   * @throws TaskUnavailable when the reader has not claimed the task
   * @throws Drafts.Overtaken when another window of the reader has saved since
   */
  Draft keep(String task, String reader, int seen, Map<String, Object> answers);

  /** Deletes what the reader has begun to write; whose the task is by now does not matter. */
  void giveUp(String task, String reader);

  /**
   * Completes the task with what its form sent, in one transaction.
   *
   * @throws TaskUnavailable when the reader may not see it, has not claimed it, or somebody was
   *     faster
   * @throws Refusal when an answer or a rule says no; nothing was written
   */
  void complete(String task, String reader, Map<String, Object> sent);
}
