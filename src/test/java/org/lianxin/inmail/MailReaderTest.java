package org.lianxin.inmail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.attachment.Upload;
import org.lianxin.inmail.IncomingMail.Bounce;

/** Mails as Chinese programs write them, byte by byte. */
class MailReaderTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** 喆 and 镕 are in GBK and not in GB 2312; 𠮷 is in GB 18030 alone. */
  private static final String WORDS = "陶喆、朱镕基路口的灯不亮";

  @ParameterizedTest
  @ValueSource(strings = {"gb2312", "GB2312", "gbk", "\"gb18030\"", "x-gbk", "cp936"})
  void readsWhatIsWrittenInGbkUnderTheNamesThatAreGivenToIt(String charset) throws Exception {
    var mail = text("Content-Type: text/plain; charset=" + charset, WORDS.getBytes(GBK));

    assertThat(mail.text()).isEqualTo(WORDS);
  }

  @Test
  void readsCharactersThatOnlyGb18030Has() throws Exception {
    var mail = text("Content-Type: text/plain; charset=gb2312", "𠮷野家门口".getBytes(GB18030));

    assertThat(mail.text()).isEqualTo("𠮷野家门口");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "; charset=unknown-8bit", "; charset=us-ascii", "; charset=no-such-set"})
  void guessesWhereNothingUsableIsNamed(String charset) throws Exception {
    var type = "Content-Type: text/plain" + charset;

    assertThat(text(type, WORDS.getBytes(GBK)).text()).isEqualTo(WORDS);
    assertThat(text(type, WORDS.getBytes(UTF_8)).text()).isEqualTo(WORDS);
  }

  @Test
  void readsASubjectInOneWord() throws Exception {
    assertThat(subject("=?gb2312?B?" + base64(WORDS.getBytes(GBK)) + "?=")).isEqualTo(WORDS);
    assertThat(subject("=?UTF-8?Q?=E8=B7=AF_=E7=81=AF?=")).isEqualTo("路 灯");
    assertThat(subject("Re: =?utf-8?b?" + base64("路灯".getBytes(UTF_8)) + "?= ok"))
        .isEqualTo("Re: 路灯 ok");
  }

  /** The library reads word by word, and gives two strange signs for the one that was cut. */
  @Test
  void readsACharacterThatIsCutBetweenTwoWords() throws Exception {
    var bytes = "路灯不亮".getBytes(UTF_8);
    var first = Arrays.copyOf(bytes, 4);
    var second = Arrays.copyOfRange(bytes, 4, bytes.length);

    assertThat(subject("=?UTF-8?B?" + base64(first) + "?=\r\n =?utf-8?B?" + base64(second) + "?="))
        .isEqualTo("路灯不亮");
    assertThat(subject("=?UTF-8?B?" + base64(first) + "?==?UTF-8?B?" + base64(second) + "?="))
        .isEqualTo("路灯不亮");
  }

  @Test
  void readsWordsOfTwoCharsetsSideBySide() throws Exception {
    assertThat(
            subject(
                "=?GBK?B?"
                    + base64("路灯".getBytes(GBK))
                    + "?= =?UTF-8?B?"
                    + base64("不亮".getBytes(UTF_8))
                    + "?="))
        .isEqualTo("路灯不亮");
  }

  @Test
  void readsASubjectThatIsWrittenWithoutAnyCode() throws Exception {
    assertThat(subject(new String(WORDS.getBytes(GBK), ISO_8859_1))).isEqualTo(WORDS);
    assertThat(subject(new String(WORDS.getBytes(UTF_8), ISO_8859_1))).isEqualTo(WORDS);
  }

  @Test
  void takesTheTextWhereThereIsHtmlToo() throws Exception {
    var mail =
        multipart(
            "alternative",
            part("text/plain; charset=utf-8", "修好了"),
            part("text/html; charset=utf-8", "<p>修好了，见图</p>"));

    assertThat(mail.text()).isEqualTo("修好了");
  }

  @Test
  void takesTheHtmlWhereTheTextIsEmpty() throws Exception {
    var mail =
        multipart(
            "alternative",
            part("text/plain; charset=utf-8", " \r\n"),
            part("text/html; charset=utf-8", "<p>修好了</p>"));

    assertThat(mail.text()).isEqualTo("修好了");
  }

  @Test
  void makesLinesOfHtmlAndRunsNothingInIt() throws Exception {
    var mail =
        text(
            "Content-Type: text/html; charset=utf-8",
            ("<html><head><title>t</title><style>p{}</style></head><body>"
                    + "<div>修好了&nbsp;&amp;&lt;</div><script>alert(1)</script>"
                    + "请看<br>谢谢<img src='http://tracker.example/x'><ul><li>一</li><li>二</li></ul>"
                    + "</body></html>")
                .getBytes(UTF_8));

    assertThat(mail.text()).isEqualTo("修好了 &<\n请看\n谢谢\n一\n二");
  }

  @Test
  void readsHtmlThatNamesItsCharsetOnlyItself() throws Exception {
    var mail =
        text(
            "Content-Type: text/html",
            ("<html><head><meta charset=\"gbk\"></head><body>" + WORDS + "</body></html>")
                .getBytes(GBK));

    assertThat(mail.text()).isEqualTo(WORDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          attachment; filename="=?gb2312?B?wre1xulGLmpwZw==?="          | 路灯镕.jpg
          attachment; filename="=?UTF-8?Q?=E8=B7=AF=E7=81=AF.jpg?="     | 路灯.jpg
          attachment; filename*=UTF-8''%E8%B7%AF%E7%81%AF.jpg           | 路灯.jpg
          attachment; filename*=gb2312''%E9%46.jpg                     | 镕.jpg
          attachment; filename*0*=UTF-8''%E8%B7; filename*1*=%AF%E7%81%AF; filename*2=.jpg | 路灯.jpg
          attachment; filename="lamp 1.jpg"                             | lamp 1.jpg
          attachment; filename*=UTF-8''a.jpg; filename="b.jpg"          | a.jpg
          """)
  void readsTheNamesOfFiles(String header, String name) throws Exception {
    var mail =
        multipart(
            "mixed",
            part("text/plain; charset=utf-8", "见图"),
            part("image/jpeg\r\nContent-Disposition: " + header, "x"));

    assertThat(mail.files()).extracting(Upload::name).containsExactly(name);
  }

  @Test
  void readsANameThatOnlyTheTypeHasAndOneThatIsWrittenWithoutCode() throws Exception {
    var raw = new String("路灯.jpg".getBytes(GBK), ISO_8859_1);
    var mail =
        read(
            ("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: image/jpeg;"
                    + " name=\"=?gbk?B?"
                    + base64("路灯.jpg".getBytes(GBK))
                    + "?=\"\r\n\r\nx\r\n--b\r\n"
                    + "Content-Disposition: attachment; filename=\""
                    + raw
                    + "\"\r\n\r\nx\r\n--b--\r\n")
                .getBytes(ISO_8859_1));

    assertThat(mail.files()).extracting(Upload::name).containsExactly("路灯.jpg", "路灯.jpg");
  }

  @Test
  void takesATextThatComesAsAFileForAFileAndAPictureWithoutANameToo() throws Exception {
    var mail =
        multipart(
            "mixed",
            part("text/plain; charset=utf-8", "见附件"),
            part("text/plain\r\nContent-Disposition: attachment; filename=a.txt", "记录"),
            part("image/png", "x"),
            part("message/rfc822", "Subject: another\r\n\r\nmail"));

    assertThat(mail.text()).isEqualTo("见附件");
    assertThat(mail.files())
        .extracting(Upload::name)
        .containsExactly("a.txt", "file-2.png", "file-3");
  }

  @Test
  void decodesAFile() throws Exception {
    var mail =
        multipart(
            "mixed",
            part(
                "application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
                    + "Content-Disposition: attachment; filename=a.pdf",
                base64("%PDF-1.7".getBytes(UTF_8))));

    assertThat(mail.files().get(0).size()).isEqualTo(8);
    assertThat(mail.files().get(0).content().getInputStream()).hasContent("%PDF-1.7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated; owner-email=\"a@example.com\"",
        "Precedence: bulk",
        "Precedence: auto_reply",
        "X-Auto-Response-Suppress: All",
        "X-Autoreply: yes",
        "Return-Path: <>"
      })
  void knowsWhatAProgramWrote(String header) throws Exception {
    assertThat(text(header, new byte[0]).isAutomatic()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Auto-Submitted: no",
        "Precedence: first-class",
        "X-Auto-Response-Suppress: None",
        "Return-Path: <a@example.com>",
        "X-Mailer: Foxmail"
      })
  void takesNobodyForAProgramWhoIsNone(String header) throws Exception {
    assertThat(text(header, new byte[0]).isAutomatic()).isFalse();
  }

  @Test
  void readsWhoWroteItToWhomAndWhatItAnswers() throws Exception {
    var mail =
        text(
            "From: =?utf-8?b?"
                + base64("王".getBytes(UTF_8))
                + "?= <Wang@Example.GOV.cn>\r\n"
                + "To: a@example.cn, \"B\" <B@example.cn>\r\nDelivered-To: c@example.cn\r\n"
                + "Message-ID: <1@example.cn>\r\nIn-Reply-To: <4@h>\r\n"
                + "References: <2@h>\r\n <3@h> <4@h>",
            new byte[0]);

    assertThat(mail.sender()).isEqualTo("wang@example.gov.cn");
    assertThat(mail.recipients()).containsExactly("a@example.cn", "b@example.cn", "c@example.cn");
    assertThat(mail.id()).isEqualTo("1@example.cn");
    assertThat(mail.answers()).containsExactly("4@h", "3@h", "2@h");
  }

  /** As of RFC 3464, appendix. */
  @Test
  void readsTheReportOfAServerThatAMailDidNotArrive() throws Exception {
    var mail = report("failed", "5.1.1");

    assertThat(mail.bounce())
        .contains(new Bounce("ours@lianxin.example", true, "5.1.1 550 5.1.1 No such user"));
    assertThat(mail.files()).isEmpty();
  }

  @Test
  void tellsADelayFromAFailure() throws Exception {
    assertThat(report("delayed", "4.4.7").bounce().orElseThrow().isFailed()).isFalse();
  }

  @Test
  void knowsAServersWordsWithoutAReport() throws Exception {
    assertThat(text("From: MAILER-DAEMON@example.com", "gone".getBytes(UTF_8)).bounce())
        .contains(new Bounce("", true, ""));
  }

  @Test
  void keepsNoControlCharactersAndNoMoreThanACaseHasRoomFor() throws Exception {
    var mail =
        text(
            "Content-Type: text/plain; charset=utf-8",
            ("a\u0000\u202eb\r\n\r\n\r\n\r\nc" + "字".repeat(MailReader.TEXT)).getBytes(UTF_8));

    assertThat(mail.text()).startsWith("ab\n\nc字").hasSize(MailReader.TEXT);
  }

  @Test
  void refusesAMailWithPartsWithoutEnd() {
    var deep = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n".formatted(i, i));
    }

    assertThatThrownBy(() -> read(deep.toString().getBytes(ISO_8859_1)))
        .isInstanceOf(MessagingException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "From: @@\r\nTo: <<>>\r\nContent-Type: nonsense\r\n\r\nx",
        "Content-Type: multipart/mixed\r\n\r\nno boundary",
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Transfer-Encoding: base64\r\n\r\n@@@\r\n--b--",
        "Subject: =?utf-8?B?@@@?= =?x?Q?=ZZ?=\r\n\r\n"
      })
  void readsWhatIsBrokenOrSaysSo(String raw) {
    try {
      assertThat(read(raw.getBytes(ISO_8859_1))).isNotNull();
    } catch (MessagingException | IOException e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }

  // How mails are made

  private static IncomingMail report(String action, String status) throws Exception {
    return read(
        ("From: postmaster@example.com\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nYour mail ...\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
                + "Reporting-MTA: dns; mx.example.com\r\n\r\n"
                + "Final-Recipient: rfc822; gone@example.com\r\nAction: "
                + action
                + "\r\nStatus: "
                + status
                + "\r\nDiagnostic-Code: smtp; 550 5.1.1\r\n No such user\r\n"
                + "--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
                + "Message-ID: <ours@lianxin.example>\r\nSubject: x\r\n\r\n--b--\r\n")
            .getBytes(UTF_8));
  }

  private static String subject(String coded) throws Exception {
    return text("Subject: " + coded, new byte[0]).subject();
  }

  private static IncomingMail text(String headers, byte[] body) throws Exception {
    var raw = new ByteArrayOutputStream();
    raw.writeBytes((headers + "\r\n\r\n").getBytes(ISO_8859_1));
    raw.writeBytes(body);
    return read(raw.toByteArray());
  }

  private static String part(String type, String body) {
    return "Content-Type: " + type + "\r\n\r\n" + body;
  }

  private static IncomingMail multipart(String kind, String... parts) throws Exception {
    return read(
        ("Content-Type: multipart/"
                + kind
                + "; boundary=\"=_b\"\r\n\r\n--=_b\r\n"
                + String.join("\r\n--=_b\r\n", parts)
                + "\r\n--=_b--\r\n")
            .getBytes(UTF_8));
  }

  private static IncomingMail read(byte[] raw) throws MessagingException, IOException {
    return MailReader.read(raw);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
