package badly.built.ledger.process;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;

class TaskMover {

  void move(TaskService tasks, FormService forms, String task) {
    tasks.setVariable(task, "isReplySigned", true);
    tasks.setAssignee(task, "clerk");
    tasks.claim(task, "clerk");
    tasks.complete(task);
    forms.submitTaskForm(task, Map.of());
  }
}
