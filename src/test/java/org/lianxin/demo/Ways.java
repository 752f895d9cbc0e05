package org.lianxin.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrar;
import org.lianxin.demo.process.WaitingTasks;
import org.lianxin.directory.People;
import org.lianxin.evidence.EvidenceVerifier;
import org.lianxin.shared.Desk;
import org.springframework.beans.factory.BeanFactory;

/** Sets real cases on their way; the people on it sign in once for all of them. */
final class Ways {

  static final String PASSWORD = "Lianxin@2026";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
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

  /** The real case of this id in {@code demo/cases.json}. */
  static RealCase told(String id) {
    return told(id, Map.of());
  }

  /** The same with other things in it. */
  static RealCase told(String id, Map<String, ?> changes) {
    var told = RealCase.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    var changed = JSON.convertValue(told, new TypeReference<Map<String, Object>>() {});
    changed.putAll(changes);
    return JSON.convertValue(changed, RealCase.class);
  }

  /** Registers the case, as its deputy. */
  Way begin(RealCase told) {
    return begin(told, (task, answers) -> answers);
  }

  /** The same; its people use other words. */
  Way begin(RealCase told, Way.Wording wording) {
    var clock = beans.getBean(Clock.class);
    var deputy = beans.getBean(People.class).find(told.deputy()).orElseThrow();
    var receipt =
        beans.getBean(Registrar.class).register(told.registration(LocalDate.now(clock)), deputy);
    return way(told, receipt.caseNo(), wording);
  }

  /** The way of a case that was registered before. */
  Way resume(RealCase told, String caseNo) {
    return way(told, caseNo, (task, answers) -> answers);
  }

  private Way way(RealCase told, String caseNo, Way.Wording wording) {
    return new Way(
        caseNo,
        new CaseAnswers(told, beans.getBean(Clock.class), PASSWORD),
        wording,
        this::visitor,
        beans.getBean(Desk.class),
        beans.getBean(WaitingTasks.class),
        beans.getBean(RuntimeService.class),
        beans.getBean(TaskService.class),
        beans.getBean(ManagementService.class),
        beans.getBean(EvidenceVerifier.class));
  }

  /** Somebody of the demo district, signed in. */
  Visitor visitor(String login) {
    return visitors.computeIfAbsent(login, name -> Visitor.signedIn(port, name));
  }
}
