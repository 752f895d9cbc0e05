#!/usr/bin/env bash
# MySQL 9.7 and Camunda 7.24.0: an incident that is its own root can't be deleted, so no failed job can be tried again.
#
# Camunda's own script gives ACT_RU_INCIDENT two keys to itself, to the cause and to the root cause, both "on delete
# cascade on update cascade", and the engine writes every incident that nothing else caused as its own cause and root.
# MySQL 9.7 follows such a row round in a circle when it is deleted, counts tables until its limit of 30, and refuses. The
# engine deletes the incident when a failed job is given retries again (`setJobRetries`, the button of Cockpit), so that
# call ends with a persistence exception, and the job stays as it is.
#
# Source: activiti.mysql.create.engine.sql in camunda-engine-7.24.0.jar, ACT_FK_INC_CAUSE and ACT_FK_INC_RCAUSE; class
# IncidentEntity, `create`, which sets cause and root to the incident's own id.
#
# Needs Debian as root, a JDK of 17 or newer and Maven; the server comes from Debian's unstable suite, in a folder of
# its own. Exits 0 while this is so, 1 when it has changed, 2 when it can't run.
#
# Seen:
#   the step failed, as it should
#   its own cause and root: true
#   refused: Foreign key cascade delete/update exceeds max tables limit of 30.
#   incidents left: 1
#   without the two keys:
#   retried
#   incidents left: 0
#   as described
set -euo pipefail

work=$(mktemp -d)
server=''
trap '[[ -z $server ]] || { kill "$server" && wait "$server" || true; }; rm -rf "$work"' EXIT
cd "$work"
version=9.7.4-2
port=33197

fetch() { # MySQL and the libraries that it needs, into a chroot
  local mirror apt=$work/apt keyring=/usr/share/keyrings/debian-archive-keyring.gpg own
  mirror=$(apt-get indextargets --format "\$(REPO_URI)" 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | sed -n 1p)
  mkdir -p "$apt"/{etc/apt/preferences.d,var/{lib,cache}/apt} root/usr/{bin,sbin,lib,lib64} root/{dev,etc,tmp,data}
  echo "deb [signed-by=$keyring] $mirror sid main" >"$apt/etc/apt/sources.list"
  own=(-o Dir="$apt" -o Dir::State::status=/dev/null -o APT::Sandbox::User=root -o APT::Default-Release=)
  apt-get "${own[@]}" update
  apt-get "${own[@]}" install -y --download-only --no-install-recommends "mysql-server-core=$version"
  for name in bin sbin lib lib64; do ln -s "usr/$name" "root/$name"; done
  for name in "$apt"/var/cache/apt/archives/*.deb; do dpkg -x "$name" root; done
  cp -a /dev/null /dev/urandom root/dev/
  echo 'mysql:x:65317:65317::/data:/usr/sbin/nologin' >root/etc/passwd
  chown 65317:65317 root/data root/tmp
}
fetch >fetch.log 2>&1 || { tail -n 3 fetch.log >&2; exit 2; }

mysqld() { # becomes the server
  exec chroot root /usr/sbin/mysqld --no-defaults --user=mysql --datadir=/data --port="$port" --bind-address=127.0.0.1 \
    --mysqlx=OFF --socket=/tmp/socket --pid-file=/tmp/pid --secure-file-priv=NULL \
    --transaction-isolation=READ-COMMITTED "$@"
}
echo "CREATE DATABASE finding; CREATE USER finding@'127.0.0.1' IDENTIFIED BY 'finding'; GRANT ALL ON finding.* TO finding@'127.0.0.1';" >root/init.sql
(mysqld --initialize-insecure) >mysqld.log 2>&1 || { tail -n 3 mysqld.log >&2; exit 2; }
mysqld --skip-name-resolve --init-file=/init.sql >>mysqld.log 2>&1 &
server=$!
for _ in {1..240}; do
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break; fi
  sleep 0.5
done

cat >pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.camunda.bpm</groupId><artifactId>camunda-engine</artifactId><version>7.24.0</version></dependency>
    <dependency><groupId>com.mysql</groupId><artifactId>mysql-connector-j</artifactId><version>9.4.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML

cat >Incidents.java <<'JAVA'
import java.sql.DriverManager;
import java.sql.SQLException;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;

class Incidents {

  public static void main(String[] arguments) throws SQLException {
    var settings = new StandaloneProcessEngineConfiguration();
    settings.setJdbcUrl(arguments[0]).setJdbcDriver("com.mysql.cj.jdbc.Driver").setJdbcUsername("finding")
        .setJdbcPassword("finding").setDatabaseSchemaUpdate("true").setHistory("none").setJobExecutorActivate(false);
    settings.setDefaultNumberOfRetries(1);
    var engine = settings.buildProcessEngine();
    var model = Bpmn.createExecutableProcess("complaint").camundaHistoryTimeToLive(1).startEvent()
        .serviceTask().camundaAsyncBefore().camundaExpression("${missing}").endEvent().done();
    engine.getRepositoryService().createDeployment().addModelInstance("complaint.bpmn", model).deploy();

    engine.getRuntimeService().startProcessInstanceByKey("complaint");
    var job = engine.getManagementService().createJobQuery().singleResult().getId();
    try {
      engine.getManagementService().executeJob(job);
    } catch (RuntimeException expected) {
      System.out.println("the step failed, as it should");
    }
    var incident = engine.getRuntimeService().createIncidentQuery().singleResult();
    System.out.println("its own cause and root: " + (incident.getId().equals(incident.getCauseIncidentId())
        && incident.getId().equals(incident.getRootCauseIncidentId())));

    retry(engine, job);
    System.out.println("incidents left: " + engine.getRuntimeService().createIncidentQuery().count());

    try (var connection = DriverManager.getConnection(arguments[0], "finding", "finding");
        var statement = connection.createStatement()) {
      statement.execute("alter table ACT_RU_INCIDENT drop foreign key ACT_FK_INC_CAUSE");
      statement.execute("alter table ACT_RU_INCIDENT drop foreign key ACT_FK_INC_RCAUSE");
    }
    System.out.println("without the two keys:");
    retry(engine, job);
    System.out.println("incidents left: " + engine.getRuntimeService().createIncidentQuery().count());
    System.exit(0);
  }

  private static void retry(org.camunda.bpm.engine.ProcessEngine engine, String job) {
    try {
      engine.getManagementService().setJobRetries(job, 1);
      System.out.println("retried");
    } catch (RuntimeException refused) {
      Throwable root = refused;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      System.out.println("refused: " + root.getMessage().lines().findFirst().orElse(""));
    }
  }
}
JAVA

mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=classpath >&2 || exit 2
java -cp "$(cat classpath)" Incidents.java "jdbc:mysql://127.0.0.1:$port/finding?nullCatalogMeansCurrent=true" >seen || exit 2
cat seen

grep -qx 'its own cause and root: true' seen || { echo 'CHANGED: the incident is not its own root'; exit 1; }
grep -q '^refused: .*Foreign key cascade delete/update exceeds max' seen || { echo 'CHANGED: MySQL lets it go'; exit 1; }
[[ $(tail -n 2 seen) == $'retried\nincidents left: 0' ]] || { echo 'CHANGED: not even without the keys'; exit 1; }
echo 'as described'
