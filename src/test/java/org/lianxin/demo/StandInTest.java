package org.lianxin.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.closedloop.Signatures;
import org.lianxin.evidence.EvidenceFault;
import org.lianxin.evidence.EvidenceVerifier;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.standin.StandIns;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 代理: a unit's leader is away and one of its handlers stands in (rule standing-in). */
@LianxinTest
class StandInTest {

  private static final String LEADER = "yueyang.leader";
  private static final String STAND_IN = "yueyang.handler2";
  private static final String SECOND = "admin";
  private static final String POST = LEADER + "@310117001-CJZX.UNIT_LEADER";
  private static final String REVIEW = "Task_ReviewByUnit";
  private static final String SIGN = "Task_SignByUnit";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired StandIns standIns;
  @Autowired Signatures signatures;
  @Autowired EvidenceVerifier evidence;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private Ways ways;

  @BeforeEach
  void aCountyToWalk() {
    ways = new Ways(port, beans);
  }

  @AfterEach
  void putBack() {
    clock.reset();
    jdbc.sql("delete from standin_appointment").update();
    jdbc.sql("delete from roster_note").update();
    DirectoryRows.changed(jdbc);
  }

  @Test
  void reviewsAndSignsInThePeriodAndBothNamesStandUnderTheReply() throws IOException {
    var way = ways.begin(Ways.told("C1")).goesTo(REVIEW);
    assertThat(appoint(wish()).statusCode()).isEqualTo(302);
    assertThat(list(way)).as("before a second person approves").doesNotContain(way.waiting(REVIEW));
    assertThat(act(LEADER, "approve").statusCode()).isEqualTo(422);
    assertThat(act(SECOND, "approve").statusCode()).isEqualTo(302);
    assertThat(evidence.verify(Owner.DIRECTORY, "").faults())
        .as("asked for and approved, under the chain of the directory")
        .noneMatch(this::isOfTheAppointment);

    assertThat(list(way)).contains(way.waiting(REVIEW));
    assertThat(ways.visitor(STAND_IN).get("/").body()).contains("您正在代理他人的事务：1项", "已生效");
    way.does(STAND_IN, REVIEW, way.answersAt(REVIEW, STAND_IN)).goesTo(SIGN);
    way.does(STAND_IN, SIGN, way.answersAt(SIGN, STAND_IN));

    var signed = signatures.find(way.caseNo(), 1, Signatures.Half.UNIT).orElseThrow();
    assertThat(signed.signer()).isEqualTo(STAND_IN);
    assertThat(signed.standingFor()).isEqualTo(LEADER);
    var both = name(STAND_IN) + "代" + name(LEADER);
    assertThat(letter(way)).contains(both);
    assertThat(ways.visitor(STAND_IN).get("/demands/" + way.caseNo()).body()).contains(both);
    assertThat(way.goesQuicklyToTheEnd().isOver()).isTrue();
  }

  @Test
  void whoTakesTheOtherNameAwayMakesTheSignatureVoid() {
    var way = ways.begin(Ways.told("C1")).goesTo(SIGN);
    appoint(wish());
    act(SECOND, "approve");
    way.does(STAND_IN, SIGN, way.answersAt(SIGN, STAND_IN));

    jdbc.sql("update closedloop_signature set standing_for = null where case_no = ?")
        .param(way.caseNo())
        .update();

    assertThat(signatures.find(way.caseNo(), 1, Signatures.Half.UNIT)).isEmpty();
  }

  @Test
  void seesNoOtherActNoOtherOfficeAndNothingWhenItIsOver() {
    var way = ways.begin(Ways.told("C1")).goesTo(REVIEW);
    var form = wish();
    form.put("acts", "SIGN");
    appoint(form);
    act(SECOND, "approve");
    assertThat(list(way)).as("signs, reviews not").doesNotContain(way.waiting(REVIEW));
    way.goesTo(SIGN);
    var sign = way.waiting(SIGN);
    assertThat(list(way)).contains(sign);
    assertThat(way.claim(STAND_IN, sign).statusCode()).isEqualTo(204);

    clock.set(LocalDateTime.now(clock).plusDays(11));
    ways = new Ways(port, beans);
    way = ways.resume(Ways.told("C1"), way.caseNo());

    assertThat(standIns.of(STAND_IN)).isEmpty();
    var late = way.submit(STAND_IN, sign, way.answersAt(SIGN, STAND_IN));
    assertThat(late.statusCode())
        .as("a claim does not outlive its right; each minute such claims go back anyway")
        .isIn(403, 404);
    standIns.letTimePass();
    way.does(LEADER, SIGN, way.answersAt(SIGN, LEADER));
    assertThat(ways.visitor(LEADER).get("/stand-ins").body()).contains("到期", "出差");
  }

  @Test
  void countsNoMoreFromTheNextRequestWhenSomebodyEndsIt() {
    var way = ways.begin(Ways.told("C1")).goesTo(REVIEW);
    appoint(wish());
    act(SECOND, "approve");
    assertThat(list(way)).contains(way.waiting(REVIEW));

    assertThat(act(LEADER, "end").statusCode()).isEqualTo(302);

    assertThat(list(way)).doesNotContain(way.waiting(REVIEW));
    way.isRefused(STAND_IN, REVIEW, way.answersAt(REVIEW, STAND_IN), "");
  }

  @ParameterizedTest
  @CsvSource({
    "standIn, yueyang.leader, 不能指定自己代理",
    "standIn, fangsong.handler, 请从列表中选择代理人",
    "post, yueyang.officer@310117001-GW.OFFICER, 只能为您负责的机构",
    "acts, INSTRUCT, 不办理“批办”",
    "from, 2020-01-01, 起始日期最早为今天",
    "to, 2020-01-01, 终止日期早于起始日期",
    "to, 2099-01-01, 一次最长半年",
    "reason, ' ', 请写明理由"
  })
  void saysWhatIsWrongWithAWishAndKeepsWhatWasTyped(String field, String value, String sentence) {
    var form = wish();
    form.put(field, value);

    var answer = appoint(form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
    if (!field.equals("reason")) {
      assertThat(answer.body()).contains("value=\"出差。\"");
    }
    assertThat(jdbc.sql("select count(*) from standin_appointment").query(Long.class).single())
        .isZero();
  }

  @Test
  void whoLeadsNothingAppointsNobody() {
    assertThat(ways.visitor("yueyang.handler").get("/stand-ins").body()).doesNotContain("被代理人和岗位");
    assertThat(send("yueyang.handler", "/stand-ins", wish()).statusCode()).isEqualTo(422);
  }

  private Map<String, String> wish() {
    var today = LocalDate.now(clock);
    return new HashMap<>(
        Map.of(
            "post",
            POST,
            "standIn",
            STAND_IN,
            "acts",
            "REVIEW,SIGN",
            "from",
            today.toString(),
            "to",
            today.plusDays(10).toString(),
            "reason",
            "出差。"));
  }

  private HttpResponse<String> appoint(Map<String, String> form) {
    return send(LEADER, "/stand-ins", form);
  }

  private HttpResponse<String> act(String login, String what) {
    var id = jdbc.sql("select max(id) from standin_appointment").query(Long.class).single();
    return send(login, "/stand-ins/" + id + "/" + what, Map.of("proof", Ways.PASSWORD));
  }

  private HttpResponse<String> send(String login, String path, Map<String, String> fields) {
    var visitor = ways.visitor(login);
    var all = new HashMap<>(fields);
    all.put("_csrf", visitor.token("/account"));
    return visitor.post(path, all);
  }

  /** What Tasklist lists of the case. */
  private String list(Way way) {
    return ways.visitor(STAND_IN)
        .get(
            "/camunda/api/engine/engine/default/task?firstResult=0&maxResults=50"
                + "&processInstanceBusinessKey="
                + way.caseNo())
        .body();
  }

  private String letter(Way way) throws IOException {
    var path = "/demands/" + way.caseNo() + "/papers/reply-1.docx";
    try (var word = new ZipInputStream(new ByteArrayInputStream(download(path)))) {
      for (var part = word.getNextEntry(); part != null; part = word.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          return new String(word.readAllBytes(), UTF_8).replaceAll("<[^>]+>", "");
        }
      }
      throw new AssertionError(path);
    }
  }

  private byte[] download(String path) {
    return ways.visitor(LEADER).download(path).body();
  }

  private String name(String login) {
    return jdbc.sql("select name from roster_person where login = ?")
        .param(login)
        .query(String.class)
        .single();
  }

  private boolean isOfTheAppointment(EvidenceFault fault) {
    var id = jdbc.sql("select max(id) from standin_appointment").query(String.class).single();
    return fault.table().equals("standin_appointment") && fault.key().equals(id);
  }
}
