package org.lianxin.workbook.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.directory.Grants;
import org.lianxin.directory.People;
import org.lianxin.directory.Role;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator imports a supervisor and one who leads a body above approves, or does not. */
@LianxinTest
class PowersPageTest {

  private static final String WORD = "Lianxin@2026";
  private static final String NEW = "yueyang.liaison";

  @LocalServerPort int port;
  @Autowired DirectoryRecords records;
  @Autowired Grants grants;
  @Autowired People people;
  @Autowired JdbcClient jdbc;

  private DirectoryContent before;

  @BeforeEach
  void anAdministratorImportsASupervisor() throws Exception {
    before = records.content();
    var posts =
        new ClassPathResource("directory/demo/post.csv").getContentAsString(UTF_8)
            + NEW
            + ",310117-DBGZS,督办人员,2026-11-01,\n";
    var admin = Visitor.signedIn(port, "admin");
    var answer =
        admin.upload(
            "/directory/import?_csrf=" + admin.token("/directory"),
            Map.of("forReal", "true"),
            "任职.csv",
            posts.getBytes(UTF_8));
    assertThat(answer.body()).contains("已导入", "起始日期早于今天，将标为“倒签”");
  }

  @AfterEach
  void putBack() {
    records.apply(before, "demo");
    jdbc.sql("delete from roster_power where login = ?").param(NEW).update();
    jdbc.sql("delete from roster_note").update();
    DirectoryRows.changed(jdbc);
  }

  @Test
  void showsWhoAskedForWhomAndWhatItGives() {
    assertThat(page("cwh.officer")).contains("顾宁", "督办人员", "倒签", "看全区的诉求和双台账", "高伟旭", "核准");
    assertThat(page("admin")).contains("顾宁", "这是您本人录入的");
    assertThat(Visitor.signedIn(port, "cwh.officer").get("/").body()).contains("有1项岗位授权等您核准");
  }

  @Test
  void givesNothingUntilTheHeadAboveHasApprovedWithHisPassword() {
    assertThat(supervises()).isFalse();
    var head = Visitor.signedIn(port, "cwh.officer");

    var wrong = decide(head, "approve", Map.of("proof", "wrong"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("密码不正确");
    assertThat(supervises()).isFalse();

    assertThat(Visitor.location(decide(head, "approve", Map.of("proof", WORD))))
        .isEqualTo("/powers?approved");
    assertThat(supervises()).isTrue();
    assertThat(Visitor.signedIn(port, NEW).get("/").body())
        .contains("与您有关的变动", "督办人员", "高伟旭录入", "潘永晖核准");
  }

  @Test
  void keepsWhyItWasRefusedAndTellsWhoAsked() {
    var head = Visitor.signedIn(port, "cwh.officer");

    decide(head, "refuse", Map.of("proof", WORD, "reason", "未经主任会议研究"));

    assertThat(supervises()).isFalse();
    assertThat(page("cwh.officer")).contains("不同意", "未经主任会议研究");
    var admin = Visitor.signedIn(port, "admin");
    assertThat(admin.get("/").body()).contains("未获同意", "未经主任会议研究");
    var page = admin.get("/").body();
    var upTo = page.replaceAll("(?s).*name=\"upTo\" value=\"(\\d+)\".*", "$1");
    admin.post("/notes/read", Map.of("_csrf", admin.token("/"), "upTo", upTo));
    assertThat(admin.get("/").body()).doesNotContain("未获同意");
  }

  @Test
  void letsNoAdministratorApproveHisOwn() {
    var admin = Visitor.signedIn(port, "admin");

    var answer = decide(admin, "approve", Map.of("proof", WORD));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(supervises()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"supervisor", "yueyang.handler", "deputy.d001", NEW})
  void opensToNobodyElse(String login) {
    var visitor = Visitor.signedIn(port, login);

    assertThat(visitor.get("/powers").statusCode()).isEqualTo(403);
    assertThat(decide(visitor, "approve", Map.of("proof", WORD)).statusCode()).isEqualTo(403);
    assertThat(supervises()).isFalse();
  }

  @Test
  void listsTheWeekToPrintAndSign() {
    var week = Visitor.signedIn(port, "admin").get("/accounts/weeks/present");

    assertThat(week.statusCode()).isEqualTo(200);
    assertThat(week.body())
        .contains("每周清单", "顾宁 yueyang.liaison", "待核准", "倒签", "签字")
        .contains(NEW + " · 310117-DBGZS · 督办人员", "角色：督办人员", "任职起始：2026-11-01")
        .containsPattern("首次导入通讯录：[\\d,]+行")
        .containsPattern("随首次导入生效、或者原来就有的岗位：\\d+项")
        .doesNotContain("㛃蕊芳", "SUPERVISOR", "STANDING_COMMITTEE");
    assertThat(week.body().split("倒签")).as("the demonstration's own posts").hasSizeLessThan(5);
    assertThat(Visitor.signedIn(port, "cwh.officer").get("/accounts/weeks/present").statusCode())
        .isEqualTo(403);
  }

  private boolean supervises() {
    return people.find(NEW).orElseThrow().is(Role.SUPERVISOR);
  }

  private String page(String login) {
    return Visitor.signedIn(port, login).get("/powers").body();
  }

  private HttpResponse<String> decide(Visitor visitor, String what, Map<String, String> fields) {
    var id = grants.waiting().get(0).id();
    var all = new java.util.HashMap<>(fields);
    all.put("_csrf", visitor.token("/account"));
    return visitor.post("/powers/" + id + "/" + what, all);
  }
}
