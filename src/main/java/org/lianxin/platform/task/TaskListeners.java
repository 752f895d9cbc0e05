package org.lianxin.platform.task;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.lianxin.shared.CasePriority;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives every user task of every process its {@link TaskCreated}. */
@Component
class TaskListeners extends AbstractProcessEnginePlugin {

  private final ObjectProvider<UserTasks> userTasks;
  private final ObjectProvider<CasePriority> priority;

  TaskListeners(ObjectProvider<UserTasks> userTasks, ObjectProvider<CasePriority> priority) {
    this.userTasks = userTasks;
    this.priority = priority;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(new ToEveryUserTask());
  }

  /** The tasks' classes know the engine, so they are looked up when a task comes up. */
  private void created(DelegateTask task) {
    new TaskCreated(userTasks.getObject(), priority.getObject()).lay(task);
  }

  private final class ToEveryUserTask extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      ((UserTaskActivityBehavior) activity.getActivityBehavior())
          .getTaskDefinition()
          .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskListeners.this::created);
    }
  }
}
