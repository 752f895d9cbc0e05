package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.closedloop.Ledgers;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people at one task at the same instant, over HTTP. */
@LianxinTest
class FiftyPeopleTest {

  private static final int PEOPLE = 50;
  private static final int AT_A_TIME = 10;
  private static final String OFFICE = "310117001-GW";
  private static final String TASK = "Task_ConfirmStrikeOff";
  private static final String TAKEN = "此件已由他人认领或提交，请刷新列表";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired Ledgers ledgers;
  @Autowired CaseTimeline timeline;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void leaveTheOffice() {
    DirectoryRows.leave(jdbc);
  }

  @Test
  void oneOfFiftyTakesTheTaskAndOneOfFiftyClicksCompletesIt() throws Exception {
    var ways = new Ways(port, beans);
    var way = ways.begin(Ways.told("C1")).goesTo(TASK);
    var task = way.waiting(TASK);
    var officers = officers();
    signIn(ways, officers);

    var claims =
        atOnce(
            officers.stream()
                .map(
                    login -> asCall(() -> way.call(login, "POST", "task/" + task + "/claim", "{}")))
                .toList());

    var winners =
        officers.stream().filter(who -> status(claims, officers.indexOf(who)) == 204).toList();
    assertThat(winners).hasSize(1);
    assertThat(claims).filteredOn(answer -> answer.statusCode() != 204).allSatisfy(this::isTaken);

    var clicks =
        atOnce(
            IntStream.range(0, PEOPLE)
                .mapToObj(
                    i ->
                        asCall(
                            () -> way.submit(winners.get(0), task, Map.of("verdict", "CONFIRMED"))))
                .toList());

    assertThat(clicks).filteredOn(answer -> answer.statusCode() == 204).hasSize(1);
    assertThat(clicks).filteredOn(answer -> answer.statusCode() != 204).allSatisfy(this::isTaken);
    way.settle();
    assertThat(way.isOver()).isTrue();
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(timeline.of(way.caseNo()))
        .filteredOn(entry -> entry.code().equals("closedloop.timeline.struck-off"))
        .hasSize(1);
  }

  /** The lead and the co-units work side by side: nobody's step costs another's. */
  @Test
  void threeUnitsFinishTheirPartsAtTheSameInstant() throws Exception {
    var ways = new Ways(port, beans);
    var way = ways.begin(Ways.told("C10", Map.of("coUnits", List.of("310117-JYJ", "310117-JW"))));
    way.goesTo("Task_GiveCoOpinion");
    way.goesTo("Task_HandleDemand");

    var steps = new ArrayList<Callable<HttpResponse<String>>>();
    for (var waiting : way.steps().toList()) {
      var doer = waiting.doers().get(0);
      var claim = "task/" + waiting.id() + "/claim";
      assertThat(way.call(doer, "POST", claim, "{}").statusCode()).isEqualTo(204);
      steps.add(
          asCall(() -> way.submit(doer, waiting.id(), way.answersAt(waiting.element(), doer))));
    }
    assertThat(steps).hasSize(3);

    assertThat(atOnce(steps))
        .allSatisfy(done -> assertThat(done.statusCode()).as(done.body()).isEqualTo(204));
    way.settle();
    assertThat(way.waits()).containsExactly("Task_SignCoOpinion", "Task_SignCoOpinion");
    assertThat(way.goesTo("Task_DraftReply").waits()).containsExactly("Task_DraftReply");
  }

  /** More at one moment from one address would be taken for somebody who guesses. */
  private static void signIn(Ways ways, List<String> logins) throws Exception {
    for (int i = 0; i < logins.size(); i += AT_A_TIME) {
      atOnce(
          logins.subList(i, i + AT_A_TIME).stream()
              .map(login -> asCall(() -> ways.visitor(login).xsrf()))
              .toList());
    }
  }

  private void isTaken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains(TAKEN);
  }

  private static int status(List<HttpResponse<String>> answers, int i) {
    return answers.get(i).statusCode();
  }

  /** Fifty deputies of the district who sit in the street's office for once. */
  private List<String> officers() {
    var logins =
        jdbc.sql(
                "select login from roster_person where in_force = true"
                    + " and login like 'deputy.d%' and login <> 'deputy.d001' order by login")
            .query(String.class)
            .list()
            .subList(0, PEOPLE);
    DirectoryRows.hold(jdbc, logins, OFFICE, Role.OFFICER);
    return logins;
  }

  private static <T> Callable<T> asCall(Callable<T> call) {
    return call;
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    var together = new CyclicBarrier(calls.size());
    var threads = Executors.newFixedThreadPool(calls.size());
    try {
      var answers = new ArrayList<T>();
      for (var running :
          threads.invokeAll(
              calls.stream()
                  .map(
                      call ->
                          (Callable<T>)
                              () -> {
                                together.await();
                                return call.call();
                              })
                  .toList())) {
        answers.add(running.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
