package org.lianxin.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.DirectoryChanged;
import org.lianxin.directory.Role;
import org.lianxin.evidence.EvidenceVerifier;
import org.lianxin.intake.WaitingVerification;
import org.lianxin.shared.Desk;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What somebody has claimed who can't do it any more (rule post-ends). */
@LianxinTest
class LeaversTest {

  private static final String LEAVER = "deputy.d011";
  private static final String API = "/camunda/api/engine/engine/default/task/";

  @LocalServerPort int port;
  @Autowired Leavers leavers;
  @Autowired Desk desk;
  @Autowired TaskService tasks;
  @Autowired CaseTimeline timeline;
  @Autowired EvidenceVerifier evidence;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionOperations transaction;
  @Autowired BeanFactory application;

  private WaitingVerification waiting;

  @BeforeEach
  void somebodyHasATaskInHand() {
    DirectoryRows.hold(jdbc, List.of(LEAVER), Registrations.OFFICE, Role.LIAISON_OFFICER);
    waiting = WaitingVerification.of(Registrations.of(), application);
    desk.claim(waiting.task().getId(), LEAVER);
    leavers.giveBack();
    assertThat(holder()).as("while the post lasts").isEqualTo(LEAVER);
  }

  @AfterEach
  void restore() {
    clock.reset();
    jdbc.sql("update roster_person set in_force = true where login = ?").param(LEAVER).update();
    DirectoryRows.leave(jdbc);
  }

  @Test
  void goesBackAtOnceWhenThePostIsTakenAway() {
    transaction.executeWithoutResult(
        status -> {
          DirectoryRows.leave(jdbc);
          events.publishEvent(new DirectoryChanged(1));
        });

    assertThat(holder()).isNull();
    assertThat(timeline.of(waiting.caseNo()))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.actor()).isEqualTo(CaseTimeline.SYSTEM);
              assertThat(entry.code()).isEqualTo("platform.timeline.left");
              assertThat(entry.values()).contains("核实诉求");
            });
    assertThat(evidence.verify(waiting.caseNo()).faults()).isEmpty();
    desk.claim(waiting.task().getId(), Registrations.LIAISON);
    assertThat(holder()).isEqualTo(Registrations.LIAISON);
  }

  @Test
  void goesBackWhenThePersonIsSwitchedOff() {
    jdbc.sql("update roster_person set in_force = false where login = ?").param(LEAVER).update();
    DirectoryRows.changed(jdbc);

    leavers.giveBack();

    assertThat(holder()).isNull();
  }

  @Test
  void goesBackOnTheDayAfterTheTerm() {
    var today = LocalDate.now(Clock.systemDefaultZone());
    jdbc.sql("update roster_post set valid_to = ? where login = ? and row_key like 'test-%'")
        .params(today, LEAVER)
        .update();
    DirectoryRows.changed(jdbc);
    leavers.giveBack();
    assertThat(holder()).isEqualTo(LEAVER);

    clock.set(LocalDateTime.of(today.plusDays(1), LocalTime.of(0, 5)));
    leavers.giveBack();

    assertThat(holder()).isNull();
  }

  @Test
  void isOutOfTheLeaversReachAtTheNextRequest() {
    var leaver = Visitor.signedIn(port, LEAVER);
    var form = API + waiting.task().getId() + "/form-variables";
    assertThat(leaver.get(form).statusCode()).isEqualTo(200);

    DirectoryRows.leave(jdbc);
    leavers.giveBack();

    assertThat(leaver.get(form).statusCode()).isEqualTo(404);
  }

  private String holder() {
    return tasks.createTaskQuery().taskId(waiting.task().getId()).singleResult().getAssignee();
  }
}
