package org.lianxin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.lianxin.LianxinApplication;
import org.lianxin.demand.DemandOnFile;
import org.lianxin.inmail.ReplyAddresses;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lianxin in a process of its own, in which something happens that a deputy is mailed of ({@code
 * happen}, with a number of two digits), until it is killed; or which tells what is left to tell
 * ({@code tell}) and writes the ids of all mails to a file. See {@link KilledCourierTest}.
 */
final class TellingApplication {

  /** The ids of all mails that have to arrive. */
  static final Path IDS = Path.of("ids.txt");

  /** How many cases each start puts on file. */
  static final int AT_ONCE = 6;

  private static final String CASE = "XQ-2011-%02d%04d";
  private static final String DEPUTY = "deputy.d001";

  /** Longer than a node's heart has to be silent before another takes over what it held. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private TellingApplication() {}

  /** Starts with what to do, then the application's own arguments. */
  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone(LianxinApplication.CHINA));
    var application =
        new SpringApplicationBuilder(LianxinApplication.class)
            .initializers(
                (GenericApplicationContext beans) ->
                    beans.registerBean(ApplicationRunner.class, () -> run -> act(args, beans)))
            .run(args);
    if (args[0].equals("tell")) {
      System.exit(SpringApplication.exit(application));
    }
  }

  private static void act(String[] args, BeanFactory beans) throws IOException {
    if (args[0].equals("happen")) {
      happen(Integer.parseInt(args[1]), beans);
    } else {
      tell(beans);
    }
  }

  private static void happen(int start, BeanFactory beans) {
    var jdbc = beans.getBean(JdbcClient.class);
    var outbox = beans.getBean(Outbox.class);
    beans.getBean(ReaderRows.class).write(DEPUTY, new Reach("deputy@example.gov.cn", ""), Map.of());
    beans
        .getBean(TransactionOperations.class)
        .executeWithoutResult(
            status ->
                IntStream.range(0, AT_ONCE)
                    .mapToObj(number -> CASE.formatted(start, number))
                    .forEach(
                        caseNo -> {
                          DemandOnFile.put(jdbc, caseNo, Map.of("urgency", "URGENT"));
                          outbox.taskWaits("t" + caseNo, caseNo, "告知选民", () -> Set.of(DEPUTY));
                        }));
  }

  private static void tell(BeanFactory beans) throws IOException {
    var jdbc = beans.getBean(JdbcClient.class);
    var addresses = beans.getBean(ReplyAddresses.class);
    await()
        .atMost(PATIENCE)
        .until(
            () -> told(jdbc).size() >= happened(jdbc).size() && bundles(jdbc, "WAITING").isEmpty());
    assertThat(told(jdbc)).as("in the application, each once").isEqualTo(happened(jdbc));
    Files.write(IDS, bundles(jdbc, "SENT").stream().map(addresses::id).toList());
  }

  /** The messages of our cases; the demonstration's wait for the morning. */
  private static List<String> bundles(JdbcClient jdbc, String state) {
    return jdbc.sql(
            "select distinct d.bundle from notification_delivery d"
                + " join notification_notice n on n.id = d.notice"
                + " where n.case_no like 'XQ-2011-%' and d.state = ?")
        .param(state)
        .query(String.class)
        .list();
  }

  private static List<String> told(JdbcClient jdbc) {
    return cases(jdbc, "notification_notice where case_no like 'XQ-2011-%'");
  }

  private static List<String> happened(JdbcClient jdbc) {
    return cases(jdbc, "demand_case where case_no like 'XQ-2011-%'");
  }

  private static List<String> cases(JdbcClient jdbc, String where) {
    return jdbc.sql("select case_no from " + where + " order by case_no")
        .query(String.class)
        .list();
  }
}
