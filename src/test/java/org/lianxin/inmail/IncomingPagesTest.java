package org.lianxin.inmail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.attachment.Attachment;
import org.lianxin.shared.Drafts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 待分来信, and the letters of a case. */
@LianxinTest
class IncomingPagesTest extends InmailTest {

  private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(UTF_8);

  @LocalServerPort int port;
  @Autowired Drafts drafts;

  private final String sender = "stranger-" + UUID.randomUUID() + "@qq.example";
  private String caseNo;
  private Visitor officer;

  @BeforeEach
  void anOfficerLooks() {
    caseNo = caseOnFile(Map.of());
    officer = Visitor.signedIn(port, "yueyang.officer");
    drafts.delete("yueyang.officer", Drafts.REGISTRATION);
  }

  @Test
  void listsWhatWaitsWithWhoWroteItAndWhy() {
    var mail = arrives("<b>我家门口的灯不亮</b>");

    assertThat(officer.get("/incoming").body())
        .contains(sender, "Re: 路灯", "没有写明是哪件诉求", mail.number())
        .doesNotContain("我家门口的灯");
    assertThat(officer.get("/incoming/" + mail.id()).body())
        .contains(sender, "&lt;b&gt;我家门口的灯不亮&lt;/b&gt;");
  }

  @Test
  void isForTheOfficeAlone() {
    var mail = arrives("门口的灯不亮");

    for (var login : new String[] {"fangsong.officer", "yueyang.handler", "deputy.d001", "admin"}) {
      assertThat(status(login, "/incoming/" + mail.id())).as(login).isEqualTo(404);
    }
    assertThat(Visitor.signedIn(port, "fangsong.officer").get("/incoming").body())
        .doesNotContain(sender);
    assertThat(status("yueyang.liaison", "/incoming/" + mail.id())).isEqualTo(200);
    assertThat(status("yueyang.handler", "/incoming")).isEqualTo(403);
  }

  @Test
  void hidesWhatNamesACaseThatTheReaderMayNotRead() {
    var accused = caseOnFile(Map.of("accusation", true, "accused_body", "310117001-GW"));
    arrival().take(new RawMail(sender, address(accused), "他们不管").bytes());
    var mail = mailsOf(sender).get(0);

    assertThat(officer.get("/incoming").body()).doesNotContain(sender);
    assertThat(officer.get("/incoming/" + mail.id()).statusCode()).isEqualTo(404);
    assertThat(post(mail, "aside", Map.of("why", "没有的事")).statusCode()).isEqualTo(404);
  }

  @Test
  void putsAMailIntoACaseWithItsFiles() {
    arrival()
        .take(
            new RawMail(sender, TestMailbox.ADDRESS, "灯还是不亮")
                .file("a.pdf", PDF)
                .file("b.exe", PDF)
                .bytes());
    var mail = mailsOf(sender).get(0);

    var answer = post(mail, "case", Map.of("caseNo", " " + caseNo.toLowerCase() + " "));

    assertThat(Visitor.location(answer)).isEqualTo("/incoming");
    assertThat(officer.get("/demands/" + caseNo).body())
        .contains("灯还是不亮", "由 ", "a.pdf", "b.exe", "把一封来信归入本件，附件1份，没有收下的1份");
    assertThat(rows.find(mail.id()).orElseThrow().landedIn()).isEqualTo(caseNo);
    assertThat(rows.raw(mail)).as("kept no longer than it waits").isEmpty();
    assertThat(officer.get("/incoming/" + mail.id()).body()).contains("归入 " + caseNo);
  }

  @Test
  void hidesALetterThatShowsTheVoterAndRecordsWhoOpensIt() {
    arrival().take(new RawMail(sender, TestMailbox.ADDRESS, "我是王小明").file("a.pdf", PDF).bytes());
    post(mailsOf(sender).get(0), "case", Map.of("caseNo", caseNo, "showsVoter", "true"));
    var letter = "/demands/" + caseNo + "/letters/" + lettersOf(caseNo).get(0).id();

    var supervisor = Visitor.signedIn(port, "supervisor");
    assertThat(supervisor.get("/demands/" + caseNo).body())
        .contains("另有 1 封来信能看出选民是谁")
        .doesNotContain("王小明", "a.pdf");
    assertThat(supervisor.get(letter).statusCode()).isEqualTo(404);
    assertThat(attachments.of(caseNo, person("yueyang.liaison")).shown())
        .extracting(Attachment::showsVoter)
        .containsExactly(true);
    var liaison = Visitor.signedIn(port, "yueyang.liaison");
    assertThat(liaison.get("/demands/" + caseNo).body()).doesNotContain("王小明");
    assertThat(openings()).isZero();
    assertThat(liaison.get(letter).body()).contains("我是王小明");
    assertThat(openings()).isEqualTo(1);
  }

  @Test
  void showsALongLetterInParts() {
    arrival()
        .take(
            new RawMail(OFFICER, address(caseNo), "字".repeat(400) + "末尾\n\n-----原始邮件-----\n旧的")
                .bytes());

    assertThat(officer.get("/demands/" + caseNo).body())
        .contains("来信入件，附件0份", "打开全文")
        .doesNotContain("末尾", "旧的");
    assertThat(
            officer.get("/demands/" + caseNo + "/letters/" + lettersOf(caseNo).get(0).id()).body())
        .contains("末尾", "旧的");
  }

  @ParameterizedTest
  @CsvSource({"'',请填写诉求编号", "XQ-1999-000001,没有这个编号的诉求", "nonsense,没有这个编号的诉求"})
  void saysWhyAMailCannotBePutThere(String number, String reason) {
    var mail = arrives("灯不亮");

    var answer = post(mail, "case", Map.of("caseNo", number));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(reason);
    assertThat(rows.find(mail.id()).orElseThrow().state()).isEqualTo(MailState.WAITING);
  }

  @Test
  void putsNothingIntoACaseThatIsOverOrNotTheReaders() {
    var mail = arrives("灯不亮");
    var over = caseOnFile(Map.of("status", "STRUCK_OFF"));
    var elsewhere = caseOnFile(Map.of("office", "310117002-GW", "area", "310117002000"));

    assertThat(post(mail, "case", Map.of("caseNo", over)).body()).contains(over + " 已经结束");
    assertThat(post(mail, "case", Map.of("caseNo", elsewhere)).body()).contains("没有这个编号的诉求");
  }

  @Test
  void settlesAMailOnce() {
    var mail = arrives("灯不亮");
    post(mail, "case", Map.of("caseNo", caseNo));

    assertThat(post(mail, "aside", Map.of("why", "广告")).body()).contains("已经有人处理了");
    assertThat(post(mail, "case", Map.of("caseNo", caseNo)).statusCode()).isEqualTo(422);
    assertThat(lettersOf(caseNo)).hasSize(1);
  }

  @Test
  void beginsARegistrationWithWhatTheMailSays() {
    var mail = arrives("门口的灯不亮，晚上看不见。");

    assertThat(Visitor.location(post(mail, "registration", Map.of()))).isEqualTo("/demands/new");

    assertThat(officer.get("/demands/new").body()).contains("门口的灯不亮，晚上看不见。", "Re: 路灯");
    assertThat(post(mail, "registration", Map.of()).body()).contains("还有一件没有写完");
    assertThat(rows.find(mail.id()).orElseThrow().state()).isEqualTo(MailState.WAITING);
  }

  @Test
  void setsAMailAsideWithAReason() {
    var mail = arrives("便宜的灯");

    assertThat(post(mail, "aside", Map.of("why", " ")).body()).contains("请写明为什么不予处理");
    assertThat(post(mail, "aside", Map.of("why", "长".repeat(201))).body()).contains("原因最多 200 字");
    assertThat(Visitor.location(post(mail, "aside", Map.of("why", "广告")))).isEqualTo("/incoming");

    assertThat(officer.get("/incoming?state=ASIDE").body()).contains(sender);
    assertThat(officer.get("/incoming/" + mail.id()).body()).contains("不予处理：广告", "便宜的灯");
  }

  @Test
  void putsAnAutomaticAnswerIntoACaseWhenSomebodyKnowsBetter() {
    arrival()
        .take(
            new RawMail(sender, TestMailbox.ADDRESS, "其实是我写的").with("Precedence", "bulk").bytes());

    assertThat(officer.get("/incoming").body()).doesNotContain(sender);
    assertThat(officer.get("/incoming?state=AUTOMATIC").body()).contains(sender);
    post(mailsOf(sender).get(0), "case", Map.of("caseNo", caseNo));
    assertThat(lettersOf(caseNo)).hasSize(1);
  }

  @Test
  void givesOutOnlyFilesThatACaseMayHave() {
    arrival()
        .take(
            new RawMail(sender, TestMailbox.ADDRESS, "见附件")
                .file("a.pdf", PDF)
                .file("b.exe", PDF)
                .bytes());
    var files = "/incoming/" + mailsOf(sender).get(0).id() + "/files/";

    var pdf = officer.get(files + 0);
    assertThat(pdf.body()).startsWith("%PDF");
    assertThat(pdf.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    assertThat(officer.get(files + 1).statusCode()).isEqualTo(404);
    assertThat(officer.get(files + 7).statusCode()).isEqualTo(404);
  }

  @Test
  void saysThatNoMailboxIsRead() {
    assertThat(officer.get("/incoming").body()).contains("还没有设置收信邮箱");
    assertThat(officer.get("/incoming?state=LANDED").statusCode()).isEqualTo(200);
    assertThat(officer.get("/incoming?page=-5").statusCode()).isEqualTo(200);
  }

  private KeptMail arrives(String words) {
    arrival().take(new RawMail(sender, TestMailbox.ADDRESS, words).bytes());
    return mailsOf(sender).get(0);
  }

  private java.net.http.HttpResponse<String> post(
      KeptMail mail, String what, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("_csrf", officer.token("/account"));
    return officer.post("/incoming/" + mail.id() + "/" + what, all);
  }

  private int status(String login, String page) {
    return Visitor.signedIn(port, login).get(page).statusCode();
  }

  private int openings() {
    return jdbc.sql("select count(*) from demand_opening where case_no = ? and opened_by = ?")
        .params(caseNo, "yueyang.liaison")
        .query(Integer.class)
        .single();
  }
}
