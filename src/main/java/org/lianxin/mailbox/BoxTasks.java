package org.lianxin.mailbox;

import java.util.Optional;

/** The tasks of a mailbox's week that wait, as the engine has them. */
public interface BoxTasks {

  /** The engine's id of the task of this element that waits in the week of this number. */
  Optional<String> find(String number, String element);
}
