package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An urgent demand goes past the queue, at every stage and whatever order the reader has chosen.
 */
@LianxinTest
class UrgentFirstTest {

  private static final String NEWEST_FIRST =
      "{\"sorting\": [{\"sortBy\": \"created\", \"sortOrder\": \"desc\"}]}";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired FilterService filters;

  @ParameterizedTest
  @ValueSource(strings = {"Task_InstructDemand", "Task_TakeOrder", "Task_ReviewByOffice"})
  void standsBeforeWhatCameLater(String stage) throws Exception {
    var ways = new Ways(port, beans);
    var critical = ways.begin(Ways.told("C1", Map.of("urgency", "CRITICAL"))).goesTo(stage);
    var urgent = ways.begin(Ways.told("C1", Map.of("urgency", "URGENT"))).goesTo(stage);
    var normal = ways.begin(Ways.told("C1", Map.of("urgency", "NORMAL"))).goesTo(stage);
    var doer = normal.steps().findFirst().orElseThrow().doers().get(0);

    var list = list(critical, doer);

    assertThat(list).containsSubsequence(critical.caseNo(), urgent.caseNo(), normal.caseNo());
  }

  private List<String> list(Way way, String reader) throws Exception {
    var claimable = filters.createFilterQuery().filterName("待认领").singleResult();
    var path = "filter/" + claimable.getId() + "/list?maxResults=500";
    var answer = way.call(reader, "POST", path, NEWEST_FIRST);
    var names = new ArrayList<String>();
    for (var task : new ObjectMapper().readTree(answer.body())) {
      names.add(task.path("name").asText().split(" · ")[1]);
    }
    return names;
  }
}
