package org.lianxin.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.evidence.EvidenceVerifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 督办与会议 as people use it: forms, lists, papers, and who sees them. */
@LianxinTest
class OversightPagesTest {

  @LocalServerPort int port;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired MeasureRows measures;
  @Autowired AgreedDays days;
  @Autowired EvidenceVerifier verifier;
  @Autowired JdbcClient database;
  @Autowired Clock clock;

  private final String subject = "积水" + UUID.randomUUID();
  private LocalDate today;
  private String caseNo;
  private String path;
  private Visitor officer;

  @BeforeEach
  void aCaseOfAStreet() {
    today = LocalDate.now(clock);
    var by = people.find(Registrations.LIAISON).orElseThrow();
    caseNo =
        registrar
            .register(
                Registrations.of().with("subject", subject).with("confidential", false).on(today),
                by)
            .caseNo();
    path = "/oversight/cases/" + caseNo;
    officer = Visitor.signedIn(port, "yueyang.officer");
  }

  @Test
  void leadFromTheCaseToItsOversightForThoseAloneWhoDoIt() {
    assertThat(officer.get("/demands/" + caseNo).body()).contains("href=\"" + path + "\"");
    assertThat(officer.get("/").body()).contains("href=\"/oversight\"");
    var liaison = Visitor.signedIn(port, Registrations.LIAISON);
    assertThat(liaison.get("/demands/" + caseNo).body()).doesNotContain(path);
    assertThat(liaison.get(path).statusCode()).isEqualTo(403);
    assertThat(Visitor.signedIn(port, "fangsong.officer").get(path).statusCode()).isEqualTo(404);
    assertThat(Visitor.signedIn(port, "supervisor").get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void superviseACaseAndShowItWhereItBelongs() {
    assertThat(officer.post(path + "/measures", supervision(Map.of())).statusCode()).isEqualTo(302);

    assertThat(officer.get("/demands/" + caseNo).body())
        .contains("重点督办（", "第十二次主任会议）", "督办领导：李副主任。要求：年底前办结");
    assertThat(officer.get("/oversight").body()).contains(subject, "重点督办").doesNotContain("??");
    assertThat(Visitor.signedIn(port, "fangsong.officer").get("/oversight").body())
        .doesNotContain(subject);

    var id = measures.of(caseNo).get(0).id();
    var end = Map.of("_csrf", officer.token(path), "doneOn", today.toString(), "result", "已修好");
    assertThat(officer.post("/oversight/measures/" + id + "/end", end).statusCode()).isEqualTo(302);
    assertThat(officer.get("/oversight").body()).doesNotContain(subject);
    assertThat(officer.get("/oversight?ended=true").body()).contains(subject, "已修好");
    assertThat(verifier.verify(caseNo).faults()).isEmpty();
  }

  @Test
  void keepWhatWasTypedWhenAFieldIsRefused() {
    var answer = officer.post(path + "/measures", supervision(Map.of("lead", "", "takenOn", "昨天")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("重点督办要写明督办领导", "请填写日期", "年底前办结", "value=\"第十二次主任会议\"")
        .doesNotContain("??");
    assertThat(measures.of(caseNo)).isEmpty();
  }

  @Test
  void holdAMeetingFromItsAgendaToItsMinutes() throws IOException {
    var day = today.minusDays(40);
    var answer =
        officer.post("/oversight/meetings", meeting("COORDINATION", day, Map.of("place", "")));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("请填写地点", caseNo, "李副主任主持", "selected=\"selected\"");

    var meeting = planned("COORDINATION", day);
    assertThat(officer.get(meeting).body()).contains(subject, "待召开").doesNotContain("??");
    assertThat(text(officer, meeting + "/minutes.pdf")).contains("协调会议程", "待召开", caseNo);

    var due = days.instead(day.plusDays(3)).orElse(day.plusDays(3));
    var outcome = new HashMap<String, String>();
    outcome.put("_csrf", officer.token(meeting));
    outcome.put("words", "分头疏通");
    outcome.put("unit0", "310117001-CJZX");
    outcome.put("task0", "清掏街坊管道");
    outcome.put("due0", due.toString());
    outcome.put("unit1", "310117-SWJ");
    var refused = officer.post(meeting + "/outcomes/" + caseNo, outcome);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("请写明任务", "清掏街坊管道", "分头疏通");

    outcome.put("task1", "疏通市政管道");
    outcome.put("due1", due.toString());
    assertThat(officer.post(meeting + "/outcomes/" + caseNo, outcome).statusCode()).isEqualTo(302);
    var token = Map.of("_csrf", officer.token(meeting));
    assertThat(officer.post(meeting + "/close", token).statusCode()).isEqualTo(302);

    assertThat(officer.get(meeting).body()).contains("已形成纪要", "疏通市政管道").doesNotContain("??");
    assertThat(text(officer, meeting + "/minutes.pdf"))
        .contains("协调会纪要", "分头疏通", "松江区水务局", "疏通市政管道")
        .doesNotContain("待召开", "王小明");
    assertThat(word(officer, meeting + "/minutes.docx")).contains("协调会纪要", "清掏街坊管道");
    assertThat(officer.get("/oversight").body()).contains("疏通市政管道", "逾期");
    assertThat(officer.get("/demands/" + caseNo).body()).contains("会议交办松江区水务局");
    assertThat(verifier.verify(caseNo).faults()).isEmpty();

    var stranger = Visitor.signedIn(port, "fangsong.officer");
    assertThat(stranger.get(meeting).statusCode()).isEqualTo(404);
    assertThat(stranger.get(meeting + "/minutes.pdf").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/oversight/meetings").body()).doesNotContain(subject);
    var handler = Visitor.signedIn(port, "yueyang.handler");
    assertThat(handler.get("/oversight/meetings").statusCode()).isEqualTo(403);
  }

  @Test
  void putACaseOnTheAgendaOfAPlannedMeetingFromItsPage() {
    var meeting = planned("PROGRESS", today.plusDays(7));
    var by = people.find(Registrations.LIAISON).orElseThrow();
    var other = registrar.register(Registrations.of().on(today), by).caseNo();

    assertThat(officer.get("/oversight/cases/" + other).body()).contains(meeting + "/cases");
    var more = Map.of("_csrf", officer.token(meeting), "cases", other);
    assertThat(officer.post(meeting + "/cases", more).statusCode()).isEqualTo(302);
    assertThat(officer.get(meeting).body()).contains(other);

    var unknown = Map.of("_csrf", officer.token(meeting), "cases", "XQ-1900-000001");
    assertThat(officer.post(meeting + "/cases", unknown).body()).contains("找不到XQ-1900-000001");
    var cancel = Map.of("_csrf", officer.token(meeting), "reason", "改期另开");
    assertThat(officer.post(meeting + "/cancel", cancel).statusCode()).isEqualTo(302);
    assertThat(officer.get(meeting).body()).contains("已取消：改期另开").doesNotContain("形成纪要</button>");
  }

  @Test
  void listWhomTheLadderWantsSummonedUntilASummonsIsPlanned() {
    database
        .sql(
            "insert into supervision_order (case_no, deadline_id, rung_level, opened_at, version)"
                + " values (?, ?, 'SUMMON', ?, 0)")
        .params(caseNo, 1_999_000_001L, today.atStartOfDay())
        .update();
    try {
      assertThat(officer.get("/oversight").body()).contains(subject, "安排约谈");

      planned("SUMMONS", today);

      assertThat(officer.get("/oversight").body()).doesNotContain(subject);
    } finally {
      database.sql("delete from supervision_order where case_no = ?").param(caseNo).update();
    }
  }

  @Test
  void reportAMarkedCaseToThePartyCommittee() throws IOException {
    var marked = new HashMap<>(supervision(Map.of("kind", "PARTY_REPORT")));
    marked.putAll(Map.of("basis", "中共松江区委", "words", "涉及面广，建议统筹"));
    assertThat(officer.post(path + "/measures", marked).statusCode()).isEqualTo(302);

    var id = measures.of(caseNo).get(0).id();
    var report = "/oversight/measures/" + id + "/report";
    assertThat(text(officer, report + ".pdf"))
        .contains("关于重要事项的报告", "中共松江区委", subject.substring(0, 10), "涉及面广")
        .doesNotContain("王小明", "15012345669");
    assertThat(word(officer, report + ".docx")).contains("中共松江区委：", "一下雨弄堂口就积水");
    assertThat(officer.get("/oversight").body()).contains(subject, "中共松江区委");
    var stranger = Visitor.signedIn(port, "fangsong.officer");
    assertThat(stranger.get(report + ".pdf").statusCode()).isEqualTo(404);

    var end = Map.of("_csrf", officer.token(path), "doneOn", today.toString(), "result", "区委批示办理");
    officer.post("/oversight/measures/" + id + "/end", end);
    assertThat(officer.get("/demands/" + caseNo).body()).contains("已报送中共松江区委（");
  }

  private Map<String, String> supervision(Map<String, String> differs) {
    var form = new HashMap<String, String>();
    form.put("_csrf", officer.token(path));
    form.put("kind", "KEY_SUPERVISED");
    form.put("takenOn", today.toString());
    form.put("basis", "第十二次主任会议");
    form.put("lead", "李副主任");
    form.put("words", "年底前办结");
    form.putAll(differs);
    return form;
  }

  private Map<String, String> meeting(String kind, LocalDate day, Map<String, String> differs) {
    var form = new HashMap<String, String>();
    form.put("_csrf", officer.token("/oversight/meetings/new"));
    form.put("kind", kind);
    form.put("title", "会议" + subject);
    form.put("heldOn", day.toString());
    form.put("place", "三楼会议室");
    form.put("chair", "李副主任主持");
    form.put("present", "区水务局、街道城建中心");
    form.put("agenda", "研究积水问题");
    form.put("cases", caseNo);
    form.putAll(differs);
    return form;
  }

  /** Plans one and gives its address. */
  private String planned(String kind, LocalDate day) {
    var answer = officer.post("/oversight/meetings", meeting(kind, day, Map.of()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Visitor.location(answer);
  }

  private static String text(Visitor reader, String paper) throws IOException {
    try (var pdf = Loader.loadPDF(reader.download(paper).body())) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
    }
  }

  private static String word(Visitor reader, String paper) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(reader.download(paper).body()))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), UTF_8).replaceAll("<[^>]+>", "");
        }
      }
    }
    throw new AssertionError("No text in " + paper);
  }
}
