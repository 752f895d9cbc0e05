package org.lianxin.activity;

import java.util.Optional;
import org.lianxin.directory.Person;

/** The tasks of planned activities, as the engine has them. */
public interface PlanTasks {

  /**
   * A task that waits.
   *
   * @param id the engine's id
   * @param element which task of its process
   */
  record Waiting(String id, String element) {}

  /** What waits in the plan of this number for this reader, if anything does. */
  Optional<Waiting> of(Person reader, String number);
}
