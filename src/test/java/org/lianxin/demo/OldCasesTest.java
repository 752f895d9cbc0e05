package org.lianxin.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
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

  private int rows;

  private String row(String state, String unit, String verified, String assigned) {
    rows++;
    return "%d,%s,走访,汪建龄,王小明,15012345669,%s 第%d号井盖松动,排水防涝,%s,%s,%s,%s%n"
        .formatted(rows, received, mark, rows, unit, verified, assigned, state);
  }

  /** The number of the case that this row becomes. */
  private String taken(String row) {
    var page = files.upload("a.csv", (HEADINGS + row).getBytes(UTF_8));
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
