package org.lianxin.smoke.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.smoke.PaperReceived;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A paper received starts the process, in the same transaction. */
@Component
class StartSmoke {

  private final RuntimeService instances;

  StartSmoke(RuntimeService instances) {
    this.instances = instances;
  }

  @EventListener
  void on(PaperReceived event) {
    var office = Post.group(event.body(), Role.OFFICER);
    instances.startProcessInstanceByKey(
        Smoke.KEY, event.caseNo(), Variables.putValue(Smoke.OFFICE_GROUP, office));
  }
}
