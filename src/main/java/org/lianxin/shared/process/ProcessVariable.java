package org.lianxin.shared.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A variable of a process, named and typed in one place: its backing class. Variables hold
 * decisions, counts and dates; the case lives in the tables.
 *
 * @param name the name, as the model's conditions read it
 * @param type an enum (stored by its name), Boolean, Integer, String or Date
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  /** The value, if it was set. */
  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(scope.getVariable(name)).map(this::typed);
  }

  /**
   * The value.
   *
   * @throws IllegalStateException naming the variable, when it was not set
   */
  public T get(VariableScope scope) {
    return find(scope)
        .orElseThrow(() -> new IllegalStateException("Process variable is missing: " + name));
  }

  /** Sets the value. */
  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value instanceof Enum<?> constant ? constant.name() : value);
  }

  /** The value as one of the decisions that a task returns. */
  public Map.Entry<String, Object> is(T value) {
    return Map.entry(name, value);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private T typed(Object value) {
    return type.isEnum() ? (T) Enum.valueOf((Class) type, (String) value) : type.cast(value);
  }
}
