package org.lianxin.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.activity.DeedRows.Deed;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Demands;
import org.lianxin.demand.QuestionType;
import org.lianxin.directory.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An activity as people record it, read it, add to it and print it. */
@LianxinTest
class ActivityPagesTest {

  private static final String LIAISON = "yueyang.liaison";
  private static final Pattern NUMBER = Pattern.compile("HD-\\d{4}-\\d{6}");
  private static final Pattern CASE = Pattern.compile("XQ-\\d{4}-\\d{6}");
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Activities activities;
  @Autowired ActivityRows rows;
  @Autowired Demands demands;
  @Autowired Clock clock;

  private final String subject = "走访" + UUID.randomUUID();
  private LocalDate today;
  private Visitor liaison;

  @BeforeEach
  void signIn() {
    today = LocalDate.now(clock);
    liaison = Visitor.signedIn(port, LIAISON);
  }

  @Test
  void recordsOneThatTookPlaceWithTheDeputiesAndAGuest() {
    var answer =
        liaison.post(
            "/activities",
            form(Map.of("times-" + Accounts.DEPUTY, "12", "guest", "deputy.d030 某代表")));

    assertThat(answer.statusCode()).isEqualTo(302);
    var no = number(answer.headers().firstValue("Location").orElseThrow());
    var page = liaison.get("/activities/" + no).body();
    assertThat(page)
        .contains(subject, "集中联系", "银杏社区活动室", "（12人次）", "（30人次）", "应邀", "普通选民", "问需")
        .doesNotContain("??");
    assertThat(rows.present(no)).extracting("guest").containsExactly(false, true);
    assertThat(liaison.get("/activities").body()).contains(subject, no);
  }

  @Test
  void losesNothingOfWhatWasWrittenWhenAFieldIsRefused() {
    var answer =
        liaison.post(
            "/activities",
            form(
                Map.of(
                    "heldOn",
                    today.plusDays(3).toString(),
                    "personTimes",
                    "很多",
                    "minutes",
                    "第一行\r\n第二行",
                    "guest",
                    "deputy.d030 某代表",
                    "times-" + Accounts.DEPUTY,
                    "7")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "有2处需要修改",
            "活动开展后再登记",
            "请填写0到9999的整数",
            subject,
            "第一行\n第二行",
            "deputy.d030 某代表",
            "value=\"7\"",
            "value=\"很多\"");
  }

  @Test
  void registersWhatWasHeardInALineAsACaseThatSaysWhereItIsFrom() {
    var no = recorded();
    var page = liaison.get("/activities/" + no).body();
    var key = KEY.matcher(page).results().findFirst().orElseThrow().group(1);
    var line =
        Map.of(
            "_csrf", liaison.token("/activities/" + no),
            "key", key,
            "words", "楼道灯坏了半年，晚上看不见。说过好几次。",
            "category", "LIGHTING",
            "name", "王小明",
            "phone", "15012345669",
            "deputy", Accounts.DEPUTY);

    assertThat(liaison.post("/activities/" + no + "/demands", line).statusCode()).isEqualTo(302);

    var shown = liaison.get("/activities/" + no).body();
    var caseNo = CASE.matcher(shown).results().findFirst().orElseThrow().group();
    assertThat(shown).contains("查询码", "听到的诉求（1）").doesNotContain("王小明", "15012345669");
    var demand = demands.get(caseNo);
    assertThat(demand.subject()).isEqualTo("楼道灯坏了半年");
    assertThat(demand.channel()).isEqualTo(Channel.SYMPOSIUM);
    assertThat(demand.receivedOn()).isEqualTo(today);
    assertThat(demand.deputy()).isEqualTo(Accounts.DEPUTY);
    assertThat(liaison.get("/demands/" + caseNo).body()).contains("在联系选民活动 " + no + " 中听到");

    assertThat(liaison.post("/activities/" + no + "/demands", line).statusCode()).isEqualTo(302);
    assertThat(rows.demands(no)).containsExactly(caseNo);
  }

  @Test
  void keepsALineThatIsRefused() {
    var no = recorded();

    var answer =
        liaison.post(
            "/activities/" + no + "/demands",
            Map.of(
                "_csrf", liaison.token("/activities/" + no),
                "words", "楼道灯坏了半年",
                "category", "LIGHTING",
                "name", "王小明",
                "phone", "一二三",
                "deputy", Accounts.DEPUTY));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("楼道灯坏了半年", "value=\"一二三\"", "id=\"phone-reason\"");
    assertThat(rows.demands(no)).isEmpty();
  }

  @Test
  void registersWhatAResearchReportProposesAsACaseWithoutAVoter() {
    var no = recorded();
    var address = "/activities/" + no;
    assertThat(liaison.get(address).body()).doesNotContain("ofReport");
    var line = new HashMap<String, String>();
    line.put("_csrf", liaison.token(address));
    line.put("words", "老旧小区加装电梯审批环节多。建议一窗受理。");
    line.put("category", "LIFT");
    line.put("deputy", Accounts.DEPUTY);
    line.put("ofReport", "true");
    var early = liaison.post(address + "/demands", line);
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("还没有登记调研报告");

    activities.note(
        no,
        new Deed(Accounts.DEPUTY, DeedKind.REPORT_WRITTEN, today, "加装电梯情况的调研报告"),
        people.find(LIAISON).orElseThrow());
    line.put("name", "王小明");
    assertThat(liaison.post(address + "/demands", line).body()).contains("没有具体选民", "checked");
    line.remove("name");
    assertThat(liaison.post(address + "/demands", line).statusCode()).isEqualTo(302);

    var demand = demands.get(rows.demands(no).get(0));
    assertThat(demand.subject()).isEqualTo("老旧小区加装电梯审批环节多");
    assertThat(demand.channel()).isEqualTo(Channel.INSPECTION);
    assertThat(liaison.get("/demands/" + demand.caseNo()).body())
        .contains("由联系选民活动 " + no + " 的调研报告提出");
  }

  @Test
  void notesWhatADeputyDidHimself() {
    var no = recorded();
    var deed =
        Map.of(
            "_csrf",
            liaison.token("/activities/" + no),
            "kind",
            "DONE_BY_DEPUTY",
            "deedBy",
            Accounts.DEPUTY,
            "doneOn",
            today.toString(),
            "deed",
            "联系本企业为社区换了十盏楼道灯");

    assertThat(liaison.post("/activities/" + no + "/deeds", deed).statusCode()).isEqualTo(302);
    assertThat(liaison.get("/activities/" + no).body()).contains("为选民办实事", "联系本企业为社区换了十盏楼道灯");

    var wrong = new HashMap<>(deed);
    wrong.putAll(Map.of("deedBy", "deputy.d030", "kind", "", "doneOn", "", "deed", " "));
    var answer = liaison.post("/activities/" + no + "/deeds", wrong);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("请选择到场的一位代表", "请选择类别", "日期须在", "请写明做了什么");
  }

  @Test
  void strikesWhatWasRecordedByMistakeForAReasonOnly() {
    var no = recorded();
    var path = "/activities/" + no + "/strike";
    var token = liaison.token("/activities/" + no);

    assertThat(liaison.post(path, Map.of("_csrf", token)).body()).contains("请写明作废的理由");
    liaison.post(path, Map.of("_csrf", token, "reason", "重复登记"));

    var page = liaison.get("/activities/" + no).body();
    assertThat(page).contains("已作废：重复登记").doesNotContain("登记这条诉求");
    assertThat(liaison.post(path, Map.of("_csrf", token, "reason", "再一次")).body())
        .contains("这次登记已作废");
  }

  @Test
  void showsAnActivityToThoseWhoHaveToDoWithItAndToNobodyElse() {
    var no = recorded();
    var path = "/activities/" + no;

    for (var reader : List.of(Accounts.DEPUTY, "yueyang.officer", "supervisor")) {
      assertThat(Visitor.signedIn(port, reader).get(path).statusCode()).as(reader).isEqualTo(200);
      assertThat(Visitor.signedIn(port, reader).get("/activities").body())
          .as(reader)
          .contains(subject);
    }
    for (var stranger : List.of("deputy.d002", "deputy.d030", "fangsong.officer")) {
      assertThat(Visitor.signedIn(port, stranger).get(path).statusCode())
          .as(stranger)
          .isEqualTo(404);
      assertThat(Visitor.signedIn(port, stranger).get("/activities").body())
          .as(stranger)
          .doesNotContain(subject);
    }
    for (var other : List.of("yueyang.handler", "yueyang.leader", "admin")) {
      assertThat(Visitor.signedIn(port, other).get(path).statusCode()).as(other).isEqualTo(403);
    }
  }

  @Test
  void letsADeputyRecordHisOwnVisitAndNobodyElses() {
    var deputy = Visitor.signedIn(port, Accounts.DEPUTY);
    var own = form(deputy, Map.of("organiser", Accounts.DEPUTY, "form", "VISIT"));

    assertThat(deputy.post("/activities", own).statusCode()).isEqualTo(302);

    var ofOthers = new HashMap<>(own);
    ofOthers.put("present", "deputy.d002");
    assertThat(deputy.post("/activities", ofOthers).body()).contains("您只能登记自己的活动");
  }

  @Test
  void letsADeputyReadAndNotAddToWhatTheGroupRecorded() {
    var no = recorded();
    var deputy = Visitor.signedIn(port, Accounts.DEPUTY);

    assertThat(deputy.get("/activities/" + no).body()).doesNotContain("登记这条诉求");
    var answer =
        deputy.post(
            "/activities/" + no + "/strike",
            Map.of("_csrf", deputy.token("/account"), "reason", "不对"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("您不能补充这次登记");
  }

  @Test
  void asksWhatTheTableSaysUnlessSomebodyChoseOtherwise() {
    var by = people.find(LIAISON).orElseThrow();
    var usual = activities.record(Accounts.of().with("subject", subject).on(today), by);
    var chosen =
        activities.record(Accounts.of().with("question", QuestionType.ADVICE).on(today), by);

    assertThat(rows.asked(usual).question()).isEqualTo(QuestionType.NEED);
    assertThat(rows.asked(chosen).question()).isEqualTo(QuestionType.ADVICE);
  }

  @Test
  void printsTheSameInBothFormatsWithoutTheGroupOfVoters() throws IOException {
    var no = recorded();
    var parts =
        List.of("联系选民活动记录", no, subject, "调研座谈", "集中联系", "银杏社区活动室", "居民提出电梯加装的三点意见。", "登记人：");

    var pdf = liaison.download("/activities/" + no + "/minutes.pdf").body();
    try (var document = Loader.loadPDF(pdf)) {
      var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      assertThat(text).contains(parts).doesNotContain("普通选民", "已作废");
    }
    var docx = word(liaison.download("/activities/" + no + "/minutes.docx").body());
    assertThat(docx).contains(parts).doesNotContain("普通选民", "已作废", "〈");
  }

  @Test
  void speaksEnglishToo() {
    var no = recorded();
    for (var path : List.of("/activities", "/activities/new", "/activities/" + no)) {
      assertThat(liaison.get(path + "?language=en").body())
          .as(path)
          .contains("lang=\"en\"", "activity")
          .doesNotContain("??");
    }
  }

  private String recorded() {
    var by = people.find(LIAISON).orElseThrow();
    return activities.record(Accounts.of().with("subject", subject).on(today), by);
  }

  private Map<String, String> form(Map<String, String> changes) {
    return form(liaison, changes);
  }

  private Map<String, String> form(Visitor visitor, Map<String, String> changes) {
    var form =
        new HashMap<>(
            Map.of(
                "_csrf",
                visitor.token("/activities/new"),
                "area",
                Accounts.AREA,
                "subject",
                subject,
                "heldOn",
                today.toString(),
                "form",
                "SYMPOSIUM",
                "concentrated",
                "true",
                "organiser",
                Accounts.GROUP,
                "place",
                "银杏社区活动室",
                "present",
                Accounts.DEPUTY,
                "group",
                "ORDINARY"));
    form.putAll(Map.of("personTimes", "30", "publicitySessions", "1", "answeredOnSpot", "0"));
    form.putAll(changes);
    return form;
  }

  private static String number(String text) {
    return NUMBER.matcher(text).results().findFirst().orElseThrow().group();
  }

  private static String word(byte[] docx) throws IOException {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().startsWith("word/")) {
          text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString().replaceAll("<[^>]*>", "").replaceAll("\\s", "");
  }
}
