package org.lianxin.demo;

import org.springframework.beans.factory.BeanFactory;

/** A real case on its way, led to a task without a browser: for tests of pages. */
public final class CaseUnderway {

  private final Way way;

  private CaseUnderway(Way way) {
    this.way = way;
  }

  /** The case of this id in {@code demo/cases.json}, when this task of it waits. */
  public static CaseUnderway at(String id, String task, BeanFactory application) {
    return new CaseUnderway(new Ways(0, application).begin(Ways.told(id)).goesTo(task));
  }

  public String caseNo() {
    return way.caseNo();
  }

  /** The engine's id of the task that waits, once what goes on by itself has gone on. */
  public String task(String element) {
    way.settle();
    return way.waiting(element);
  }
}
