package org.lianxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registration;
import org.lianxin.demo.process.WaitingTasks;
import org.lianxin.directory.People;
import org.lianxin.shared.Desk;
import org.springframework.beans.factory.BeanFactory;

/** Sets real cases on their way; the people on it sign in once for all of them. */
final class Ways {

  static final String PASSWORD = "Lianxin@2026";

  private final Map<String, Visitor> visitors = new HashMap<>();
  private final int port;
  private final BeanFactory beans;

  /**
   * Ways through the running application.
   *
   * @param beans where its services are found
   */
  Ways(int port, BeanFactory beans) {
    this.port = port;
    this.beans = beans;
  }

  /** The case of this number in domain.md 7. */
  static RealCase told(String id) {
    return RealCase.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** Registers the case, as its deputy. */
  Way begin(RealCase told) {
    return begin(told, UnaryOperator.identity());
  }

  /** Registers the case with other words of the voter. */
  Way begin(RealCase told, UnaryOperator<String> words) {
    var clock = beans.getBean(Clock.class);
    var deputy = beans.getBean(People.class).find(told.deputy()).orElseThrow();
    var receipt =
        beans
            .getBean(Registrar.class)
            .register(
                new Registration(
                    told.channel(),
                    LocalDate.now(clock),
                    told.area(),
                    told.place(),
                    told.station(),
                    told.deputy(),
                    told.voterGroup(),
                    words.apply(told.subject()),
                    words.apply(told.words()),
                    told.category(),
                    told.urgency(),
                    false,
                    null,
                    false,
                    false,
                    "来访选民",
                    null,
                    told.place()),
                deputy);
    return new Way(
        receipt.caseNo(),
        new CaseAnswers(told, clock, PASSWORD),
        this::visitor,
        beans.getBean(Desk.class),
        beans.getBean(WaitingTasks.class),
        beans.getBean(RuntimeService.class),
        beans.getBean(TaskService.class),
        beans.getBean(ManagementService.class));
  }

  private Visitor visitor(String login) {
    return visitors.computeIfAbsent(login, name -> Visitor.signedIn(port, name));
  }
}
