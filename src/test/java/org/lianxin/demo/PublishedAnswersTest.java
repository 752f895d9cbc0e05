package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Voters;
import org.lianxin.feedback.DemandReopened;
import org.lianxin.notification.Distribution;
import org.lianxin.notification.NoticeKind;
import org.lianxin.notification.Notices;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** 公开答复: two persons and the deputy before it, everybody after it, and who is never found by it. */
@LianxinTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class PublishedAnswersTest {

  private static final String LIAISON = "yueyang.liaison";
  private static final String OFFICER = "yueyang.officer";
  private static final Pattern PUBLIC = Pattern.compile("/published/(\\d+)");
  private static final Map<String, String> CHECKED = Map.of("secret", "true", "privacy", "true");

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired ApplicationEventPublisher events;
  @Autowired Demands demands;
  @Autowired Voters voters;
  @Autowired CaseTimeline timeline;
  @Autowired MovableClock clock;
  @Autowired Notices notices;
  @Autowired Distribution distribution;
  @Autowired JdbcClient jdbc;

  private final RealCase told = Ways.told("C1");
  private Ways ways;
  private String caseNo;
  private String mark;

  @BeforeAll
  void oneCaseGoesItsWholeWay() {
    ways = new Ways(port, beans);
    caseNo = ways.begin(told).goesQuicklyToTheEnd().caseNo();
  }

  @BeforeEach
  void nothingIsPreparedYet() {
    mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "积水改造";
    jdbc.sql("delete from signin_throttle where subject like 'published:%'").update();
  }

  @AfterEach
  void itIsAsBefore() {
    clock.reset();
    jdbc.sql("update publication_answer set state = 'TAKEN_DOWN' where case_no = ?")
        .param(caseNo)
        .update();
    jdbc.sql(
            "update demand_case set accusation = false, confidential = false, status = 'STRUCK_OFF'"
                + " where case_no = ?")
        .param(caseNo)
        .update();
  }

  // Two persons and the deputy

  @Test
  void isReadByEverybodyOnceTheDeputyAgreesAndAnotherPersonHasChecked() {
    assertThat(prepare(LIAISON, words()).statusCode()).isEqualTo(302);
    assertThat(anybody("/published?q=" + mark)).contains("没有找到公开的答复");
    assertThat(act(told.deputy(), "word", Map.of("objects", "false")).statusCode()).isEqualTo(302);

    assertThat(act(OFFICER, "release", CHECKED).statusCode()).isEqualTo(302);

    var list = anybody("/published?q=" + mark);
    assertThat(list).contains(mark).doesNotContain(caseNo, "来访选民");
    var answer = anybody("/published/" + id(list));
    assertThat(answer)
        .contains("弄堂口积水怎么办", "已经疏通管道", "为保护个人信息")
        .doesNotContain(caseNo, "来访选民", "<script");
    assertThat(codes()).contains("publication.timeline.prepared", "publication.timeline.published");
    distribution.run();
    assertThat(notices.ofCase(caseNo))
        .filteredOn(notice -> notice.kind() == NoticeKind.ANSWER_PREPARED)
        .extracting(notice -> notice.recipient())
        .contains(told.deputy(), OFFICER);
  }

  @Test
  void isNotCheckedByWhoPreparedItNorByALiaisonOfficer() {
    prepare(OFFICER, words());
    agree();

    assertThat(act(OFFICER, "release", CHECKED).body()).contains("须由另一人核对");
    assertThat(act(LIAISON, "release", CHECKED).body()).contains("不是联络员");
    assertThat(anybody("/published?q=" + mark)).contains("没有找到");
  }

  @ParameterizedTest
  @CsvSource({"secret, 看不出是谁", "privacy, 没有国家秘密和商业秘密"})
  void needsBothChecks(String ticked, String missing) {
    prepare(LIAISON, words());
    agree();

    assertThat(act(OFFICER, "release", Map.of(ticked, "true")).body()).contains("请确认" + missing);
  }

  @Test
  void isNotPublishedAgainstTheDeputysWord() {
    prepare(LIAISON, words());
    assertThat(act(told.deputy(), "word", Map.of("objects", "true")).body()).contains("请写明理由");
    act(told.deputy(), "word", Map.of("objects", "true", "reason", "还没有真正解决"));

    clock.set(LocalDateTime.now(clock).plusDays(30));
    assertThat(act(OFFICER, "release", CHECKED).body()).contains("接收代表不同意公开");

    prepare(LIAISON, words());
    assertThat(act(OFFICER, "release", CHECKED).body())
        .as("other words are asked about anew")
        .contains("接收代表还没有表态");
  }

  @Test
  void waitsFiveDaysForADeputyWhoSaysNothing() {
    prepare(LIAISON, words());
    clock.set(LocalDateTime.now(clock).plusDays(4));
    assertThat(act(OFFICER, "release", CHECKED).body()).contains("接收代表还没有表态");

    clock.set(LocalDateTime.now(clock).plusDays(1));
    assertThat(act(OFFICER, "release", CHECKED).statusCode()).isEqualTo(302);
  }

  @Test
  void isTheDeputysOwnToObject() {
    prepare(LIAISON, words());

    assertThat(act(OFFICER, "word", Map.of("objects", "true", "reason", "不妥")).body())
        .contains("只有接收代表可以表态");
  }

  @Test
  void isRefusedWithAReasonAndPreparedAnew() {
    prepare(LIAISON, words());
    assertThat(act(OFFICER, "refusal", Map.of("reason", " ")).body()).contains("请写明理由");

    act(OFFICER, "refusal", Map.of("reason", "写得太细"));

    assertThat(page(LIAISON)).contains("不予公开", "写得太细");
    assertThat(act(OFFICER, "release", CHECKED).body()).contains("没有等待核对");
    assertThat(prepare(LIAISON, words()).statusCode()).isEqualTo(302);
  }

  @Test
  void isTakenDownAtOnceWithAReason() {
    var id = published();
    assertThat(act(LIAISON, "take-down", Map.of("reason", "")).body()).contains("请写明理由");

    act(LIAISON, "take-down", Map.of("reason", "有人认出来了"));

    assertThat(new Visitor(port).get("/published/" + id).statusCode()).isEqualTo(404);
    assertThat(anybody("/published?q=" + mark)).contains("没有找到");
    assertThat(anybody("/published/answers.csv")).doesNotContain(mark);
    assertThat(codes()).contains("publication.timeline.taken-down");
  }

  @Test
  void isTakenDownWhenTheCaseIsHandledAgain() {
    var id = published();

    events.publishEvent(new DemandReopened(caseNo));

    assertThat(new Visitor(port).get("/published/" + id).statusCode()).isEqualTo(404);
    assertThat(page(OFFICER)).contains("本件重新办理");
  }

  // What is never published

  @ParameterizedTest
  @ValueSource(strings = {"accusation", "confidential"})
  void isNeverPreparedWhereSomebodyAccusesOrAsksForSecrecy(String what) {
    set(what);

    assertThat(prepare(LIAISON, words()).statusCode()).isIn(404, 422);
    assertThat(rows()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"accusation, 举报、控告不公开", "confidential, 要求保密的不公开"})
  void isNotPublishedWhenItTurnsOutToBeOneOfThese(String what, String said) {
    prepare(LIAISON, words());
    agree();
    set(what);

    assertThat(act(OFFICER, "release", CHECKED).body()).contains(said);
  }

  @Test
  void isNeverAPetition() {
    prepare(LIAISON, words());
    agree();
    jdbc.sql(
            "insert into demand_entry (case_no, noted_at, actor, code, details)"
                + " values (?, ?, 'system', 'petition.timeline.accepted', '[]')")
        .params(caseNo, LocalDateTime.now(clock))
        .update();
    try {
      assertThat(act(OFFICER, "release", CHECKED).body()).contains("信访事项不公开");
    } finally {
      jdbc.sql("delete from demand_entry where case_no = ? and code = 'petition.timeline.accepted'")
          .param(caseNo)
          .update();
    }
  }

  @Test
  void isNeverAnAnswerThatTheVoterWasNotTold() {
    var underway = ways.begin(told).goesTo("Task_TellVoter").caseNo();
    var officer = Visitor.signedIn(port, OFFICER);

    assertThat(officer.get("/demands/" + underway + "/publication").statusCode()).isEqualTo(404);
    assertThat(officer.get("/demands/" + underway).body()).doesNotContain("/publication");
    assertThat(officer.get("/demands/" + caseNo).body()).contains("/publication");
  }

  @ParameterizedTest
  @CsvSource({
    "打13912345678, 还有电话",
    "身份证310117199001011234, 还有电话",
    "发到a@example.org, 还有电话",
    "沪A12345, 还有电话"
  })
  void hasNoNumberWhoeverWantsIt(String left, String said) {
    var words = words();
    words.put("answer", "请" + left);

    assertThat(prepare(LIAISON, words).body()).contains(said, "请" + left);
  }

  @Test
  void doesNotSayWhoTheVoterIs() {
    var voter = voters.of(caseNo, told.deputy());
    assertThat(voter.name()).isNotEmpty();
    var words = words();
    words.put("question", "听" + voter.name() + "说");

    assertThat(prepare(LIAISON, words).body()).contains("还有选民的姓名、电话或者住址");
  }

  @Test
  void showsTheOriginalBesideItWithWhatMayNameSomebodyMarked() {
    var words = words();
    words.put("answer", "居民王小明说好，住银杏路12弄3号");
    prepare(LIAISON, words);

    assertThat(page(OFFICER))
        .contains("<mark title=\"姓名\">王小明</mark>", "<mark title=\"住址\">银杏路12弄3号</mark>")
        .contains(told.reply().substring(0, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fangsong.officer", "yueyang.handler", "supervisor"})
  void isNotPreparedByAnybodyElse(String login) {
    assertThat(
            Visitor.signedIn(port, login).get("/demands/" + caseNo + "/publication").statusCode())
        .isIn(403, 404);
    assertThat(prepare(login, words()).statusCode()).isIn(403, 404);
  }

  // The public's pages

  @Test
  void areLightAndWorkWithoutScriptInBothLanguages() {
    published();
    for (var path : new String[] {"/published", "/published/statistics"}) {
      var page = new Visitor(port).get(path).body();
      assertThat(page.length()).as(path).isLessThan(30_000);
      assertThat(page).doesNotContain("<script");
      assertThat(new Visitor(port).get(path + "?language=en").body()).contains("lang=\"en\"");
    }
  }

  @Test
  void areSearchedAsTextAndSurviveWhateverIsAsked() {
    published();
    for (var odd :
        new String[] {
          "%25", "_", "!", "%27%20or%201=1", "%3Cb%3E", "x".repeat(4000), "%00", "%F0"
        }) {
      var page = new Visitor(port).get("/published?q=" + odd + "&category=" + odd + "&page=" + odd);
      assertThat(page.statusCode()).as(odd).isIn(200, 400);
      assertThat(page.body()).as(odd).doesNotContain("<b>");
    }
    assertThat(anybody("/published?q=%25" + mark)).contains("没有找到");
    assertThat(anybody("/published?q=" + mark + "&category=LIGHTING")).contains("没有找到");
    assertThat(anybody("/published?page=999&q=" + mark)).contains("没有找到");
    assertThat(new Visitor(port).get("/published/999999999999999999").statusCode()).isEqualTo(404);
    assertThat(new Visitor(port).get("/published/x").statusCode()).isIn(302, 404);
    assertThat(anybody("/published/statistics?year=99999")).contains("诉求统计");
  }

  @Test
  void showMarkupInWordsAsWords() {
    var words = words();
    words.put("title", "<script>alert(1)</script>" + mark);
    prepare(LIAISON, words);
    agree();
    act(OFFICER, "release", CHECKED);

    var list = new Visitor(port).get("/published?q=" + mark).body();
    assertThat(list).contains("&lt;script&gt;").doesNotContain("<script>");
    assertThat(new Visitor(port).get("/published/" + id(list)).body())
        .doesNotContain("<script>alert");
  }

  @Test
  void areAFileWithoutFormulas() {
    var words = words();
    words.put("title", "=1+1" + mark);
    prepare(LIAISON, words);
    agree();
    act(OFFICER, "release", CHECKED);

    var file = new Visitor(port).get("/published/answers.csv");

    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(file.body()).contains(mark).doesNotContain(",=1+1", "\"=1+1").doesNotContain(caseNo);
  }

  @Test
  void waitAfterTooManySearchesFromOneNetwork() {
    jdbc.sql("delete from signin_throttle where subject like 'published:%'").update();
    var visitor = new Visitor(port);
    for (int i = 0; i < 200; i++) {
      visitor.get("/published?q=x&page=1");
    }

    assertThat(visitor.get("/published?q=x").statusCode()).isEqualTo(429);
    assertThat(visitor.get("/published/answers.csv").statusCode()).isEqualTo(429);
    assertThat(visitor.get("/published").statusCode())
        .as("reading waits for nobody")
        .isEqualTo(200);
  }

  @Test
  void showNumbersOfWhatIsOver() {
    var page = anybody("/published/statistics?year=" + LocalDate.now(clock).getYear());

    assertThat(page).contains("合计", "截至").doesNotContain(caseNo);
    assertThat(anybody("/published/statistics.csv")).contains("合计");
  }

  @Test
  void tellNothingOfAnyVoterNorDoesTheLog(CapturedOutput log) {
    var voter = voters.of(caseNo, told.deputy());
    published();
    distribution.run();

    var seen = new StringBuilder(log.getAll());
    for (var path :
        new String[] {
          "/published", "/published?q=" + mark, "/published/answers.csv", "/published/statistics"
        }) {
      seen.append(anybody(path));
    }
    notices
        .ofCase(caseNo)
        .forEach(notice -> seen.append(notices.text(notice, Locale.SIMPLIFIED_CHINESE)));
    assertThat(seen.toString()).contains(mark).doesNotContain(voter.name());
    if (!voter.phone().isEmpty()) {
      assertThat(seen.toString()).doesNotContain(voter.phone());
    }
  }

  private String published() {
    prepare(LIAISON, words());
    agree();
    assertThat(act(OFFICER, "release", CHECKED).statusCode()).isEqualTo(302);
    return id(anybody("/published?q=" + mark));
  }

  private void agree() {
    assertThat(act(told.deputy(), "word", Map.of("objects", "false")).statusCode()).isEqualTo(302);
  }

  private HashMap<String, String> words() {
    return new HashMap<>(Map.of("title", mark, "question", "弄堂口积水怎么办", "answer", "已经疏通管道，装了水泵。"));
  }

  private HttpResponse<String> prepare(String login, Map<String, String> words) {
    return act(login, "", words);
  }

  private HttpResponse<String> act(String login, String what, Map<String, String> given) {
    var visitor = Visitor.signedIn(port, login); // a session ends when the clock goes on
    var fields = new HashMap<>(given);
    fields.put("_csrf", visitor.token("/account"));
    var path = "/demands/" + caseNo + "/publication" + (what.isEmpty() ? "" : "/" + what);
    return visitor.post(path, fields);
  }

  private String page(String login) {
    return HtmlUtils.htmlUnescape(
        Visitor.signedIn(port, login).get("/demands/" + caseNo + "/publication").body());
  }

  private String anybody(String path) {
    return HtmlUtils.htmlUnescape(new Visitor(port).get(path).body());
  }

  private static String id(String page) {
    var found = PUBLIC.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private void set(String what) {
    jdbc.sql("update demand_case set " + what + " = true where case_no = ?").param(caseNo).update();
  }

  private int rows() {
    return jdbc.sql(
            "select count(*) from publication_answer where case_no = ? and state <> 'TAKEN_DOWN'")
        .param(caseNo)
        .query(Integer.class)
        .single();
  }

  private List<String> codes() {
    return timeline.of(caseNo).stream().map(CaseTimeline.Entry::code).toList();
  }
}
