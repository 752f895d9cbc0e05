package org.lianxin.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.Channel;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.routing.LimitKind;
import org.lianxin.takeover.OldFiles;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What still ran in an office's old ledger goes on here where it stood (rule running-taken-over).
 */
@LianxinTest
class OldCasesTest {

  private static final String HEADINGS = "编号,收到日期,来源,接收代表,选民姓名,联系电话,诉求内容,类别,承办单位,核实日期,交办日期,状态\n";

  /** The same with what is known of the unit's work, and where it was taken in. */
  private static final String MORE =
      HEADINGS.strip() + ",经办人,联系代表日期,联系代表方式,答复日期,结果类别,答复内容,家站点或信箱\n";

  /** A case of the street that the people of the way know. */
  private static final RealCase TOLD = Ways.told("C1");

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Demands demands;
  @Autowired Deadlines deadlines;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  /** In each matter, so that this test finds its own rows. */
  private final String mark = "井" + UUID.randomUUID().toString().substring(0, 8);

  private Visitor officer;
  private OldFiles files;
  private LocalDate received;

  @BeforeEach
  void signIn() {
    officer = Visitor.signedIn(port, "yueyang.officer");
    files = new OldFiles(officer);
    received = LocalDate.now(clock).minusDays(20);
    anotherIsLate();
  }

  @Test
  void waitsForItsDeputyWithTheLimitFromTheDayOfReceipt() {
    received = LocalDate.now(clock).minusDays(500);

    var caseNo = taken(row("待核实", "", "", ""));

    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.REGISTERED);
    assertThat(demands.get(caseNo).receivedOn()).isEqualTo(received);
    assertThat(startOf(caseNo, LimitKind.VERIFICATION)).isEqualTo(received);
    assertThat(way(caseNo).waits()).containsExactly("Task_VerifyDemand");
  }

  @Test
  void waitsForItsInstructionWithTheLimitFromTheDayOfVerification() {
    var verified = received.plusDays(5);

    var caseNo = taken(row("待批办", "", verified.toString(), ""));

    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.ACCEPTED);
    assertThat(startOf(caseNo, LimitKind.ASSIGNMENT)).isEqualTo(verified);
    assertThat(way(caseNo).waits()).containsExactly("Task_InstructDemand");
  }

  @Test
  void waitsForItsUnitWithBothLedgersOpenAndTheReplyDueFromTheDayOfAssignment() {
    var assigned = received.plusDays(9);

    var caseNo = taken(row("正在办理", "岳阳街道城市建设管理事务中心", "", assigned.toString()));

    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.TRANSFERRED);
    assertThat(startOf(caseNo, LimitKind.REPLY)).isEqualTo(assigned);
    assertThat(way(caseNo).waits()).containsExactly("Task_TakeOrder");
    assertThat(
            jdbc.sql("select count(*) from closedloop_ledger_row where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(
            jdbc.sql("select count(*) from closedloop_review where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void goesOnFromThereToTheDoubleStrikeOffWithAWholeRecord() {
    var caseNo = taken(row("正在办理", "岳阳街道城市建设管理事务中心", "", received.plusDays(9).toString()));

    way(caseNo).goesQuicklyToTheEnd();

    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.STRUCK_OFF);
  }

  @Test
  void isMarkedForEverOnItsPageAndInItsTimelineAndAddsNothingTwice() {
    var row = row("待核实", "", "", "");
    var caseNo = taken(row);

    assertThat(officer.get("/demands/" + caseNo).body()).contains("旧台账转入", "第2行", "从旧台账转入：经“走访”收到");
    assertThat(officer.get("/old-ledgers?q=" + mark).body()).contains("/demands/" + caseNo);
    var again = files.upload("again.csv", (HEADINGS + row).getBytes(UTF_8));
    assertThat(officer.post(again, files.form(again)).body()).contains("其中1行以前已经转入");
  }

  @Test
  void isTriedByTheRulesThatItMeetsAndLeavesNothingBehind() {
    var page =
        files.upload(
            "faults.csv",
            (HEADINGS
                    + row("待核实", "", "", "").replace("走访", "鸽子").replace("汪建龄", "查无此人")
                    + row("待批办", "", "", "").replace("排水防涝", "别的")
                    + row("正在办理", "没有这个单位", "", "")
                    + row("待核实", "", "", "").replace("15012345669", "")
                    + row("待核实", "", "", ""))
                .getBytes(UTF_8));

    var refused = officer.post(page, files.form(page));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(OldFiles.faults(refused.body()))
        .contains(
            "C2 还在办的",
            "D2 通讯录里没有这个区域的这位代表",
            "H3 还在办的",
            "J3 已经核实的",
            "I4 通讯录里没有这个区域的这个承办单位",
            "K4 已交承办单位的")
        .anyMatch(fault -> fault.startsWith("F5 "))
        .noneMatch(fault -> fault.contains("6 "));
    var good = files.upload("good.csv", (HEADINGS + row("待核实", "", "", "")).getBytes(UTF_8));
    assertThat(officer.post(good, files.form(good)).body()).contains("可以转入1条", "其中1条还在办");
    assertThat(
            jdbc.sql("select count(*) from demand_case where subject like ?")
                .param(mark + "%")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void goesOnWithTheHandlerWhoHasSignedForIt() {
    var caseNo = taken(atUnit("在办，已签收", "", ""));

    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.HANDLING);
    assertThat(demands.get(caseNo).answerable()).isEqualTo("yueyang.handler");
    assertThat(way(caseNo).waits()).containsExactly("Task_ContactDeputy");
    assertThat(acts(caseNo)).as("both ledgers").containsOnly("TAKEN_OVER", "TAKEN").hasSize(3);
    way(caseNo).goesQuicklyToTheEnd();
    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.STRUCK_OFF);
  }

  @Test
  void asksForNoSecondTalkWithTheDeputyWhoWasHeard() {
    var caseNo = taken(atUnit("在办，已签收", received.plusDays(12).toString(), "电话"));

    assertThat(way(caseNo).waits()).containsExactly("Task_HandleDemand");
  }

  @Test
  void goesOnWithTheReviewOfTheReplyThatWasDraftedAndLacksNoHalfAtItsEnd() {
    var caseNo = taken(replied("已解决", "已更换井盖。"));

    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.REPLY_DRAFTED);
    assertThat(startOf(caseNo, LimitKind.REPLY)).isEqualTo(received.plusDays(9));
    assertThat(way(caseNo).waits()).containsExactly("Task_ReviewByUnit");
    assertThat(officer.get("/demands/" + caseNo).body())
        .contains("旧台账记载，%s已拟写答复，尚未审核".formatted(received.plusDays(15)));
    way(caseNo).goesQuicklyToTheEnd();
    assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.STRUCK_OFF);
  }

  @ParameterizedTest
  @CsvSource({
    "已解决, 因资金不足尚未解决。, 答复内容写有“资金不足”",
    "正在解决, 明年改造。, 答复里有承诺的",
    "好了, 已更换井盖。, 已拟答复的",
  })
  void takesNoReplyThatIsNoneHere(String result, String words, String cure) {
    assertThat(faults(replied(result, words))).containsExactly("Q2 " + cure);
  }

  @Test
  void namesWhatARowOfItsStageLacks() {
    var row = atUnit("待审核", "", "").replace("朱瑞", "查无此人");

    assertThat(faults(row))
        .as("handler, day and way of the talk, day, words and kind of the reply")
        .extracting(fault -> fault.substring(0, 1))
        .containsExactlyInAnyOrder("M", "N", "O", "P", "Q", "R");
  }

  @ParameterizedTest
  @CsvSource({
    "岳阳街道银杏人大代表联络站, '', STATION, 310117001-Z1, ''",
    "家站点来访, 岳阳街道晨光人大代表联络站, STATION, 310117001-Z2, ''",
    "XX-001-1, '', MAILBOX, '', XX-001-1",
    "代表信箱, 岳阳街道社区卫生服务中心门厅, MAILBOX, '', XX-001-2",
    "代表接待日, 岳阳街道人大代表之家, RECEPTION_DAY, 310117001-J1, ''",
  })
  void cameInAtTheStationOrMailboxThatTheRowNames(
      String source, String place, Channel channel, String station, String mailbox) {
    var demand = demands.get(taken(arrived(source, place)));

    assertThat(demand.channel()).isEqualTo(channel);
    assertThat(demand.station()).isEqualTo(station);
    assertThat(demand.mailbox()).isEqualTo(mailbox);
  }

  @ParameterizedTest
  @CsvSource({
    "家站点来访, '', 看不出是哪个家站点或者信箱",
    "代表信箱, 别处, 看不出是哪个家站点或者信箱",
    "鸽子, '', 还在办的",
  })
  void saysWhichStationOrMailboxIsMeantWhereTheRowDoesNot(
      String source, String place, String fault) {
    assertThat(faults(arrived(source, place))).singleElement().asString().endsWith(" " + fault);
  }

  @Test
  void isMarkedInTheListWhichCanAskForItAloneAndInBothLedgers() {
    var caseNo = taken(row("正在办理", "岳阳街道城市建设管理事务中心", "", received.plusDays(9).toString()));
    var marked = "(?s).*" + caseNo + "</span> <span class=\"tag\">转入</span>.*";

    assertThat(list("takenOver=true")).matches(marked);
    assertThat(list("takenOver=false")).doesNotContain(caseNo);
    assertThat(acts(caseNo)).containsExactly("TAKEN_OVER", "TAKEN_OVER");
    assertThat(officer.get("/ledgers?q=" + caseNo).body()).matches(marked);
    way(caseNo).goesQuicklyToTheEnd();
    assertThat(list("takenOver=true&open=false")).as("for ever").matches(marked);
  }

  private String list(String asked) {
    return officer.get("/demands?%s&q=%s".formatted(asked, mark.substring(1))).body();
  }

  private List<String> acts(String caseNo) {
    return jdbc.sql("select act from closedloop_ledger_entry where case_no = ? order by seq")
        .param(caseNo)
        .query(String.class)
        .list();
  }

  private List<String> faults(String row) {
    var page = files.upload("faults.csv", (MORE + row).getBytes(UTF_8));
    var refused = officer.post(page, files.form(page));
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    return OldFiles.faults(refused.body());
  }

  /** So that no opening day can be chosen any more, and none is asked for. */
  private void anotherIsLate() {
    if (!deadlines.isAnyLate()) {
      var caseNo = new Ways(port, beans).begin(TOLD).caseNo();
      deadlines.beginOn(LocalDate.now(clock).minusDays(300), caseNo, LimitKind.REPLY, "nobody");
    }
  }

  private String atUnit(String state, String heard, String by) {
    return row(state, "岳阳街道城市建设管理事务中心", "", received.plusDays(9).toString())
        .replaceFirst("\\R$", ",朱瑞,%s,%s,,,,%n".formatted(heard, by));
  }

  private String replied(String result, String words) {
    return row("待审核", "岳阳街道城市建设管理事务中心", "", received.plusDays(9).toString())
        .replaceFirst(
            "\\R$",
            ",朱瑞,%s,电话,%s,%s,%s,%n"
                .formatted(received.plusDays(12), received.plusDays(15), result, words));
  }

  private String arrived(String source, String place) {
    return row("待核实", "", "", "")
        .replace(",走访,", "," + source + ",")
        .replaceFirst("\\R$", ",,,,,,,%s%n".formatted(place));
  }

  private int rows;

  private String row(String state, String unit, String verified, String assigned) {
    rows++;
    return "%d,%s,走访,汪建龄,王小明,15012345669,%s 第%d号井盖松动,排水防涝,%s,%s,%s,%s%n"
        .formatted(rows, received, mark, rows, unit, verified, assigned, state);
  }

  /** The number of the case that this row becomes. */
  private String taken(String row) {
    var hasMore = row.split(",", -1).length > HEADINGS.split(",").length;
    var page = files.upload("a.csv", ((hasMore ? MORE : HEADINGS) + row).getBytes(UTF_8));
    var answer = files.take(page, files.form(page));
    assertThat(Visitor.location(answer)).as(answer.body()).isEqualTo("/old-ledgers");
    return jdbc.sql("select case_no from takeover_record where subject like ?")
        .param(mark + "%")
        .query(String.class)
        .single();
  }

  private LocalDate startOf(String caseNo, LimitKind kind) {
    return deadlines.find(caseNo, kind).orElseThrow().startedOn();
  }

  private Way way(String caseNo) {
    return new Ways(port, beans).resume(TOLD, caseNo);
  }
}
