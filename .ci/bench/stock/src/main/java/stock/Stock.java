package stock;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * The demand of a street as one would draw it on Camunda as it comes: the 13 user tasks in a row, seven limits as
 * timers on them, five asynchronous steps, one decision. The people have the logins of Lianxin's demonstration
 * without the dot, which the engine does not take.
 */
@SpringBootApplication
public class Stock {

  /** A user task. */
  private record Step(String task, String group, boolean isAsync, boolean hasLimit) {}

  private static final List<Step> WAY =
      List.of(
          new Step("VerifyDemand", "deputy", false, true),
          new Step("InstructDemand", "officer", false, true),
          new Step("TakeOrder", "handler", true, true),
          new Step("ContactDeputy", "handler", true, false),
          new Step("HandleDemand", "handler", false, true),
          new Step("DraftReply", "handler", false, false),
          new Step("ReviewByUnit", "leader", true, false),
          new Step("ReviewByOffice", "officer", false, false),
          new Step("SignByUnit", "leader", false, true),
          new Step("SignOpinion", "deputy", true, true),
          new Step("TellVoter", "deputy", false, false),
          new Step("ApplyStrikeOff", "handler", true, false),
          new Step("ConfirmStrikeOff", "officer", false, true));

  private static final Map<String, String> PEOPLE =
      Map.of(
          "yueyangliaison", "liaison",
          "deputyd001", "deputy",
          "yueyangofficer", "officer",
          "yueyanghandler", "handler",
          "yueyangleader", "leader");

  private final RepositoryService models;
  private final IdentityService people;
  private final AuthorizationService rights;

  Stock(RepositoryService models, IdentityService people, AuthorizationService rights) {
    this.models = models;
    this.people = people;
    this.rights = rights;
  }

  public static void main(String[] args) {
    SpringApplication.run(Stock.class, args);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    models.createDeployment().addModelInstance("demand.bpmn", demand()).addClasspathResource("route.dmn").deploy();
    PEOPLE.forEach(this::person);
  }

  private static BpmnModelInstance demand() {
    AbstractFlowNodeBuilder<?, ?> flow = Bpmn.createExecutableProcess("demand").camundaHistoryTimeToLiveString("P180D").startEvent();
    for (var step : WAY) {
      if (step.task().equals("InstructDemand")) {
        flow = flow.businessRuleTask("Decide").camundaDecisionRef("route").camundaMapDecisionResult("singleEntry")
            .camundaResultVariable("route");
      }
      var id = "Task_" + step.task();
      var task = flow.userTask(id).name(step.task()).camundaCandidateGroups(step.group()).camundaAsyncBefore(step.isAsync());
      if (step.hasLimit()) {
        task.boundaryEvent().cancelActivity(false).timerWithDuration("P5D").endEvent();
      }
      flow = task;
    }
    return flow.endEvent().done();
  }

  private void person(String login, String group) {
    var user = people.newUser(login);
    user.setPassword("Lianxin@2026");
    people.saveUser(user);
    people.saveGroup(people.newGroup(group));
    people.createMembership(login, group);
    allow(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    if (group.equals("liaison")) {
      allow(group, Resources.PROCESS_DEFINITION, "demand", Permissions.READ, Permissions.CREATE_INSTANCE);
      allow(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
    }
  }

  private void allow(String group, Resources resource, String id, Permission... permissions) {
    var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    right.setGroupId(group);
    right.setResource(resource);
    right.setResourceId(id);
    right.setPermissions(permissions);
    rights.saveAuthorization(right);
  }
}
