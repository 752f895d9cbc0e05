package org.lianxin.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.springframework.beans.factory.annotation.Autowired;

/** No query and no model runs code of its author (decision 0006). */
@LianxinTest
class GuardedExpressionsTest {

  @Autowired ProcessEngine engine;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass().forName('java.lang.Runtime')}",
        "#{''.getClass()}",
        "${noSuchBean.canary()}",
        "${currentUser().getClass()}",
        "${currentUser()}${''.getClass()}",
        "${dateTime().getClass()}",
        "${1+1}"
      })
  void refusesAnExpressionInAnOrQuery(String expression) {
    var query =
        engine
            .getTaskService()
            .createTaskQuery()
            .or()
            .taskAssigneeExpression(expression)
            .taskName("any")
            .endOr();

    assertThatThrownBy(query::list)
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("Expressions are forbidden");
  }

  @Test
  void refusesAnExpressionInAStoredFilter() {
    var filter = engine.getFilterService().newTaskFilter("evil");
    filter.setQuery(
        engine.getTaskService().createTaskQuery().taskAssigneeExpression("${''.getClass()}"));
    engine.getFilterService().saveFilter(filter);
    try {
      assertThatThrownBy(() -> engine.getFilterService().list(filter.getId()))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessageContaining("Expressions are forbidden");
    } finally {
      engine.getFilterService().deleteFilter(filter.getId());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${now()}",
        "${dateTime()}",
        "${dateTime().withTimeAtStartOfDay()}",
        "${dateTime().withTimeAtStartOfDay().plusDays(1)}"
      })
  void knowsWhatTimeItIsInAFilter(String expression) {
    var filter = engine.getFilterService().newTaskFilter("clock");
    filter.setQuery(engine.getTaskService().createTaskQuery().dueBeforeExpression(expression));
    engine.getFilterService().saveFilter(filter);
    try {
      assertThatCode(() -> engine.getFilterService().list(filter.getId()))
          .doesNotThrowAnyException();
    } finally {
      engine.getFilterService().deleteFilter(filter.getId());
    }
  }

  @Test
  void knowsWhoAsks() {
    engine.getIdentityService().setAuthentication("somebody", List.of("any.OFFICER"));
    try {
      var query =
          engine
              .getTaskService()
              .createTaskQuery()
              .or()
              .taskAssigneeExpression("${currentUser()}")
              .taskCandidateGroupInExpression("${currentUserGroups()}")
              .endOr();
      assertThatCode(() -> query.listPage(0, 10)).doesNotThrowAnyException();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"${dataSource}", "${environment}", "${taskService}"})
  void showsAProcessNoBeanButDelegates(String expression) {
    var model =
        Bpmn.createExecutableProcess("beans")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .userTask()
            .camundaAssignee(expression)
            .endEvent()
            .done();
    var deployment =
        engine.getRepositoryService().createDeployment().addModelInstance("beans.bpmn", model);

    var deployed = deployment.deploy();
    try {
      assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("beans"))
          .isInstanceOf(ProcessEngineException.class)
          .hasMessageContaining("Cannot resolve identifier");
    } finally {
      engine.getRepositoryService().deleteDeployment(deployed.getId(), true);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript", "groovy", "juel", "feel", "python", "ruby"})
  void runsNoScriptInAnyLanguage(String language) {
    var model =
        Bpmn.createExecutableProcess("script")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .scriptTask()
            .scriptFormat(language)
            .scriptText("1")
            .endEvent()
            .done();
    var deployed =
        engine
            .getRepositoryService()
            .createDeployment()
            .addModelInstance("script.bpmn", model)
            .deploy();
    try {
      assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("script"))
          .isInstanceOf(ProcessEngineException.class)
          .hasMessageContaining("Can't find scripting engine");
    } finally {
      engine.getRepositoryService().deleteDeployment(deployed.getId(), true);
    }
  }

  @Test
  void shipsNoGeneralScriptLanguage() {
    assertThat(new ScriptEngineManager().getEngineFactories())
        .extracting(ScriptEngineFactory::getLanguageName)
        .containsExactlyInAnyOrder("JSP 2.1 EL", "feel", "feel-unary-tests");
  }
}
