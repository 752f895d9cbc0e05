package org.lianxin.shared;

import java.util.Map;

/**
 * Where people claim and complete their tasks, the same way on every surface: the task's class says
 * what it shows, asks and does.
 */
public interface Desk {

  /** What the form of the task shows to this reader. */
  Map<String, Object> facts(String task, String reader);

  /** Takes the task for the reader, and for nobody else. */
  void claim(String task, String reader);

  /**
   * Completes the task with what its form sent, in one transaction.
   *
   * @throws Refusal when an answer or a rule says no; nothing was written
   */
  void complete(String task, String reader, Map<String, Object> sent);
}
