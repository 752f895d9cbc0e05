package org.lianxin.inmail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.LianxinTest;
import org.lianxin.attachment.Attachment;

/** What becomes of a mail. */
@LianxinTest
class ArrivalTest extends InmailTest {

  private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(UTF_8);

  // It lands

  @Test
  void landsInTheCaseWhoseAddressItBears() {
    var caseNo = caseOnFile(Map.of());

    var became =
        take(new RawMail(OFFICER, address(caseNo), "已派人去看。\n\n-----Original Message-----\n路灯"));

    assertThat(became).contains(MailState.LANDED);
    var letter = lettersOf(caseNo).get(0);
    assertThat(letter.words()).isEqualTo("已派人去看。");
    assertThat(letter.quoted()).isEqualTo("-----Original Message-----\n路灯");
    assertThat(letter.writtenBy()).isEqualTo("yueyang.officer");
    assertThat(sentences(caseNo)).containsExactly("inmail.timeline.landed");
    assertThat(timeline.of(caseNo).get(0).actor()).isEqualTo("yueyang.officer");
  }

  @Test
  void landsInTheCaseWhoseThreadItAnswersWhereTheServerKnowsNoTags() {
    var caseNo = caseOnFile(Map.of());
    var mail =
        new RawMail(DEPUTY, TestMailbox.ADDRESS, "我去看过了")
            .with("In-Reply-To", "<unknown@lianxin.example>")
            .with("References", "<" + addresses().thread(caseNo) + "@lianxin.example>");

    assertThat(take(mail)).contains(MailState.LANDED);
    assertThat(lettersOf(caseNo)).extracting(CaseLetter::writtenBy).containsExactly("deputy.d001");
  }

  @Test
  void tellsWhoHasTheCaseButNotWhoWroteIt() {
    var caseNo = caseOnFile(Map.of());

    take(new RawMail(DEPUTY, address(caseNo), "我去看过了"));

    assertThat(
            jdbc.sql("select actor from notification_outbox where case_no = ? and kind = ?")
                .params(caseNo, "MAIL_LANDED")
                .query(String.class)
                .list())
        .containsExactly("deputy.d001");
  }

  @Test
  void bringsTheFilesThatMayBeAttachedAndNamesThoseThatMayNot() {
    var caseNo = caseOnFile(Map.of());
    var mail =
        new RawMail(OFFICER, address(caseNo), "见附件")
            .file("现场 记录.pdf", PDF)
            .file("run.exe", new byte[] {1})
            .file("photo.jpg", PDF);

    take(mail);

    assertThat(attachments.of(caseNo, person("yueyang.officer")).shown())
        .extracting(Attachment::name)
        .hasSize(1)
        .allMatch(name -> name.endsWith(".pdf"));
    assertThat(lettersOf(caseNo).get(0).unattached()).containsExactly("run.exe", "photo.jpg");
    assertThat(lettersOf(caseNo).get(0).files()).isEqualTo(1);
  }

  @Test
  void takesTheWordsWhereTheCaseHasNoRoomForMoreFiles() {
    var caseNo = caseOnFile(Map.of());
    var mail = new RawMail(OFFICER, address(caseNo), "见附件");
    for (int i = 0; i < 22; i++) {
      mail.file("n%d.pdf".formatted(i), PDF);
    }

    assertThat(take(mail)).contains(MailState.LANDED);
    assertThat(lettersOf(caseNo).get(0).files()).isEqualTo(20);
    assertThat(lettersOf(caseNo).get(0).unattached()).containsExactly("n20.pdf", "n21.pdf");
  }

  @Test
  void hidesOnAConfidentialCaseWhatSomebodyWritesWhoKnowsTheVoter() {
    var caseNo = caseOnFile(Map.of("confidential", true));

    take(new RawMail(DEPUTY, address(caseNo), "王小明说路灯还没亮"));

    assertThat(lettersOf(caseNo).get(0).showsVoter()).isTrue();
    assertThat(letters.of(caseNo, person("yueyang.officer")).shown()).isEmpty();
    assertThat(letters.of(caseNo, person("yueyang.officer")).hidden()).isEqualTo(1);
    assertThat(letters.of(caseNo, person("deputy.d001")).shown()).hasSize(1);
  }

  @Test
  void keepsNoWordOfItInPlain() {
    var caseNo = caseOnFile(Map.of());
    take(new RawMail(OFFICER, address(caseNo), "CANARY-WORDS"));
    var sender = sender();
    take(new RawMail(sender, TestMailbox.ADDRESS, "CANARY-WORDS"));

    var kept =
        Stream.of(
                jdbc.sql("select words from inmail_letter where case_no = ?").param(caseNo),
                jdbc.sql("select sealed from inmail_piece"))
            .flatMap(found -> found.query((row, i) -> row.getBytes(1)).list().stream())
            .map(bytes -> new String(bytes, ISO_8859_1));
    assertThat(kept).isNotEmpty().noneMatch(text -> text.contains("CANARY-WORDS"));
    assertThat(
            jdbc.sql(
                    "select count(*) from inmail_message where sender like '%stranger%'"
                        + " or subject like '%路灯%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  // Each once

  @Test
  void takesTheSameMailOnce() {
    var caseNo = caseOnFile(Map.of());
    var mail = new RawMail(OFFICER, address(caseNo), "一次").bytes();

    assertThat(arrival().take(mail)).contains(MailState.LANDED);
    assertThat(arrival().take(mail)).isEmpty();
    assertThat(lettersOf(caseNo)).hasSize(1);
  }

  @Test
  void takesOnceWhatAServerDeliversTwiceWithLinesOfItsOwn() {
    var caseNo = caseOnFile(Map.of());
    var mail = new RawMail(OFFICER, address(caseNo), "一次");

    take(mail.with("Received", "from a"));
    assertThat(take(mail.with("Received", "from b"))).isEmpty();
  }

  /** Who has seen the id of a mail can't keep that mail out by being first. */
  @Test
  void takesAnotherMailWithTheSameId() {
    var caseNo = caseOnFile(Map.of());
    var id = "<" + UUID.randomUUID() + "@mail.example>";
    take(new RawMail(sender(), TestMailbox.ADDRESS, "抢先").with("Message-ID", id));

    var genuine = new RawMail(OFFICER, address(caseNo), "真的").with("Message-ID", id);
    assertThat(take(genuine)).contains(MailState.LANDED);
  }

  @Test
  void takesOnceWhatSixNodesTakeAtTheSameTime() {
    var caseNo = caseOnFile(Map.of());
    var mail = new RawMail(OFFICER, address(caseNo), "一次").file("a.pdf", PDF).bytes();

    var became =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> arrival().take(mail)))
            .limit(6)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .flatMap(Optional::stream)
            .toList();

    assertThat(became).containsExactly(MailState.LANDED);
    assertThat(lettersOf(caseNo)).hasSize(1);
    assertThat(attachments.of(caseNo, person("yueyang.officer")).shown()).hasSize(1);
  }

  // It waits

  @Test
  void waitsForTheCasesOfficeWhenItsSenderIsUnknown() {
    var caseNo = caseOnFile(Map.of("office", "310117-RDB"));
    var sender = sender();

    take(new RawMail(sender, address(caseNo), "我也要说"));

    var mail = waiting(sender, WaitingReason.UNKNOWN_SENDER);
    assertThat(mail.meantCase()).isEqualTo(caseNo);
    assertThat(mail.office()).isEqualTo("310117-RDB");
    assertThat(mail.subject()).isEqualTo("Re: 路灯");
    assertThat(told)
        .contains(
            new MailWaits(
                mail.number(), Set.of("310117-RDB.OFFICER", "310117-RDB.LIAISON_OFFICER")));
    assertThat(lettersOf(caseNo)).isEmpty();
  }

  @Test
  void waitsWhenTwoReadersGaveTheSameAddress() {
    var caseNo = caseOnFile(Map.of());
    var sender = sender();
    readers.put(sender, Set.of("yueyang.officer", "deputy.d001"));

    take(new RawMail(sender, address(caseNo), "谁写的"));

    waiting(sender, WaitingReason.UNKNOWN_SENDER);
  }

  @Test
  void landsForTheOneOfTwoWhoMayReadTheCase() {
    var caseNo = caseOnFile(Map.of());
    var sender = sender();
    readers.put(sender, Set.of("yueyang.officer", "shuiwu.leader"));

    assertThat(take(new RawMail(sender, address(caseNo), "谁写的"))).contains(MailState.LANDED);
  }

  @Test
  void waitsWhenItsSenderMayNotReadTheCase() {
    var caseNo = caseOnFile(Map.of());
    var sender = sender();
    readers.put(sender, Set.of("shuiwu.leader"));

    take(new RawMail(sender, address(caseNo), "不归我管"));

    waiting(sender, WaitingReason.NOT_A_READER);
  }

  @Test
  void waitsForTheOfficeOfTheSettingsWhenTheTokenIsWrong() {
    var sender = sender();
    var forged = address("XQ-2011-999998").replace("999998", "000001");

    take(new RawMail(sender, forged, "猜的"));

    var mail = waiting(sender, WaitingReason.WRONG_TOKEN);
    assertThat(mail.meantCase()).isNull();
    assertThat(mail.office()).isEqualTo(TestMailbox.OFFICE);
  }

  @Test
  void waitsWhenItNamesNoCaseOrTwoOrOneThatIsNotThere() {
    var sender = sender();
    var one = address(caseOnFile(Map.of()));
    var other = address(caseOnFile(Map.of()));

    take(new RawMail(sender, TestMailbox.ADDRESS, "XQ-2011-000001 怎样了"));
    take(new RawMail(sender, one + ", " + other, "两件"));
    take(new RawMail(sender, address("XQ-2011-999997"), "没有的"));

    assertThat(mailsOf(sender))
        .extracting(KeptMail::reason)
        .containsOnly(WaitingReason.NO_CASE)
        .hasSize(3);
  }

  /** Everybody knows the number: it stands on papers. */
  @Test
  void neverGoesByANumberInTheSubject() {
    var caseNo = caseOnFile(Map.of());

    assertThat(take(new RawMail(OFFICER, TestMailbox.ADDRESS, "办好了").with("Subject", caseNo)))
        .contains(MailState.WAITING);
    assertThat(lettersOf(caseNo)).isEmpty();
  }

  @Test
  void waitsWhenTheCaseIsOver() {
    var caseNo = caseOnFile(Map.of("status", "STRUCK_OFF"));
    var sender = sender();
    readers.put(sender, Set.of("yueyang.officer"));

    take(new RawMail(sender, address(caseNo), "又坏了"));

    waiting(sender, WaitingReason.CASE_OVER);
  }

  @Test
  void keepsOutTheAccusedWhoAnswersANotice() {
    var caseNo = caseOnFile(Map.of("accusation", true, "accused_body", "310117-SWJ"));
    var sender = sender();
    readers.put(sender, Set.of("shuiwu.leader"));

    take(new RawMail(sender, address(caseNo), "没有的事"));

    waiting(sender, WaitingReason.NOT_A_READER);
  }

  @Test
  void keepsWhatIsTooLargeByWhatTheServerSaysOfIt() {
    var sender = sender();

    assertThat(arrival().takeLarge("id", sender, "大照片", 90_000_000)).contains(MailState.WAITING);
    assertThat(arrival().takeLarge("id", sender, "大照片", 90_000_000)).isEmpty();

    var mail = waiting(sender, WaitingReason.TOO_LARGE);
    assertThat(rows.raw(mail)).isEmpty();
    assertThat(mail.subject()).isEqualTo("大照片");
  }

  @Test
  void keepsWhatItCannotUnderstand() {
    var deep = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
    }
    var raw = (deep.toString() + UUID.randomUUID()).getBytes(UTF_8);

    assertThat(arrival().take(raw)).contains(MailState.WAITING);
    var mail =
        mailsOf("").stream().filter(one -> one.size() == raw.length).findFirst().orElseThrow();
    assertThat(mail.reason()).isEqualTo(WaitingReason.UNREADABLE);
    assertThat(rows.raw(mail)).isEqualTo(raw);
  }

  // Programs

  @ParameterizedTest
  @CsvSource({"Auto-Submitted,auto-replied", "X-Auto-Response-Suppress,OOF", "Precedence,bulk"})
  void recordsAnAutomaticAnswerAndTellsNobody(String header, String value) {
    var caseNo = caseOnFile(Map.of());
    var sender = sender();
    readers.put(sender, Set.of("yueyang.officer"));

    assertThat(take(new RawMail(sender, address(caseNo), "我在休假").with(header, value)))
        .contains(MailState.AUTOMATIC);
    assertThat(lettersOf(caseNo)).isEmpty();
    assertThat(told).isEmpty();
    assertThat(mailsOf(sender)).extracting(KeptMail::state).containsExactly(MailState.AUTOMATIC);
  }

  @Test
  void waitsWhenAServerReportsOnAMailThatIsNotOurs() {
    var id = UUID.randomUUID() + "@elsewhere.example";

    assertThat(arrival().take(RawMail.bounce(id, "failed"))).contains(MailState.WAITING);
    assertThat(arrival().take(RawMail.bounce(id, "delayed"))).contains(MailState.AUTOMATIC);
  }

  // How tests speak

  private Optional<MailState> take(RawMail mail) {
    return arrival().take(mail.bytes());
  }

  private static String sender() {
    return "stranger-" + UUID.randomUUID() + "@qq.example";
  }

  private KeptMail waiting(String sender, WaitingReason reason) {
    var mails = mailsOf(sender);
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).state()).isEqualTo(MailState.WAITING);
    assertThat(mails.get(0).reason()).isEqualTo(reason);
    return mails.get(0);
  }
}
