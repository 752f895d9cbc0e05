package org.lianxin.shared;

import java.util.Map;

/**
 * One user task of a process: what its form shows, what it asks, and what completing it does. The
 * class is named as the task ({@code Task_VerifyDemand} is {@code VerifyDemand}, form {@code
 * verify-demand}). Answers never pass through the engine; only what {@link #complete} returns
 * becomes a process variable.
 *
 * @param <A> the answers: a record with one component for each field that the form asks, bean
 *     validation on it
 */
public interface UserTask<A extends Record> {

  /** The process of the task: its key. */
  String process();

  /** The element id of the task in its process, e.g. {@code Task_VerifyDemand}. */
  default String element() {
    return "Task_" + getClass().getSimpleName();
  }

  /** The type of the answers. */
  Class<A> answers();

  /**
   * What the form shows to this reader, and the options of its selects, by field key. Stored
   * nowhere.
   */
  Map<String, Object> facts(Occasion occasion);

  /**
   * Writes the answers to the tables, in the transaction that moves the token.
   *
   * @return the decisions that the process needs, by variable name: enums' names, ids, dates
   * @throws Refusal when a rule says no; the form shows its sentences
   */
  Map<String, Object> complete(Occasion occasion, A answers);

  /**
   * Which task of which case, and who has it open.
   *
   * @param caseNo the case's number, which is the process's business key
   * @param task the engine's id of the task
   * @param reader the login of the person
   */
  record Occasion(String caseNo, String task, String reader) {}
}
