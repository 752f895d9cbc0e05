package org.lianxin.conventions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the rules ask about the code beside the models. */
public interface Code {

  /** Whether there is a module of this name. */
  boolean hasModule(String module);

  /** Whether the process package of this module has a delegate or listener of this bean name. */
  boolean hasDelegate(String module, String bean);

  /** Whether a class of this module declares this word as a constant. */
  boolean declares(String module, String word);

  /**
   * What the user task's class in this module asks: the names of its answers, each with the most
   * characters that it may have, 0 for what has no such limit.
   */
  Optional<Map<String, Integer>> answers(String module, String process, String task);

  /** The type of this variable, if the backing class of this module's process declares it. */
  Optional<Class<?>> variable(String module, String process, String name);

  /**
   * Whether it gives this variable of the process a value.
   *
   * @param giver a user task's element id, or a delegate's or listener's bean name
   */
  boolean gives(String module, String giver, String process, String variable);

  /**
   * What the module's code may give this variable of the process: {@code true} or {@code false} as
   * written in the code, both where the code works it out.
   */
  Set<String> given(String module, String process, String variable);
}
