package org.lianxin.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Registrar;
import org.lianxin.demo.process.WaitingTasks;
import org.lianxin.demo.process.WaitingTasks.Waiting;
import org.lianxin.directory.People;
import org.lianxin.shared.Desk;
import org.lianxin.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * At the first start, the demo people take the real cases as far as the demonstration shows them.
 * They do so beside whoever has signed in already: the first cases are there at once, the last
 * after a minute or two.
 */
@Component
@Profile("demo & !test & !training")
class DemoCases {

  private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
  static final String PASSWORD = "Lianxin@2026";
  private static final int IDLE_ROUNDS = 20;
  private static final long PAUSE = 1000;

  private final Registrar registrar;
  private final Demands demands;
  private final People people;
  private final WaitingTasks waiting;
  private final Desk desk;
  private final ObjectProvider<PastYear> past;
  private final Clock clock;

  DemoCases(
      Registrar registrar,
      Demands demands,
      People people,
      WaitingTasks waiting,
      Desk desk,
      ObjectProvider<PastYear> past,
      Clock clock) {
    this.registrar = registrar;
    this.demands = demands;
    this.people = people;
    this.waiting = waiting;
    this.desk = desk;
    this.past = past;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (demands.standingsAfter("", 1).isEmpty()) {
      past.ifAvailable(PastYear::begin);
      inBackground(
          () -> {
            play();
            past.ifAvailable(PastYear::play);
          });
      LOG.info("演示案例正在推演，约三分钟后停在各环节 The demonstration's cases are played for some minutes");
    } else {
      past.ifAvailable(DemoCases::resume);
    }
  }

  private static void resume(PastYear year) {
    if (year.isUnderway()) {
      inBackground(year::goOn);
    } else {
      year.skip();
    }
  }

  private static void inBackground(Runnable play) {
    var player = new Thread(play, "demo-cases");
    player.setDaemon(true);
    player.setPriority(Thread.MIN_PRIORITY);
    player.start();
  }

  private void play() {
    var cases = new LinkedHashMap<String, RealCase>();
    RealCase.all().forEach(told -> cases.put(register(told), told));
    for (int idle = 0; idle < IDLE_ROUNDS; idle++) {
      for (var one : cases.entrySet()) {
        if (goOn(one.getKey(), one.getValue())) {
          idle = 0;
        }
      }
      pause();
    }
    LOG.info("{}件演示案例已就位 The demonstration's cases stand where they are shown", cases.size());
  }

  private String register(RealCase told) {
    var deputy = people.find(told.deputy()).orElseThrow();
    return registrar.register(told.registration(LocalDate.now(clock)), deputy).caseNo();
  }

  /** Does what waits; tells whether there was anything to do. */
  private boolean goOn(String caseNo, RealCase told) {
    var ready =
        waiting.of(caseNo).stream().filter(task -> !task.element().equals(told.stop())).toList();
    ready.forEach(task -> complete(task, told));
    return !ready.isEmpty();
  }

  private void complete(Waiting task, RealCase told) {
    var doer = task.doers().get(0);
    try {
      desk.claim(task.id(), doer);
      desk.complete(
          task.id(), doer, new CaseAnswers(told, clock, PASSWORD).at(task.element(), doer));
    } catch (Refusal | IllegalArgumentException stuck) {
      LOG.warn(
          "The demonstration leaves {} at {}: {}", told.id(), task.element(), stuck.getMessage());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
