package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.Deadlines;
import org.lianxin.directory.People;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The papers of real cases, as those who work on them print them: the text read back. */
@LianxinTest
class PrintedCasesTest {

  private static final String SECTION = "petition.officer";
  private static final String COMMITTEE = "cwh.officer";
  private static final String SECTION_BODY = "310117-XFK";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Deadlines deadlines;
  @Autowired People people;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Ways ways;

  @BeforeEach
  void begin() {
    ways = new Ways(port, beans);
  }

  @AfterEach
  void leaveNoSign() {
    jdbc.sql("delete from numbering_number where body = ?").param(SECTION_BODY).update();
    jdbc.sql("delete from numbering_series where body = ?").param(SECTION_BODY).update();
  }

  private Way aPetition() {
    return ways.begin(
            Ways.told("C28"),
            (task, answers) -> {
              var changed = new HashMap<>(answers);
              changed.computeIfPresent("stance", (field, accepts) -> "NOT_SAID");
              return changed;
            })
        .goesTo("Task_RegisterPetition");
  }

  private Way accepted() {
    var way = aPetition();
    return way.does(
        SECTION, "Task_RegisterPetition", way.answersAt("Task_RegisterPetition", SECTION));
  }

  private static Map<String, Object> passedOn(String place) {
    return Map.of(
        "representatives", 2, "acceptance", "PASSED_ON", "passedOnTo", place, "reason", "属执法职责。");
  }

  private Map<String, Object> told(String stance) {
    return Map.of("toldOn", LocalDate.now(clock).toString(), "way", "LETTER", "stance", stance);
  }

  private String page(String login, Way way) {
    return ways.visitor(login).get("/demands/" + way.caseNo()).body();
  }

  private String path(Way way, String name) {
    return "/demands/%s/papers/%s".formatted(way.caseNo(), name);
  }

  private String printed(String login, Way way, String name) {
    var file = ways.visitor(login).download(path(way, name) + ".pdf");
    assertThat(file.statusCode()).as(name).isEqualTo(200);
    try (var document = Loader.loadPDF(file.body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String today() {
    return DAY.format(LocalDate.now(clock));
  }

  @Test
  void tellThePetitionerThatHisMatterIsTakenAndWhatFollows() {
    var way = accepted();
    var due = deadlines.find(way.caseNo(), LimitKind.PETITION_HANDLING).orElseThrow().dueOn();

    assertThat(printed(SECTION, way, "petition-acceptance"))
        .contains(
            "信访事项受理告知书",
            "来访选民C28：",
            "反映“来信反映下水道长期堵塞”的信访事项（登记编号：" + way.caseNo() + "）",
            "第二十三条",
            "60日内办结，即不迟于" + DAY.format(due),
            "自收到书面答复之日起30日内，请求上海市松江区人民代表大会常务委员会复查",
            "特此告知。",
            today())
        .doesNotContain("待编号", "〈");
  }

  @Test
  void arePassedOnWithTheWordsAndToldToThePetitioner() {
    var way = aPetition();
    way.does(SECTION, "Task_RegisterPetition", passedOn("松江区城市管理行政执法局"));

    assertThat(printed(SECTION, way, "petition-referral-1"))
        .contains(
            "关于转送信访事项的函松江区城市管理行政执法局：",
            "转送理由：属执法职责。",
            "信访人：来访选民C28",
            Ways.told("C28").words().replaceAll("\\s", ""),
            "5个工作日内提出异议")
        .doesNotContain("检举", "保密");
    assertThat(printed(SECTION, way, "petition-refusal-1"))
        .contains(
            "信访事项不予受理告知书",
            "来访选民C28：",
            "收到你们反映",
            "已于" + today() + "转送松江区城市管理行政执法局依法处理",
            "请你们直接向松江区城市管理行政执法局了解")
        .doesNotContain("第三十六条");
    assertThat(page(SECTION, way)).doesNotContain("petition-acceptance");
  }

  @Test
  void sayWhatWasDecidedAndHowToDisagree() {
    var way = accepted().goesTo("Task_InformPetitioner");
    var told = Ways.told("C28");

    assertThat(printed(SECTION, way, "petition-opinion"))
        .contains("信访处理意见书", "一、投诉请求", "三、处理意见", "请求上海市松江区人民代表大会常务委员会复查")
        .contains(told.decision().replaceAll("\\s", ""), told.legalBasis().replaceAll("\\s", ""));
  }

  @Test
  void answerAReviewInTheNameOfTheBodyThatDecidedIt() {
    var way = accepted().goesTo("Task_InformDeputy");
    way.does(SECTION, "Task_InformDeputy", way.answersAt("Task_InformDeputy", SECTION));
    way.does(
        SECTION,
        "Task_RegisterReviewRequest",
        Map.of(
            "decision", "REQUESTED",
            "requestedOn", LocalDate.now(clock).toString(),
            "grounds", "管道仍然堵塞。"));
    way.does(
        COMMITTEE,
        "Task_DecideReview",
        Map.of(
            "factsFound", "管道已疏通。",
            "legalBasis", "《信访工作条例》第三十五条",
            "opinion", "维持原处理意见。",
            "outcome", "UPHELD"));

    assertThat(printed(SECTION, way, "petition-review-1"))
        .startsWith("上海市松江区人民代表大会常务委员会")
        .contains(
            "信访事项复查意见书",
            "来访选民C28：",
            "你不服",
            "请求我单位复查",
            "管道仍然堵塞。",
            "维持原意见。",
            "第三十六条的规定，请求我单位的上一级机关、单位复核")
        .doesNotContain("不再受理");
    assertThat(page(COMMITTEE, way))
        .contains("petition-review-1")
        .doesNotContain("petition-opinion");
    assertThat(printed(COMMITTEE, way, "petition-review-1")).doesNotContain("来访选民C28");
  }

  @Test
  void askForMoreTimeFirstAsADraft() {
    var way = accepted();
    var limit = deadlines.find(way.caseNo(), LimitKind.PETITION_HANDLING).orElseThrow();
    var until = limit.dueOn().plusDays(20);
    way.does(
        SECTION,
        "Task_HandlePetition",
        Map.of(
            "notes", "管线产权复杂。",
            "nextStep", "EXTENSION",
            "reason", "管线产权复杂，须会同测绘。",
            "askedUntil", until.toString()));
    assertThat(printed(SECTION, way, "petition-extension"))
        .contains("【草稿】延期尚未批准", "报请批准将办理期限延长至" + DAY.format(until));

    way.does(
        COMMITTEE,
        "Task_ApprovePetitionExtension",
        Map.of("verdict", "APPROVED", "newDay", until.toString()));

    assertThat(printed(SECTION, way, "petition-extension"))
        .contains(
            "应于" + DAY.format(limit.dueOn()) + "前办结",
            "经批准，办理期限延长至" + DAY.format(until),
            "延期理由：管线产权复杂，须会同测绘。")
        .doesNotContain("草稿", "报请");
  }

  @Test
  void goOutUnderANumberThatTheyKeep() {
    var officer = ways.visitor(SECTION);
    officer.post(
        "/numbering",
        Map.of(
            "body", SECTION_BODY,
            "kind", "ACCEPTANCE",
            "sign", "松人信访受",
            "next", "7",
            "_csrf", officer.token("/numbering")));
    var way = accepted();
    assertThat(printed(SECTION, way, "petition-acceptance")).contains("【待编号】尚未取发文字号");

    var path = path(way, "petition-acceptance") + "/number";
    for (int again = 0; again < 2; again++) {
      var taken = officer.post(path, Map.of("_csrf", officer.token("/demands/" + way.caseNo())));
      assertThat(taken.statusCode()).isEqualTo(302);
    }

    var number = "松人信访受〔%d〕7号".formatted(LocalDate.now(clock).getYear());
    assertThat(printed(SECTION, way, "petition-acceptance")).contains(number).doesNotContain("待编号");
    assertThat(page(SECTION, way)).contains(number, "受理告知书取得发文字号" + number);
  }

  @Test
  void areForTheSectionAloneAndNeverInTheEvidence() throws IOException {
    var way = accepted();
    var office = "yueyang.officer";

    assertThat(page(SECTION, way)).contains("petition-acceptance");
    for (var other : new String[] {Ways.told("C28").deputy(), "supervisor", office}) {
      assertThat(ways.visitor(other).get(path(way, "petition-acceptance.pdf")).statusCode())
          .as(other)
          .isEqualTo(404);
    }
    var evidence =
        ways.visitor("supervisor").download("/demands/" + way.caseNo() + "/evidence.zip");
    try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(evidence.body()))) {
      for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        assertThat(file.getName()).doesNotContain("papers/petition-");
        assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
            .doesNotContain("来访选民C28");
      }
    }
  }

  @Test
  void recordWhoSawThePetitioner() {
    var way = accepted();
    jdbc.sql("delete from demand_opening where case_no = ?").param(way.caseNo()).update();

    printed(SECTION, way, "petition-acceptance");

    assertThat(
            jdbc.sql("select opened_by from demand_opening where case_no = ?")
                .param(way.caseNo())
                .query(String.class)
                .list())
        .containsExactly(SECTION);
  }

  @Test
  void handAStreetsMatterToItsUnit() {
    var told = Ways.told("C1");
    var way = ways.begin(told).goesTo("Task_TakeOrder");
    var unit = told.unit();
    var due = deadlines.find(way.caseNo(), LimitKind.REPLY).orElseThrow().dueOn();

    assertThat(printed(someone(unit, Role.HANDLER), way, "assignment-1"))
        .contains(
            "关于交办“老旧院落逢雨必淹”的通知",
            "第" + way.caseNo() + "号）交你单位办理",
            told.instruction().replaceAll("\\s", ""),
            told.words().replaceAll("\\s", ""),
            "请于" + DAY.format(due) + "前答复代表",
            "前写明理由退办")
        .doesNotContain("会办；", "来访选民", "号建议");
    assertThat(page(told.deputy(), way)).doesNotContain("assignment-1");
  }

  private String someone(String body, Role role) {
    return people.inGroup(Post.group(body, role)).get(0).login();
  }

  @Test
  void putADeputysSuggestionOnItsSheet() {
    var officer = someone("310117-DBGZS", Role.OFFICER);
    var way = ways.begin(Ways.told("C10")).goesTo("Task_CheckSuggestion");
    assertThat(printed(Ways.told("C10").carrier(), way, "suggestion")).contains("【草稿】人大机构未审定");
    way.goesTo("Task_TakeOrder");

    assertThat(printed(officer, way, "suggestion"))
        .contains("代表建议、批评和意见纸", "领衔代表", "原因与必要性", "会办单位")
        .doesNotContain("草稿");
    assertThat(printed(officer, way, "assignment-1")).contains("主办，", "会办；会办意见送主办单位");
  }

  @Test
  void keepADraftSuggestionFromOthers() {
    var way = ways.begin(Ways.told("C10")).goesTo("Task_CheckSuggestion");

    assertThat(
            ways.visitor(Ways.told("C10").deputy()).get(path(way, "suggestion.pdf")).statusCode())
        .isEqualTo(404);
    assertThat(
            Visitor.signedIn(port, "yongfeng.officer")
                .get(path(way, "suggestion.pdf"))
                .statusCode())
        .isEqualTo(404);
  }
}
