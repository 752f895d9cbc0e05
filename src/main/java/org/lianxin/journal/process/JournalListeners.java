package org.lianxin.journal.process;

import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_END;
import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_START;
import static org.camunda.bpm.engine.delegate.ExecutionListener.EVENTNAME_TAKE;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_COMPLETE;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_CREATE;
import static org.camunda.bpm.engine.delegate.TaskListener.EVENTNAME_DELETE;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.lianxin.journal.Journal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of every node that people care about: tasks of people, stages, questions with more than one
 * answer, and events that are waited for. What programs do between them is not kept.
 */
@Component
class JournalListeners {

  private final Journal journal;
  private final Clock clock;

  JournalListeners(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  @EventListener
  void on(DelegateTask task) {
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> step().created(task);
      case EVENTNAME_COMPLETE -> step().completed(task);
      case EVENTNAME_DELETE -> step().cancelled(task);
      default -> {} // what changes in between is not kept
    }
  }

  @EventListener
  void on(DelegateExecution execution) {
    var element = execution.getBpmnModelElementInstance();
    switch (execution.getEventName()) {
      case EVENTNAME_START -> {
        if (isWaitedFor(element)) {
          step().entered(execution);
        }
      }
      case EVENTNAME_END -> {
        if (isWaitedFor(element)) {
          step().left(execution);
        } else if (isQuestion(element)) {
          step().asked(execution);
        }
      }
      case EVENTNAME_TAKE -> {
        if (isQuestion(((SequenceFlow) element).getSource())) {
          step().answered(execution);
        }
      }
      default -> {}
    }
  }

  private Step step() {
    return Step.current(() -> new Step(journal, clock));
  }

  /** Of the events that start something, those inside a process: they interrupt it or stand by. */
  private static boolean isWaitedFor(FlowElement element) {
    return element instanceof CallActivity
        || element instanceof IntermediateCatchEvent
        || element instanceof BoundaryEvent
        || element instanceof StartEvent && element.getParentElement() instanceof SubProcess;
  }

  private static boolean isQuestion(FlowElement element) {
    return element instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() > 1;
  }
}
