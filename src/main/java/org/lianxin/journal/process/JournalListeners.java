package org.lianxin.journal.process;

import java.time.Clock;
import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.lianxin.journal.Journal;
import org.springframework.stereotype.Component;

/**
 * Hears of every node that people care about: tasks of people, stages, questions with more than one
 * answer, and events that are waited for. What programs do between them is not kept.
 */
@Component
class JournalListeners extends AbstractProcessEnginePlugin {

  private final Journal journal;
  private final Clock clock;

  JournalListeners(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(new ToNodes());
  }

  private Step step() {
    return Step.current(() -> new Step(journal, clock));
  }

  private final class ToNodes extends AbstractBpmnParseListener {

    private final TaskListener created = task -> step().created(task);
    private final TaskListener completed = task -> step().completed(task);
    private final TaskListener cancelled = task -> step().cancelled(task);
    private final ExecutionListener entered = execution -> step().entered(execution);
    private final ExecutionListener left = execution -> step().left(execution);
    private final ExecutionListener answered = execution -> step().answered(execution);

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created);
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, completed);
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, cancelled);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
      hear(activity);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
      if (scope instanceof ActivityImpl) {
        hear(activity);
      }
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl event) {
      hear(event);
    }

    @Override
    public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl event) {
      hear(event);
    }

    @Override
    public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl gateway) {
      if (element.elements("outgoing").size() > 1) {
        gateway.addBuiltInListener(ExecutionListener.EVENTNAME_END, answered);
      }
    }

    private void hear(ActivityImpl activity) {
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, entered);
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, left);
    }
  }
}
