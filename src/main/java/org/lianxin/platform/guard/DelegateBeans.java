package org.lianxin.platform.guard;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The beans that a process may name: delegates and listeners. Looked up when asked for, since they
 * know the engine.
 */
class DelegateBeans extends AbstractMap<Object, Object> {

  private final ListableBeanFactory beans;

  DelegateBeans(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public boolean containsKey(Object name) {
    return beans.containsBean((String) name)
        && Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
            .anyMatch(type -> beans.isTypeMatch((String) name, type));
  }

  @Override
  public Object get(Object name) {
    return containsKey(name) ? beans.getBean((String) name) : null;
  }

  @Override
  public Set<Entry<Object, Object>> entrySet() {
    return Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
        .flatMap(type -> Stream.of(beans.getBeanNamesForType(type)))
        .distinct()
        .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
