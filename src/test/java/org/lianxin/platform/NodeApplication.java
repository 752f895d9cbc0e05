package org.lianxin.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.lianxin.LianxinApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Lianxin as a node in a process of its own, see {@link DeadNodesJobsTest}. It goes on with the
 * jobs that it finds; what it {@code begins} itself, it never ends.
 */
public final class NodeApplication {

  static final Path BEGUN = Path.of("begun");
  static final Path READY = Path.of("ready");
  static final Path DONE = Path.of("done");

  private static final String PROCESS = "node-job";
  private static final String ITS_OWN = String.valueOf(ProcessHandle.current().pid());

  private NodeApplication() {}

  /** Starts with what the node is to do, then the application's own arguments. */
  public static void main(String[] args) throws IOException {
    JavaDelegate job = execution -> work(execution.getProcessBusinessKey().equals(ITS_OWN));
    var node =
        new SpringApplicationBuilder(LianxinApplication.class)
            .initializers(
                (GenericApplicationContext beans) ->
                    beans.registerBean("nodeJob", JavaDelegate.class, () -> job))
            .run(args);
    Files.createFile(READY);
    if (args[0].equals("begins")) {
      begin(node);
    }
  }

  private static void begin(ApplicationContext node) {
    node.getBean(RepositoryService.class)
        .createDeployment()
        .addModelInstance(
            PROCESS + ".bpmn",
            Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("Task_Work")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${nodeJob}")
                .endEvent()
                .done())
        .deploy();
    node.getBean(RuntimeService.class).startProcessInstanceByKey(PROCESS, ITS_OWN);
  }

  private static void work(boolean isItsOwn) throws IOException, InterruptedException {
    Files.createFile(isItsOwn ? BEGUN : DONE);
    if (isItsOwn) {
      Thread.currentThread().join();
    }
  }
}
