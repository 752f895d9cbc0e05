package org.lianxin.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.spring.boot.starter.event.EventPublisherPlugin;
import org.camunda.bpm.spring.boot.starter.property.EventingProperty;
import org.h2.Driver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.conventions.Models;
import org.lianxin.shared.CasePriority;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

class TaskCreatedTest {

  private static ProcessEngine engine;

  @BeforeAll
  static void start() throws IOException {
    engine = engineThatKnows(new CheckSample());
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  /** The engine's id of a definition has at most 64 characters: a long key is left out of it. */
  @ParameterizedTest
  @MethodSource("keys")
  void offersATaskToItsDoersHoweverLongTheKeyOfItsProcess(String key) {
    var task = "Task_CheckSample";
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "sample.bpmn",
            Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask(task)
                .endEvent()
                .done())
        .deploy();

    var instance = engine.getRuntimeService().startProcessInstanceByKey(key, "XQ-2026-000001");

    assertThat(
            engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskCandidateUser("d001")
                .list())
        .extracting(org.camunda.bpm.engine.task.Task::getTaskDefinitionKey)
        .containsExactly(task);
  }

  static Stream<String> keys() {
    return Stream.concat(
        Stream.of("k".repeat(26), "a-key-" + "of-many-words-".repeat(8) + "to-the-end"),
        Models.of(Models.texts(Path.of(""))).processes().stream().map(Models.Model::name));
  }

  private static ProcessEngine engineThatKnows(UserTask<?> task) throws IOException {
    var forms = new PathMatchingResourcePatternResolver();
    var tasks = new UserTasks(List.of(task), forms, new ObjectMapper());
    CasePriority priority = caseNo -> CasePriority.NORMAL;
    var created = new TaskCreated(tasks, priority);
    var database =
        new SimpleDriverDataSource(new Driver(), "jdbc:h2:mem:created;DB_CLOSE_DELAY=-1");
    var configuration = new SpringProcessEngineConfiguration();
    configuration.setApplicationContext(new StaticApplicationContext());
    configuration.setDataSource(database);
    configuration.setTransactionManager(new DataSourceTransactionManager(database));
    configuration
        .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP)
        .setProcessEngineName("task-created")
        .setMetricsEnabled(false);
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
    configuration
        .getProcessEnginePlugins()
        .add(
            new EventPublisherPlugin(
                new EventingProperty(),
                event -> {
                  if (event instanceof DelegateTask happened) {
                    created.on(happened);
                  }
                }));
    return configuration.buildProcessEngine();
  }

  private record Nothing() {}

  private record CheckSample() implements UserTask<Nothing> {

    @Override
    public Doers doers(Matter matter) {
      return Doers.person("d001");
    }

    @Override
    public Map<String, Object> facts(Occasion occasion) {
      return Map.of();
    }

    @Override
    public Map<String, Object> complete(Occasion occasion, Nothing answers) {
      return Map.of();
    }
  }
}
