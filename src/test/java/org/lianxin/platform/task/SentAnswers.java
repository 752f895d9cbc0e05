package org.lianxin.platform.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a form sends when something stands in each of its fields. */
final class SentAnswers {

  private static final Map<Class<?>, Object> SOMETHING =
      Map.of(
          String.class, "字句", LocalDate.class, "2026-11-22", Integer.class, 1, Boolean.class, true);

  private SentAnswers() {}

  /** For all components of a record of answers, to be changed. */
  static Map<String, Object> of(Class<? extends Record> answers) {
    var sent = new HashMap<String, Object>();
    for (var component : answers.getRecordComponents()) {
      sent.put(component.getName(), something(component.getType()));
    }
    return sent;
  }

  private static Object something(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0].toString();
    }
    return Collection.class.isAssignableFrom(type) ? List.of() : SOMETHING.get(type);
  }
}
