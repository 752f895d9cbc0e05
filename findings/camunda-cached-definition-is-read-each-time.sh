#!/usr/bin/env bash
# Camunda engine 7.24.0: the cache of process definitions saves the parsing, not the query it is said to save.
#
# The manual says under "Deployment Cache": definitions are cached "to avoid polling the database every time a
# process definition is needed". With the definition in that cache, each of the six commands below still selects its
# whole row from ACT_RE_PROCDEF. A case of many small steps so pays one round trip to the database a step for data
# that, says the manual, doesn't change, and a larger cache doesn't help. The read is also how a node learns that
# another suspended the definition, so who answers it from memory has to care for that.
#
# Source, package org.camunda.bpm.engine.impl.persistence: deploy.cache.ResourceDefinitionCache's
# findDeployedDefinitionById asks the entities of the current command, then the database
# (entity.ProcessDefinitionManager.findLatestDefinitionById), and only then, in resolveDefinition, its own cache, where
# it brings the suspension up to date.
#
# Needs a JDK of 17 or newer and Maven. Exits 0 while this is so, 1 when it has changed, 2 when it can't run.
#
# Seen:
#   definition is in the cache: true
#   start         reads of ACT_RE_PROCDEF: 1
#   claim         reads of ACT_RE_PROCDEF: 1
#   set variable  reads of ACT_RE_PROCDEF: 1
#   get variable  reads of ACT_RE_PROCDEF: 1
#   set priority  reads of ACT_RE_PROCDEF: 1
#   complete      reads of ACT_RE_PROCDEF: 1
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

cat >Reads.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;

class Reads {
  static Connection database;

  public static void main(String[] arguments) throws SQLException {
    var settings = new StandaloneInMemProcessEngineConfiguration();
    settings.setJdbcUrl("jdbc:h2:mem:finding;DB_CLOSE_DELAY=-1").setHistory("none").setJobExecutorActivate(false);
    var engine = settings.buildProcessEngine();
    database = DriverManager.getConnection("jdbc:h2:mem:finding", "sa", "");
    var model = Bpmn.createExecutableProcess("complaint").camundaHistoryTimeToLive(1)
        .startEvent().userTask().endEvent().done();
    var definition = engine.getRepositoryService().createDeployment().addModelInstance("complaint.bpmn", model)
        .deployWithResult().getDeployedProcessDefinitions().get(0).getId();
    boolean cached = settings.getDeploymentCache().findProcessDefinitionFromCache(definition) != null;
    System.out.println("definition is in the cache: " + cached);

    var tasks = engine.getTaskService();
    count("start", () -> engine.getRuntimeService().startProcessInstanceById(definition));
    var task = tasks.createTaskQuery().singleResult().getId();
    count("claim", () -> tasks.claim(task, "handler"));
    count("set variable", () -> tasks.setVariable(task, "urgent", true));
    count("get variable", () -> tasks.getVariable(task, "urgent"));
    count("set priority", () -> tasks.setPriority(task, 80));
    count("complete", () -> tasks.complete(task));

    System.exit(0); // the engine's threads would keep the process alive
  }

  /** Runs one command and asks H2's own statistics what it executed meanwhile. */
  static void count(String name, Runnable command) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("set query_statistics false");
      statement.execute("set query_statistics true");
      command.run();
      var reads = statement.executeQuery("select coalesce(sum(execution_count), 0) from"
          + " information_schema.query_statistics where regexp_like(sql_statement, 'from\\s+ACT_RE_PROCDEF\\s', 'i')");
      reads.next();
      System.out.printf("%-13s reads of ACT_RE_PROCDEF: %d%n", name, reads.getInt(1));
    }
  }
}
JAVA

mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=classpath >&2 || exit 2
java -cp "$(cat classpath)" Reads.java >seen || exit 2
cat seen

if ! grep -qx 'definition is in the cache: true' seen; then echo 'CHANGED: the definition is not in the cache'; exit 1; fi
if [[ $(grep -c 'reads of ACT_RE_PROCDEF: 1$' seen) != 6 ]]; then echo 'CHANGED: not every command reads the row'; exit 1; fi
echo 'as described'
