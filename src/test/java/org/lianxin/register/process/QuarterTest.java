package org.lianxin.register.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.directory.Deputies;
import org.lianxin.evidence.Anchor;
import org.lianxin.evidence.EvidenceVerifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of a quarter, from the clock to its receipt; each test has a year of its own. */
@LianxinTest
class QuarterTest {

  private static final String GROUP = "310117104-XZ1";
  private static final String LIAISON = "chedun.liaison";
  private static final String OFFICE = "district.officer";
  private static final String SIGN = "Task_SignQuarterlyList";
  private static final String RECEIVE = "Task_ReceiveQuarterlyList";
  private static final String PASSWORD = "Lianxin@2026";

  @LocalServerPort int port;
  @Autowired QuarterClock quarter;
  @Autowired MovableClock clock;
  @Autowired RuntimeService instances;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired Deputies deputies;
  @Autowired List<Anchor> anchors;
  @Autowired EvidenceVerifier verifier;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void nothingIsLeftForOthers() {
    clock.reset();
    instances
        .createProcessInstanceQuery()
        .processDefinitionKey(QuarterlyListProcess.KEY)
        .list()
        .forEach(one -> instances.deleteProcessInstance(one.getId(), "test"));
    jdbc.sql("delete from register_quarter").update();
    jdbc.sql("delete from demand_case where registered_by = 'made.quarter'").update();
  }

  @Test
  void beginsInTheQuartersLastMonthOnceForEachGroupThoughTwoNodesAsk() {
    at(2033, 5, 31);
    quarter.run();
    assertThat(lists()).isEmpty();

    at(2033, 6, 1);
    CompletableFuture.allOf(
            CompletableFuture.runAsync(quarter), CompletableFuture.runAsync(quarter))
        .join();
    quarter.run();

    assertThat(lists()).containsExactly("2033-04-01 WAITING");
    assertThat(running()).isEqualTo(1);
  }

  @Test
  void closesOnTheFirstWorkingDayAfterTheQuarter() {
    at(2026, 9, 1); // the first week of October is no working week
    quarter.run();

    assertThat(timer()).isEqualTo(morning(2026, 10, 8));
  }

  @Test
  void leavesNoQuarterOutThoughTheSystemStoodStill() {
    at(2035, 3, 1);
    quarter.run();
    at(2035, 12, 1);
    quarter.run();
    quarter.run();
    quarter.run();

    assertThat(lists())
        .containsExactly(
            "2035-01-01 WAITING", "2035-04-01 WAITING", "2035-07-01 WAITING", "2035-10-01 WAITING");
  }

  @Test
  void isSignedReturnedWithAReasonSignedAnewAndReceived() throws IOException {
    received("XQ-2034-910001", LocalDate.of(2034, 1, 5), "STRUCK_OFF", "上季已销号");
    received("XQ-2034-910002", LocalDate.of(2034, 2, 6), "HANDLING", "上季没办完");
    received("XQ-2034-910003", LocalDate.of(2034, 4, 1), "REGISTERED", "本季第一天");
    received("XQ-2034-910004", LocalDate.of(2034, 6, 30), "VOIDED", "误登的");
    received("XQ-2034-910005", LocalDate.of(2034, 7, 1), "REGISTERED", "下季第一天");
    at(2034, 6, 10);
    quarter.run();
    at(2034, 7, 3);
    close();
    var liaison = Visitor.signedIn(port, LIAISON);

    assertThat(liaison.get("/quarterly-lists?year=2034").body())
        .contains("待签署", "反映2件，已解决0件，未答复2件", "上季结转1件");
    assertThat(pdf(liaison, 2034))
        .contains("【草稿】", "上季没办完", "本季第一天")
        .doesNotContain("上季已销号", "误登的", "下季第一天");
    assertThat(submit(liaison, SIGN, Map.of("proof", "wrong"))).contains("密码");
    assertThat(task(RECEIVE)).isNull();
    submit(liaison, SIGN, Map.of("words", "另有一件口头反映", "proof", PASSWORD));

    var signed = pdf(liaison, 2034);
    assertThat(signed).doesNotContain("草稿").contains("2034年第2季度", "上季结转");
    for (var anchor : anchors) {
      anchor.ends().forEach(end -> assertThat(signed).contains(end.hash()));
    }
    var bytes = file(liaison, 2034);
    received("XQ-2034-910006", LocalDate.of(2034, 5, 1), "REGISTERED", "补登的");
    assertThat(file(liaison, 2034)).isEqualTo(bytes);

    var office = Visitor.signedIn(port, OFFICE);
    assertThat(submit(office, RECEIVE, Map.of("verdict", "RETURNED"))).contains("请写明退回的原因");
    submit(office, RECEIVE, Map.of("verdict", "RETURNED", "reason", "缺了一件"));
    assertThat(liaison.get("/desk/tasks/" + task(SIGN)).body()).contains("缺了一件");
    assertThat(lists()).containsExactly("2034-04-01 COMPILED");
    submit(liaison, SIGN, Map.of("proof", PASSWORD));
    assertThat(pdf(liaison, 2034)).contains("补登的");
    submit(office, RECEIVE, Map.of("verdict", "RECEIVED"));

    assertThat(running()).isZero();
    assertThat(lists()).containsExactly("2034-04-01 RECEIVED");
    assertThat(office.get("/quarterly-lists?year=2034").body()).contains("已签收", "反映3件");
    assertThat(
            jdbc.sql(
                    "select verdict from register_receipt where volume in (select id from"
                        + " register_volume where deputies_group = ? and register_year = 2034)"
                        + " order by volume")
                .param(GROUP)
                .query(String.class)
                .list())
        .containsExactly("RETURNED", "RECEIVED");
    assertThat(verifier.verify().faults())
        .filteredOn(
            fault -> List.of("person:" + LIAISON, "person:" + OFFICE).contains(fault.subject()))
        .isEmpty();
  }

  @Test
  void isSeenByTheGroupsLiaisonOfficerAndTheOfficesAboveAndNobodyElse() {
    at(2036, 5, 1);
    for (var login : List.of(LIAISON, "chedun.officer", OFFICE, "supervisor")) {
      var reader = Visitor.signedIn(port, login);
      assertThat(reader.get("/quarterly-lists").body()).as(login).contains("车墩镇代表小组");
      assertThat(reader.get(path(2036, "1.xlsx")).statusCode()).as(login).isEqualTo(200);
    }
    for (var login : List.of("fangsong.liaison", "fangsong.officer")) {
      var stranger = Visitor.signedIn(port, login);
      assertThat(stranger.get("/quarterly-lists").body()).doesNotContain("车墩镇代表小组");
      assertThat(stranger.get(path(2036, "1.xlsx")).statusCode()).isEqualTo(404);
    }
    assertThat(Visitor.signedIn(port, "chedun.handler").get("/quarterly-lists").statusCode())
        .isEqualTo(403);
    var liaison = Visitor.signedIn(port, LIAISON);
    for (var none : List.of("0.pdf", "5.pdf", "3.pdf", "1.exe")) {
      assertThat(liaison.get(path(2036, none)).statusCode()).as(none).isEqualTo(404);
    }
  }

  private void at(int year, int month, int day) {
    clock.set(LocalDateTime.of(year, month, day, 9, 0));
  }

  private static Instant morning(int year, int month, int day) {
    return LocalDate.of(year, month, day).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  private static String path(int year, String file) {
    return "/quarterly-lists/%s/%d/%s".formatted(GROUP, year, file);
  }

  private byte[] file(Visitor visitor, int year) {
    return visitor.download(path(year, "2.pdf")).body();
  }

  private String pdf(Visitor visitor, int year) throws IOException {
    try (var document = Loader.loadPDF(file(visitor, year))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  private String submit(Visitor visitor, String element, Map<String, String> fields) {
    var sent = new HashMap<>(fields);
    sent.put("_csrf", visitor.token("/account"));
    return visitor.post("/desk/tasks/" + task(element), sent).body();
  }

  private String instance() {
    return instances
        .createProcessInstanceQuery()
        .processDefinitionKey(QuarterlyListProcess.KEY)
        .processInstanceBusinessKey(number())
        .singleResult()
        .getId();
  }

  private String number() {
    return "JQ-"
        + jdbc.sql("select max(id) from register_quarter where deputies_group = ?")
            .param(GROUP)
            .query(Long.class)
            .single();
  }

  private long running() {
    return instances
        .createProcessInstanceQuery()
        .processDefinitionKey(QuarterlyListProcess.KEY)
        .processInstanceBusinessKey(number())
        .count();
  }

  private Instant timer() {
    return jobs.createJobQuery()
        .processInstanceId(instance())
        .timers()
        .singleResult()
        .getDuedate()
        .toInstant();
  }

  /** The timer, and what follows it in a transaction of its own. */
  private void close() {
    for (int step = 0; step < 2; step++) {
      jobs.createJobQuery()
          .processInstanceId(instance())
          .list()
          .forEach(job -> jobs.executeJob(job.getId()));
    }
  }

  private String task(String element) {
    var found =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(number())
            .taskDefinitionKey(element)
            .singleResult();
    return found == null ? null : found.getId();
  }

  private List<String> lists() {
    return jdbc.sql(
            "select quarter_of, state from register_quarter where deputies_group = ?"
                + " order by quarter_of")
        .param(GROUP)
        .query((row, i) -> row.getString("quarter_of") + " " + row.getString("state"))
        .list();
  }

  private void received(String no, LocalDate on, String status, String subject) {
    var deputy = deputies.inGroup(GROUP).get(0).login();
    jdbc.sql(
            "insert into demand_case (case_no, status, channel, subject, own_words, area, category,"
                + " urgency, voter_group, question_type, accusation, confidential, anonymous,"
                + " office, deputy, registered_by, received_on, registered_at, answerable,"
                + " receipt_code, version) values (?, ?, 'VISIT', ?, '某事', '310117104000',"
                + " 'OTHER', 'NORMAL', 'ORDINARY', 'NEED', false, false, true, 'made.office', ?,"
                + " 'made.quarter', ?, ?, ?, 'none', 0)")
        .params(no, status, subject, deputy, on, on.atStartOfDay(), deputy)
        .update();
  }
}
