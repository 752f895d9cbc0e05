package org.lianxin.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.attachment.Attachments;
import org.lianxin.attachment.Samples;
import org.lianxin.attachment.Upload;
import org.lianxin.closedloop.Signatures;
import org.lianxin.directory.People;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

/** 纸质签字: the unit's leader never signs in (rule signed-on-paper). */
@LianxinTest
class SignedOnPaperTest {

  private static final String LEADER = "yueyang.leader";
  private static final String HANDLER = "yueyang.handler";
  private static final String OFFICER = "yueyang.officer";
  private static final String SIGN = "Task_SignByUnit";
  private static final String CHECK = "Task_CheckPaperSignature";
  private static final Pattern CODE = Pattern.compile("【待签】.*?内容校验码：([0-9a-f]{16})");
  private static final String OPINION = "Task_SignOpinion";
  private static final String CHECK_OPINION = "Task_CheckPaperOpinion";
  private static final String LIAISON = "yueyang.liaison";
  private static final Pattern OPINION_CODE = Pattern.compile("经核对后生效。内容校验码：([0-9a-f]{16})");

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Attachments attachments;
  @Autowired Signatures signatures;
  @Autowired People people;

  private Ways ways;

  @BeforeEach
  void aCountyToWalk() {
    ways = new Ways(port, beans);
  }

  @Test
  void isSignedByHandCheckedByAnotherAndEndsAsEveryCase() throws IOException {
    var way = ways.begin(Ways.told("C1")).goesTo(SIGN);
    assertThat(letter(way)).contains("【待签】", "负责人（签字、盖章）：").doesNotContain("未经签发");
    way.isRefused(
        HANDLER, SIGN, Map.of("verdict", "SIGN", "proof", "Lianxin@2026"), "在线签发须由承办单位负责人本人办理");

    way.does(HANDLER, SIGN, recorded(way, scan(way)));
    way.isRefused(OFFICER, CHECK, sound("0123456789abcdef"), "校验码与印出的内容不一致");
    way.does(OFFICER, CHECK, Map.of("verdict", "UNSOUND", "reason", "没有盖章"));
    assertThat(way.shows(HANDLER, SIGN).toString()).contains("没有盖章");
    way.does(HANDLER, SIGN, recorded(way, scan(way)));
    way.does(OFFICER, CHECK, sound(code(way).toUpperCase()));

    var signed = signatures.find(way.caseNo(), 1, Signatures.Half.UNIT).orElseThrow();
    assertThat(signed.signer()).isEqualTo(LEADER);
    assertThat(signed.hand().checkedBy()).isEqualTo(OFFICER);
    assertThat(letter(way)).contains("在纸上签字盖章，经核对相符").doesNotContain("【待签】");
    assertThat(ledger(way)).contains("单位纸质签字").doesNotContain("代表纸质签字");
    way.goesToTheEnd();
  }

  @Test
  void theDeputySignsThePrintedFormAndALiaisonOfficerRecordsWhatItSays() throws IOException {
    var way = ways.begin(Ways.told("C1")).goesTo(OPINION);
    var deputy = Ways.told("C1").deputy();
    assertThat(form(way)).contains("【未签】", "☐满意");

    way.isRefused(LIAISON, OPINION, noted("DISSATISFIED", "", scan(way, LIAISON)), "理由");
    way.does(LIAISON, OPINION, noted("SATISFIED", "", scan(way, LIAISON)));
    assertThat(way.waits()).containsExactly(CHECK_OPINION);
    assertThat(form(way)).contains("【未签】", "☐满意");
    way.isRefused(OFFICER, CHECK_OPINION, sound("0123456789abcdef"), "校验码与印出的内容不一致");
    way.does(OFFICER, CHECK_OPINION, Map.of("verdict", "UNSOUND", "reason", "代表没有签字"));
    assertThat(way.shows(LIAISON, OPINION).toString()).contains("代表没有签字");

    way.does(LIAISON, OPINION, noted("BASICALLY", "路灯还有一盏不亮", scan(way, LIAISON)));
    assertThat(way.shows(OFFICER, CHECK_OPINION).toString())
        .contains("基本满意", "路灯还有一盏不亮", "签字件.jpg");
    way.does(OFFICER, CHECK_OPINION, sound(opinionCode(way)));

    var signed = signatures.find(way.caseNo(), 1, Signatures.Half.DEPUTY).orElseThrow();
    assertThat(signed.signer()).isEqualTo(deputy);
    assertThat(signed.hand().checkedBy()).isEqualTo(OFFICER);
    assertThat(form(way)).contains("☑基本满意", "路灯还有一盏不亮", "在纸上签字，经核对相符").doesNotContain("【未签】");
    assertThat(ways.visitor(OFFICER).get("/demands/" + way.caseNo()).body()).contains("在纸上签署的意见相符");
    assertThat(ledger(way)).contains("代表纸质签字").doesNotContain("单位纸质签字");
    way.goesToTheEnd();
  }

  @Test
  void theDeputyMaySignHereAfterAPaperThatWasNotSound() {
    var way = ways.begin(Ways.told("C1")).goesTo(OPINION);
    way.does(LIAISON, OPINION, noted("SATISFIED", "", scan(way, LIAISON)));
    way.does(OFFICER, CHECK_OPINION, Map.of("verdict", "UNSOUND", "reason", "不是这一件"));

    way.goesToTheEnd();

    var signed = signatures.find(way.caseNo(), 1, Signatures.Half.DEPUTY).orElseThrow();
    assertThat(signed.isOnPaper()).isFalse();
  }

  /** The case's row of the page on both ledgers. */
  private String ledger(Way way) {
    var page = ways.visitor("supervisor").get("/ledgers?q=" + way.caseNo()).body();
    return page.substring(page.indexOf("<tbody>")).split("</tr>", 2)[0];
  }

  private static Map<String, Object> noted(String rating, String reasons, long scan) {
    var answers = new HashMap<String, Object>();
    answers.put("attitude", rating);
    answers.put("outcomeRating", "SATISFIED");
    if (!reasons.isEmpty()) {
      answers.put("reasons", reasons);
    }
    answers.put("signedOn", LocalDate.now().toString());
    answers.put("scan", String.valueOf(scan));
    return answers;
  }

  private String opinionCode(Way way) throws IOException {
    var code = OPINION_CODE.matcher(form(way));
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private long scan(Way way) {
    return scan(way, HANDLER);
  }

  private long scan(Way way, String by) {
    var person = people.find(by).orElseThrow();
    var bytes = Samples.jpg();
    var scan = new Upload("签字件.jpg", bytes.length, new ByteArrayResource(bytes));
    attachments.add(way.caseNo(), person, List.of(scan), false);
    var added = attachments.addedBy(way.caseNo(), by);
    return added.get(added.size() - 1).id();
  }

  private static Map<String, Object> recorded(Way way, long scan) {
    return Map.of(
        "verdict",
        "SIGNED_ON_PAPER",
        "signer",
        LEADER,
        "signedOn",
        LocalDate.now().toString(),
        "scan",
        String.valueOf(scan));
  }

  private static Map<String, Object> sound(String code) {
    return Map.of("verdict", "SOUND", "code", code, "proof", "Lianxin@2026");
  }

  private String code(Way way) throws IOException {
    var code = CODE.matcher(letter(way));
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  /** The words of the letter as Word shows them, with its headers. */
  private String letter(Way way) throws IOException {
    return words(way, "reply-1");
  }

  private String form(Way way) throws IOException {
    return words(way, "opinion-1");
  }

  private String words(Way way, String paper) throws IOException {
    var path = "/demands/%s/papers/%s.docx".formatted(way.caseNo(), paper);
    var words = new StringBuilder();
    try (var word =
        new ZipInputStream(new ByteArrayInputStream(ways.visitor(HANDLER).download(path).body()))) {
      for (var part = word.getNextEntry(); part != null; part = word.getNextEntry()) {
        if (part.getName().matches("word/(document|header\\d)\\.xml")) {
          words.append(new String(word.readAllBytes(), UTF_8).replaceAll("<[^>]+>", ""));
        }
      }
    }
    return words.toString();
  }
}
