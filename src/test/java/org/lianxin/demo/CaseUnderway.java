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
    return of(caseNo, application).goesTo(task);
  }

  /** One that was registered before. */
  public static CaseUnderway of(String caseNo, BeanFactory application) {
    return new CaseUnderway(new Ways(0, application).resume(Ways.told("C1"), caseNo));
  }

  /** Leads it until this task waits. */
  public CaseUnderway goesTo(String task) {
    way.goesTo(task);
    return this;
  }

  /** Lets go on what goes on by itself. */
  public void settle() {
    way.settle();
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
