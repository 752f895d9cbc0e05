package org.lianxin.notification;

import java.util.Locale;

/** How a task is called, for a reader of any language. */
public interface TaskNames {

  /** The name in this language; what is no task's name stays as it is. */
  String in(Locale language, String name);
}
