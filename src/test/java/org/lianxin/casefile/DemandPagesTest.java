package org.lianxin.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.HtmlUtils;

/** Registering, finding and reading demands in the demo district, as people do it. */
@LianxinTest
class DemandPagesTest {

  private static final Pattern NUMBER = Pattern.compile("XQ-\\d{4}-\\d{6}");
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

  @LocalServerPort int port;
  @Autowired Demands demands;
  @Autowired CaseAccess access;
  @Autowired Deadlines deadlines;
  @Autowired TransactionOperations transactions;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private Visitor liaison;

  @BeforeEach
  void signIn() {
    liaison = Visitor.signedIn(port, "yueyang.liaison");
  }

  @Test
  void offersThePlacesAndPeopleOfTheArea() {
    assertThat(liaison.get("/demands/new").body())
        .contains("岳阳街道", "310117001-Z1", "deputy.d001 ", "310117001-CJZX ")
        .doesNotContain("永丰街道", "deputy.d009 ");
    assertThat(Visitor.signedIn(port, "deputy.d001").get("/demands/new").body())
        .contains("value=\"deputy.d001 ")
        .doesNotContain("deputy.d002 ");
    assertThat(Visitor.signedIn(port, "yueyang.handler").get("/demands/new").body())
        .contains("您没有可以登记诉求的区域")
        .doesNotContain("name=\"words\"");
  }

  @Test
  void offersTheMailboxesOfTheAreaAndShowsWhichItWas() {
    assertThat(liaison.get("/demands/new").body())
        .contains("list=\"mailboxes\"", "value=\"XX-001-1 岳阳街道社区文化活动中心门厅\"")
        .doesNotContain("XX-002-1");
    var refused = post("/demands", fields(Map.of("channel", "MAILBOX", "mailbox", "XX-002-1 别处")));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("所选区域没有编号为“XX-002-1”的代表信箱", "value=\"XX-002-1 别处\"");

    var caseNo =
        register(Map.of("channel", "MAILBOX", "station", "", "mailbox", "XX-001-1 岳阳街道社区文化活动中心门厅"));

    assertThat(liaison.get("/demands/" + caseNo).body())
        .containsSubsequence("代表信箱</dt>", "XX-001-1 岳阳街道社区文化活动中心门厅");
    assertThat(liaison.get("/demands/" + register(Map.of())).body()).doesNotContain("代表信箱</dt>");
  }

  @Test
  void showsNumberAndCodeOnce() {
    var answer = post("/demands", fields());
    assertThat(Visitor.location(answer)).isEqualTo("/demands/registered");

    var receipt = liaison.get("/demands/registered").body();

    assertThat(receipt).containsPattern(NUMBER).containsPattern(CODE);
    assertThat(Visitor.location(liaison.get("/demands/registered"))).isEqualTo("/demands");
  }

  @Test
  void registersOnceHoweverOftenOneClicks() {
    var fields = fields();
    post("/demands", fields);
    var first = caseOf(liaison.get("/demands/registered").body());

    post("/demands", fields);
    var second = caseOf(liaison.get("/demands/registered").body());

    assertThat(second).isEqualTo(first);
  }

  @Test
  void asksAgainBeforeThePageRegistersAnotherDemand() {
    var fields = fields();
    post("/demands", fields);
    fields.put("subject", "路灯不亮");

    var asked = post("/demands", fields);

    assertThat(asked.statusCode()).isEqualTo(409);
    assertThat(asked.body())
        .contains("请再点一次“登记”", "value=\"路灯不亮\"")
        .doesNotContain(fields.get("key"));
  }

  @Test
  void tellsEveryFaultAtItsFieldAndLosesNothing() {
    var page =
        post("/demands", fields(Map.of("subject", "", "phone", "<b>", "words", "${7*7} <script>")));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("有2处需要更正", "请填写标题。", "看不出联系电话是哪个号码")
        .contains("${7*7} &lt;script&gt;", "value=\"&lt;b&gt;\"", "王小明")
        .contains("</html>")
        .doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "𠮷😀㛃",
        "<script>alert(1)</script>",
        "${1+1}#{7*7}[[${1+1}]]",
        "'\"; drop table demand_case;--",
        "\u202E倒着写\u202C"
      })
  void keepsOddTextsWholeAndShowsThemInert(String odd) {
    var caseNo = register(everyText(odd));

    var demand = demands.get(caseNo);
    assertThat(List.of(demand.subject(), demand.words(), demand.place())).containsOnly(odd);
    assertThat(liaison.get("/demands/" + caseNo).body())
        .containsSubsequence(Collections.nCopies(4, HtmlUtils.htmlEscape(odd, "UTF-8")))
        .doesNotContain("<script>alert(1)");
  }

  @Test
  void refusesATextThatNoLetterCanHold() {
    var page = post("/demands", fields(everyText("铃\u0007声")));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).containsSubsequence(Collections.nCopies(5, "看不见的控制字符"));
  }

  @Test
  void refusesATextThatIsTooLongInsteadOfCuttingIt() {
    var page = post("/demands", fields(Map.of("words", "长".repeat(4001))));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("4000", "4001", "长".repeat(4001));
  }

  private static Map<String, String> everyText(String text) {
    return Map.of("subject", text, "words", text, "place", text, "name", text, "address", text);
  }

  @Test
  void readsWhatCannotBeReadAsMissing() {
    var page = post("/demands", fields(Map.of("receivedOn", "yesterday", "channel", "PIGEON")));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("请选择受理渠道。", "请填写收到日期。");
  }

  @Test
  void showsTheCaseWithItsLimitsAndTimeline() {
    var caseNo = register(Map.of());

    assertThat(liaison.get("/demands/" + caseNo).body())
        .contains("弄堂口积水", "岳阳街道", "王小明", "150******69")
        .contains("核实", "为什么是这一天", "起算日，不计入")
        .contains("诉求经“家站点来访”登记")
        .contains("申请误登作废", "申请撤回");
    assertThat(liaison.get("/demands").body()).contains(caseNo);
    assertThat(Visitor.signedIn(port, "yueyang.officer").get("/demands/" + caseNo).body())
        .contains("王**", "150******69")
        .doesNotContain("王小明", "申请撤回");
  }

  @Test
  void showsTelephoneAndAddressForAReasonAndRecordsWhoLooked() {
    var caseNo = register(Map.of());
    var path = "/demands/" + caseNo;
    assertThat(liaison.get(path).body())
        .contains("王小明", "查看电话和住址")
        .doesNotContain("15012345669", "查阅记录（");

    assertThat(post(path + "/voter", Map.of("reason", "  ")).body())
        .contains("请用2到200个字写明为什么要查看")
        .doesNotContain("15012345669");
    var revealed = post(path + "/voter", Map.of("reason", "电话核实积水位置"));

    assertThat(revealed.statusCode()).isEqualTo(200);
    assertThat(revealed.body()).contains("15012345669", "查阅记录（1）");
    assertThat(liaison.get(path).body())
        .contains("查阅记录（1）", "：电话核实积水位置")
        .doesNotContain("15012345669");
    assertThat(Visitor.signedIn(port, "supervisor").get(path).body()).contains("：电话核实积水位置");
    assertThat(Visitor.signedIn(port, "yueyang.officer").get(path).body())
        .doesNotContain("查看电话和住址", "查阅记录", "电话核实积水位置");
  }

  @Test
  void showsTelephoneAndAddressToNobodyWhoNeedNotKnowThem() {
    var path = "/demands/" + register(Map.of());
    var officer = Visitor.signedIn(port, "yueyang.officer");
    var token = officer.token(path);

    var refused = officer.post(path + "/voter", Map.of("reason", "看一下", "_csrf", token));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("不需要选民的电话和住址").doesNotContain("15012345669");
    assertThat(Visitor.signedIn(port, "supervisor").get(path).body()).doesNotContain("看一下");
  }

  @Test
  void showsBothClocksOfADemandThatWasRegisteredLate() {
    var today = LocalDate.now(clock);
    var late = register(Map.of("receivedOn", today.minusDays(40).toString()));

    assertThat(liaison.get("/demands/" + late).body())
        .contains("%s收到，%s登记，相隔40天".formatted(today.minusDays(40), today));
    assertThat(liaison.get("/demands/" + register(Map.of())).body()).doesNotContain("相隔");
  }

  @Test
  void callsACaseLateAfterTheLawsLastDayWhateverWasGranted() {
    var caseNo = register(Map.of());
    assertThat(isListedAsLate(caseNo)).isFalse();

    jdbc.sql("update demand_deadline set outer_on = ? where case_no = ?")
        .params(LocalDate.now(clock).minusDays(1), caseNo)
        .update();
    transactions.executeWithoutResult(
        changed -> deadlines.begin(caseNo, LimitKind.ASSIGNMENT, "deputy.d001"));

    assertThat(isListedAsLate(caseNo)).isTrue();
    assertThat(liaison.get("/demands/" + caseNo).body()).contains("已逾期");
  }

  private boolean isListedAsLate(String caseNo) {
    return liaison.get("/demands?late=YES").body().contains(caseNo);
  }

  @Test
  void callsADateOfAYearThatIsNotPublishedProvisionalUntilTheLimitIsMet() {
    var caseNo = register(Map.of());
    var page = "/demands/" + caseNo;
    jdbc.sql("update demand_deadline set provisional = ? where case_no = ?")
        .params(false, caseNo)
        .update();
    assertThat(liaison.get(page).body()).doesNotContain("暂定");

    jdbc.sql("update demand_deadline set provisional = ? where case_no = ?")
        .params(true, caseNo)
        .update();
    assertThat(liaison.get(page).body()).contains("暂定");

    jdbc.sql("update demand_deadline set met_at = ? where case_no = ?")
        .params(LocalDate.now(clock).atStartOfDay(), caseNo)
        .update();
    assertThat(liaison.get(page).body()).doesNotContain("暂定");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yongfeng.liaison", "yueyang.handler", "deputy.d002", "admin"})
  void doesNotTellOthersThatThereIsACase(String login) {
    var caseNo = register(Map.of());
    var other = Visitor.signedIn(port, login);

    assertThat(other.get("/demands/" + caseNo).statusCode()).isEqualTo(404);
    assertThat(other.get("/demands/" + caseNo + "/timeline").statusCode()).isEqualTo(404);
    assertThat(other.get("/demands").body()).doesNotContain(caseNo);
    assertThat(other.get("/demands/XQ-1999-000001").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"supervisor", "deputy.d001", "yueyang.officer"})
  void isReadByThoseWhoHaveToDoWithIt(String login) {
    var caseNo = register(Map.of());

    var page = Visitor.signedIn(port, login).get("/demands/" + caseNo);

    assertThat(page.statusCode()).isEqualTo(200);
  }

  @Test
  void isReadByWhomItIsOpenedToUntilItIsClosed() {
    var caseNo = register(Map.of());
    var unit = Visitor.signedIn(port, "yueyang.handler");

    access.openTo(caseNo, "310117001-CJZX");
    access.openTo(caseNo, "310117001-CJZX");
    assertThat(unit.get("/demands/" + caseNo).body()).contains("弄堂口积水").doesNotContain("王小明");

    access.closeTo(caseNo, "310117001-CJZX");
    assertThat(unit.get("/demands/" + caseNo).statusCode()).isEqualTo(404);

    access.openToPerson(caseNo, "deputy.d009");
    assertThat(Visitor.signedIn(port, "deputy.d009").get("/demands/" + caseNo).statusCode())
        .isEqualTo(200);
  }

  @Test
  void hidesAnAccusationFromTheAccused() {
    var caseNo = register(Map.of("accusation", "true", "accusedBody", "310117001-GW 岳阳街道人大工作委员会"));

    assertThat(liaison.get("/demands/" + caseNo).statusCode()).isEqualTo(404);
    assertThat(Visitor.signedIn(port, "deputy.d001").get("/demands/" + caseNo).statusCode())
        .isEqualTo(200);
  }

  @Test
  void findsByWhatIsAskedAndCountsIt() {
    var normal = register(Map.of());
    var urgent = register(Map.of("urgency", "URGENT"));

    assertThat(liaison.get("/demands?stage=&office=&urgency=URGENT").body())
        .contains(urgent)
        .doesNotContain(normal);
    assertThat(liaison.get("/demands?stage=STRUCK_OFF").body()).doesNotContain(normal, urgent);
    assertThat(liaison.get("/demands?late=YES").body()).doesNotContain(normal, urgent);
    assertThat(liaison.get("/demands?office=310117002-GW").body())
        .contains("没有符合条件的诉求", "共0件", "已登记（0）");
    assertThat(liaison.get("/demands?stage=REGISTERED&deputy=deputy.d001").body())
        .contains(normal, urgent, "selected=\"selected\">已登记（");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stage=DONE", "receivedFrom=2026-13-01", "late=maybe", "open=perhaps"})
  void refusesWhatIsNoFilterAtAll(String wrong) {
    assertThat(liaison.get("/demands?" + wrong).statusCode()).isEqualTo(400);
  }

  @Test
  void keepsFiltersUnderANameForTheirOwnerAlone() {
    var name = "急件" + UUID.randomUUID().toString().substring(0, 8);
    var asked = Map.of("stage", "HANDLING", "urgency", "URGENT", "q", "弄堂口&积水", "name", name);

    var kept = post("/demands/filters", asked);

    var link = Visitor.location(kept);
    assertThat(link).contains("stage=HANDLING", "urgency=URGENT", "%26");
    assertThat(HtmlUtils.htmlUnescape(liaison.get("/demands").body()))
        .contains("<a href=\"" + link + "\">" + name + "</a>");
    post("/demands/filters", Map.of("stage", "REPLIED", "name", name));
    assertThat(liaison.get("/demands").body())
        .as("the name asks something else now")
        .contains("<a href=\"/demands?stage=REPLIED\">" + name + "</a>");

    var officer = Visitor.signedIn(port, "yueyang.officer");
    assertThat(officer.get("/demands").body()).doesNotContain(name);
    var id =
        jdbc.sql("select id from search_filter where name = ?")
            .param(name)
            .query(Long.class)
            .single();
    var giveUp = "/demands/filters/" + id + "/give-up";
    officer.post(giveUp, Map.of("_csrf", officer.token("/account")));
    assertThat(liaison.get("/demands").body()).contains(name);
    post(giveUp, Map.of());
    assertThat(liaison.get("/demands").body()).doesNotContain(name);
  }

  @Test
  void saysWhyFiltersAreNotKept() {
    assertThat(listAfter(Map.of("stage", "HANDLING", "name", " "))).contains("请给这组条件起个名字");
    assertThat(listAfter(Map.of("stage", "HANDLING", "name", "长".repeat(41)))).contains("最多40个字");
    assertThat(listAfter(Map.of("name", "空"))).contains("现在没有任何条件");
    assertThat(listAfter(Map.of("name", "长", "q", "长".repeat(400)))).contains("条件太长");
  }

  private String listAfter(Map<String, String> kept) {
    return liaison.get(Visitor.location(post("/demands/filters", kept))).body();
  }

  @Test
  void putsMoreOnOnePageForWhoPrintsTheList() {
    var own = "deputy." + UUID.randomUUID();
    try {
      for (int i = 1; i <= 60; i++) {
        jdbc.sql(
                """
                insert into search_case (id, case_no, status, channel, subject, area, category,
                    urgency, office, deputy, registered_by, received_on, due_on)
                  values (?, ?, 'STRUCK_OFF', 'APP', '蒺藜', '310117001000', 'OTHER', 'NORMAL',
                    '310117001-GW', ?, 'yueyang.liaison', '2026-01-05', '9999-12-31')
                """)
            .params(i, "XQ-2000-%06d".formatted(i), own)
            .update();
      }

      var page = liaison.get("/demands?deputy=" + own).body();
      assertThat(page.split("蒺藜</b>")).hasSize(51);
      assertThat(page).contains("列出更多，便于打印", "下一页", "共60件");

      var whole = liaison.get("/demands?whole=true&deputy=" + own).body();
      assertThat(whole.split("蒺藜</b>")).hasSize(61);
      assertThat(whole).doesNotContain("列出更多，便于打印", "下一页");
    } finally {
      jdbc.sql("delete from search_case where deputy = ?").param(own).update();
    }
  }

  @Test
  void beginsAtTheFirstPageWhereThePlaceIsOfNoList() {
    var caseNo = register(Map.of());

    assertThat(liaison.get("/demands?after=nowhere").body()).contains(caseNo);
    assertThat(liaison.get("/demands?sort=DUE&after=" + caseNo).statusCode()).isEqualTo(200);
  }

  @Test
  void asksToTakeADemandBackWithWhatShowsIt() {
    var caseNo = register(Map.of());
    var link = "/demands/" + caseNo + "/withdrawal";
    assertThat(liaison.get("/demands/" + caseNo).body())
        .contains(link + "?act=VOID", link + "?act=WITHDRAW");
    assertThat(liaison.get(link + "?act=WITHDRAW").body()).contains("谁要撤回", "来电的日期");

    var page = post(link, Map.of("act", "WITHDRAW", "proof", "PAPER", "reason", " "));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("请选择是选民还是代表要撤回", "请选择书面材料", "请填写书面材料或来电的日期", "请填写理由");

    var wish =
        Map.of(
            "act", "WITHDRAW",
            "wantedBy", "VOTER",
            "proof", "CALL",
            "paper", "",
            "wantedOn", LocalDate.now(clock).toString(),
            "reason", "选民来电：已修好");
    assertThat(Visitor.location(post(link, wish))).isEqualTo("/demands/" + caseNo);

    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.REGISTERED);
    assertThat(liaison.get("/demands/" + caseNo).body())
        .contains("理由：选民来电：已修好", "等待核准")
        .doesNotContain("?act=");
    assertThat(post(link, wish).body()).contains("已有人申请作废或撤回本件");
  }

  @Test
  void letsNobodyElseTakeItBack() {
    var caseNo = register(Map.of());
    var officer = Visitor.signedIn(port, "yueyang.officer");
    assertThat(officer.get("/demands/" + caseNo).body()).doesNotContain("?act=");
    var fields =
        Map.of("act", "VOID", "reason", "不想办", "_csrf", officer.token("/demands/" + caseNo));

    assertThat(officer.post("/demands/" + caseNo + "/withdrawal", fields).body())
        .contains("只有接收代表和登记人可以申请作废这件诉求。");
  }

  private String register(Map<String, String> changes) {
    assertThat(Visitor.location(post("/demands", fields(changes))))
        .isEqualTo("/demands/registered");
    var number = NUMBER.matcher(liaison.get("/demands/registered").body());
    assertThat(number.find()).isTrue();
    return number.group();
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    var sent = new HashMap<>(fields);
    sent.put("_csrf", liaison.token("/demands/new"));
    return liaison.post(path, sent);
  }

  private Map<String, String> fields() {
    return fields(Map.of());
  }

  private Map<String, String> fields(Map<String, String> changes) {
    var fields = new HashMap<String, String>();
    fields.put("channel", "STATION");
    fields.put("receivedOn", LocalDate.now(clock).toString());
    fields.put("area", "310117001000");
    fields.put("station", "310117001-Z1");
    fields.put("deputy", "deputy.d001 某代表");
    fields.put("voterGroup", "ORDINARY");
    fields.put("subject", "弄堂口积水");
    fields.put("words", "一下雨就积水。\r\n说了两年了。");
    fields.put("place", "银杏路12弄门口");
    fields.put("category", "DRAINAGE");
    fields.put("urgency", "NORMAL");
    fields.put("accusedBody", "");
    fields.put("name", "王小明");
    fields.put("phone", "15012345669");
    fields.put("address", "");
    fields.put("key", UUID.randomUUID().toString());
    fields.putAll(changes);
    return fields;
  }

  private static String caseOf(String page) {
    var number = NUMBER.matcher(page);
    assertThat(number.find()).as(page).isTrue();
    return number.group();
  }
}
