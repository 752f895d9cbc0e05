package org.lianxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.springframework.beans.factory.BeanFactory;

/** A demand of a voter who left a number, led to a task without a browser: for tests of pages. */
public final class CaseUnderway {

  private final Way way;

  private CaseUnderway(Way way) {
    this.way = way;
  }

  /** When this task of it waits, with the answers of a real case up to it. */
  public static CaseUnderway at(String task, BeanFactory application) {
    var given = Registrations.of().on(LocalDate.now(application.getBean(Clock.class)));
    var deputy = application.getBean(People.class).find(given.deputy()).orElseThrow();
    var caseNo = application.getBean(Registrar.class).register(given, deputy).caseNo();
    var way = new Ways(0, application).resume(Ways.told("C1"), caseNo);
    return new CaseUnderway(way.goesTo(task));
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
