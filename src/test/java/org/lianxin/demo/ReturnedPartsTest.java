package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.handling.Orders;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cases of which one unit takes its part for none of its own, to their end. */
@LianxinTest
class ReturnedPartsTest {

  private static final String EDUCATION = "310117-JYJ";
  private static final String BUILDING = "310117-JW";
  private static final String TRAFFIC = "310117-JTW";
  private static final String GREENERY = "310117-LRJ";
  private static final Map<String, Object> RETURNED =
      Map.of("decision", "RETURNED", "reason", "NOT_OUR_DUTY", "returnWords", "该路段不归本单位管。");

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired Orders orders;

  private Ways ways;

  @BeforeEach
  void begin() {
    ways = new Ways(port, beans);
  }

  @Test
  void theReplyWaitsForNoUnitThatWasLetGo() {
    var way =
        ways.begin(Ways.told("C10", Map.of("coUnits", List.of(EDUCATION, BUILDING))))
            .goesTo("Task_GiveCoOpinion");

    does(way, "Task_GiveCoOpinion", RETURNED);
    does(way, "Task_DecideCoReturn", decided("DROP"));

    assertThat(way.waits().stream().filter("Task_GiveCoOpinion"::equals)).hasSize(1);
    endsWith(way, BUILDING);
  }

  @Test
  void theReplyWaitsForTheUnitThatGotThePart() {
    var way = ways.begin(Ways.told("C10")).goesTo("Task_GiveCoOpinion");

    does(way, "Task_GiveCoOpinion", RETURNED);
    way.isRefused(
        doer(way, "Task_DecideCoReturn"),
        "Task_DecideCoReturn",
        decided("ANOTHER"),
        "改由其他单位的须选择单位");
    does(way, "Task_DecideCoReturn", decided("ANOTHER", "unit", GREENERY));

    assertThat(way.waits()).contains("Task_GiveCoOpinion");
    endsWith(way, GREENERY);
  }

  @Test
  void noPartIsLostWhereEachUnitAnswersItsOwn() {
    var way = ways.begin(Ways.told("C34")).goesTo("Task_GiveCoOpinion");

    does(way, "Task_GiveCoOpinion", RETURNED);
    var officer = doer(way, "Task_DecideCoReturn");
    way.isRefused(officer, "Task_DecideCoReturn", decided("DROP"), "分办件不能少了一部分");
    does(way, "Task_DecideCoReturn", decided("DROP", "takenOverBy", TRAFFIC));
    way.goesTo("Task_HandleDemand");

    assertThat(way.shows(doer(way, "Task_HandleDemand"), "Task_HandleDemand").toString())
        .contains("一并办理");
    endsWith(way);
  }

  private void endsWith(Way way, String... others) {
    way.goesQuicklyToTheEnd();

    assertThat(way.isOver()).as("waits at %s", way.waits()).isTrue();
    assertThat(demands.get(way.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    assertThat(orders.current(way.caseNo()).coUnits()).containsExactly(others);
    assertThat(orders.returns(way.caseNo())).isOne();
  }

  private static Map<String, Object> decided(String decision, String... more) {
    var answers = new HashMap<String, Object>();
    answers.put("decision", decision);
    answers.put("decisionWords", "按职责分工决定。");
    for (int i = 0; i < more.length; i += 2) {
      answers.put(more[i], more[i + 1]);
    }
    return answers;
  }

  private static String doer(Way way, String task) {
    return way.steps()
        .filter(step -> step.element().equals(task))
        .findFirst()
        .orElseThrow(() -> new AssertionError(task + " does not wait, but " + way.waits()))
        .doers()
        .get(0);
  }

  private static void does(Way way, String task, Map<String, ?> answers) {
    way.does(doer(way, task), task, answers);
  }
}
