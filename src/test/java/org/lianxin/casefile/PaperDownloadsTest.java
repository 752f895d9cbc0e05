package org.lianxin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case of 岳阳街道 whose unit has drafted a reply: who gets it on paper, and how. */
@LianxinTest
class PaperDownloadsTest {

  private static final String UNIT = "310117001-CJZX";

  @LocalServerPort int port;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired CaseAccess access;
  @Autowired Deadlines deadlines;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private String caseNo;

  @BeforeEach
  void draftAReply() {
    caseNo =
        registrar
            .register(
                Registrations.of().on(LocalDate.now(clock)),
                people.find(Registrations.LIAISON).orElseThrow())
            .caseNo();
    access.openTo(caseNo, UNIT);
    deadlines.begin(caseNo, LimitKind.REPLY, Post.group(UNIT, Role.HANDLER));
    var now = LocalDateTime.now(clock);
    jdbc.sql(
            "insert into handling_order (case_no, round_no, route, unit, handling_mode, office,"
                + " instructed_by, instructed_at, instruction, settled, responsible, assigned_at,"
                + " version) values (?, 1, 'STREET', ?, 'SOLE', ?, 'yueyang.officer', ?, '请办理',"
                + " true, 'yueyang.handler', ?, 0)")
        .params(caseNo, UNIT, Registrations.OFFICE, now, now)
        .update();
    jdbc.sql(
            "insert into handling_reply (case_no, round_no, draft_number, outcome, words,"
                + " opinions_used, drafted_by, drafted_at, version) values (?, 1, 1, 'SOLVED',"
                + " '已疏通管道。', '', 'yueyang.handler', ?, 0)")
        .params(caseNo, now)
        .update();
  }

  private String path(String ending) {
    return "/demands/" + caseNo + "/papers/reply-1." + ending;
  }

  @Test
  void saysWhichCharacterNoFontHasAndPrintsNothing() {
    jdbc.sql("update handling_reply set words = ? where case_no = ?")
        .params("已告知住户\uD882\uDE35先生。", caseNo)
        .update();
    var handler = Visitor.signedIn(port, "yueyang.handler");

    var refused = handler.get(path("pdf"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("个字“\uD882\uDE35”（U+30A35）现有字体里都没有", "生僻字", "DOCX")
        .doesNotContain("已告知住户");
    assertThat(handler.get(path("docx")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx"})
  void isAFileThatNoBrowserKeepsOrGuessesAt(String ending) {
    var handler = Visitor.signedIn(port, "yueyang.handler");
    assertThat(handler.get("/demands/" + caseNo).body()).contains(path(ending), "答复函草稿");

    var file = handler.get(path(ending));

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElseThrow())
        .isEqualTo(
            ending.equals("pdf")
                ? "application/pdf"
                : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"%s-reply-1.%s\"".formatted(caseNo, ending));
    assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(file.headers().firstValue("X-Content-Type-Options").orElseThrow())
        .isEqualTo("nosniff");
    assertThat(file.body()).startsWith(ending.equals("pdf") ? "%PDF" : "PK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yongfeng.officer", "yongfeng.liaison", "deputy.d002", "admin"})
  void doesNotTellOthersThatThereIsOne(String login) {
    assertThat(Visitor.signedIn(port, login).get(path("pdf")).statusCode()).isEqualTo(404);
  }

  @Test
  void keepsTheDraftFromTheDeputy() {
    var deputy = Visitor.signedIn(port, Registrations.DEPUTY);

    assertThat(deputy.get("/demands/" + caseNo).body()).doesNotContain("/papers/");
    assertThat(deputy.get(path("pdf")).statusCode()).isEqualTo(404);
  }

  @Test
  void knowsNoOtherPaper() {
    var handler = Visitor.signedIn(port, "yueyang.handler");

    assertThat(handler.get(path("exe")).statusCode()).isEqualTo(404);
    assertThat(handler.get("/demands/" + caseNo + "/papers/reply-2.pdf").statusCode())
        .isEqualTo(404);
  }
}
