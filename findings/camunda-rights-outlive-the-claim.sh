#!/usr/bin/env bash
# Camunda engine 7.24.0, authorization enabled: who once had a task keeps his right to it after he gave it back.
#
# The manual says that a user related to a task, as assignee, candidate or owner, gets READ and UPDATE on it by
# default; one expects the right to end with the relation. The engine lays a row in ACT_RU_AUTHORIZATION for each new
# assignee, and takes it away only when the task itself ends. So a handler who claims a task of his office, gives it
# back and moves to another office still finds it, also after somebody else has claimed it, while a colleague who
# never claimed and leaves with him finds nothing. Where tasks hold people's complaints, each hand-over so adds a
# reader nobody decided on, and each task query joins the rows of all former assignees. Remove the row yourself, or
# decide from the task as it stands.
#
# Source, package org.camunda.bpm.engine.impl: cfg.auth.DefaultAuthorizationProvider.newTaskAssignee is given the old
# assignee and does nothing with him, and deleteTaskUserIdentityLink says in a comment that a right stays;
# persistence.entity.TaskManager.deleteTask removes the rows of its task. Manual: Authorization Service, "Default Task
# Permissions", which doesn't say when they end.
#
# Needs a JDK of 17 or newer and Maven. Exits 0 while this is so, 1 when it has changed, 2 when it can't run.
#
# Seen:
#   before                                handler    rows of rights 0, tasks he finds 0
#   claimed, given back, left the office  handler    rows of rights 1, tasks he finds 1
#   never claimed, left the office        colleague  rows of rights 0, tasks he finds 0
#   claimed by another                    handler    rows of rights 1, tasks he finds 1
#   completed                             handler    rows of rights 0, tasks he finds 0
#   as described
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.camunda.bpm</groupId><artifactId>camunda-engine</artifactId><version>7.24.0</version></dependency>
    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.3.232</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML

cat >Rights.java <<'JAVA'
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;

class Rights {
  static final List<String> OFFICE = List.of("office"), ELSEWHERE = List.of();

  static ProcessEngine engine;

  public static void main(String[] arguments) {
    engine = new StandaloneInMemProcessEngineConfiguration()
        .setAuthorizationEnabled(true).setJobExecutorActivate(false).buildProcessEngine();
    var model = Bpmn.createExecutableProcess("complaint").camundaHistoryTimeToLive(1)
        .startEvent().userTask().camundaCandidateGroups("office").endEvent().done();
    engine.getRepositoryService().createDeployment().addModelInstance("complaint.bpmn", model).deploy();
    engine.getRuntimeService().startProcessInstanceByKey("complaint");
    var tasks = engine.getTaskService();
    var task = tasks.createTaskQuery().singleResult().getId();

    look("before", "handler", ELSEWHERE, task);
    as("handler", OFFICE, () -> tasks.claim(task, "handler"));
    as("handler", OFFICE, () -> tasks.setAssignee(task, null));
    look("claimed, given back, left the office", "handler", ELSEWHERE, task);
    look("never claimed, left the office", "colleague", ELSEWHERE, task);
    as("successor", OFFICE, () -> tasks.claim(task, "successor"));
    look("claimed by another", "handler", ELSEWHERE, task);
    as("successor", OFFICE, () -> tasks.complete(task));
    look("completed", "handler", ELSEWHERE, task);

    System.exit(0); // the engine's threads would keep the process alive
  }

  static void as(String user, List<String> groups, Runnable action) {
    engine.getIdentityService().setAuthentication(user, groups);
    action.run();
    engine.getIdentityService().clearAuthentication();
  }

  static void look(String moment, String user, List<String> groups, String task) {
    long rows = engine.getAuthorizationService().createAuthorizationQuery()
        .userIdIn(user).resourceType(Resources.TASK).resourceId(task).count();
    as(user, groups, () ->
        System.out.printf("%-37s %-10s rows of rights %d, tasks he finds %d%n",
            moment, user, rows, engine.getTaskService().createTaskQuery().count()));
  }
}
JAVA

mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=classpath >&2 || exit 2
java -cp "$(cat classpath)" Rights.java >seen || exit 2
cat seen

# expect MOMENT COUNT: rows of rights and tasks found at this moment
expect() {
  if ! grep -q "^$1 .* rows of rights $2, tasks he finds $2\$" seen; then echo "CHANGED: $1"; exit 1; fi
}
expect 'before' 0
expect 'claimed, given back, left the office' 1
expect 'never claimed, left the office' 0
expect 'claimed by another' 1
expect 'completed' 0
echo 'as described'
