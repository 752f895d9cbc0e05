package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a form already says when it is opened: the usual case. */
@LianxinTest
class ProposedAnswersTest {

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Clock clock;

  private Ways ways;

  @BeforeEach
  void begin() {
    ways = new Ways(port, beans);
  }

  @Test
  void aContactAndAWordToTheVoterAreOfToday() {
    var way = ways.begin(Ways.told("C1")).goesTo("Task_ContactDeputy");
    assertThat(value(shown(way, "Task_ContactDeputy"), "heldOn")).isEqualTo(today());

    way.goesTo("Task_TellVoter");
    assertThat(value(shown(way, "Task_TellVoter"), "toldOn")).isEqualTo(today());
  }

  @Test
  void whatComesNextAndWithWhomIsToldAsJson() {
    var way = ways.begin(Ways.told("C1")).goesTo("Task_InstructDemand");
    var deputy = ways.visitor(Ways.told("C1").deputy());

    var next =
        deputy.send(
            deputy
                .request("/demands/" + way.caseNo() + "/tasks")
                .header("Accept", "application/json"));

    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(next.body()).contains("\"name\":\"批办诉求\"", "人大工作人员", "\"holder\":null");
  }

  @Test
  void whatATaskIsAboutIsToldToWhoMayReadItsCase() {
    var way = ways.begin(Ways.told("C1"));
    var address = "/demands/matters?no=" + way.caseNo() + "&no=XQ-1999-000001";

    assertThat(ways.visitor(Ways.told("C1").deputy()).get(address).body())
        .contains(way.caseNo(), Ways.told("C1").subject())
        .doesNotContain("XQ-1999");
    assertThat(ways.visitor("yongfeng.officer").get(address).body()).isEqualTo("[]");
  }

  private Map<?, ?> shown(Way way, String task) {
    var doer =
        way.steps()
            .filter(step -> step.element().equals(task))
            .findFirst()
            .orElseThrow()
            .doers()
            .get(0);
    return way.shows(doer, task);
  }

  private static String value(Map<?, ?> shown, String field) {
    assertThat(shown.get(field)).as(field).isInstanceOf(Map.class);
    return String.valueOf(((Map<?, ?>) shown.get(field)).get("value"));
  }

  private String today() {
    return LocalDate.now(clock).toString();
  }
}
