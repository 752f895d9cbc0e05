package org.lianxin.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.DirectoryRows;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.coverage.CoverageReport.Missing;
import org.lianxin.coverage.CoverageReport.Part;
import org.lianxin.directory.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is left out at 方松, told by breaking one thing after the other. */
@LianxinTest
class CoveragePagesTest {

  private static final String AREA = "310117003000";
  private static final String GROUP = "310117003-XZ1";
  private static final String HOME = "310117003-J1";
  private static final String MEMBER = "QD-017";
  private static final String OFFICER = "fangsong.officer";

  @LocalServerPort int port;
  @Autowired CoverageReport report;
  @Autowired People people;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void itIsSeptember() {
    clock.set(LocalDate.of(2026, 9, 1).atTime(9, 0));
  }

  @AfterEach
  void nothingIsLeftForOthers() {
    clock.reset();
    jdbc.sql("delete from activity_deed where noted_by = 'made.coverage'").update();
    jdbc.sql("delete from rota_day where deputies_group = ?").param(GROUP).update();
    jdbc.sql("update roster_group set in_force = true where code = ?").param(GROUP).update();
    jdbc.sql("update roster_station set in_force = true where code = ?").param(HOME).update();
    jdbc.sql("update roster_deputy set valid_to = null where deputy_group = ?")
        .param(GROUP)
        .update();
    jdbc.sql("update roster_committee_contact set valid_to = null where member_deputy = ?")
        .param(MEMBER)
        .update();
    jdbc.sql("delete from roster_group where code = 'TEST-XZ'").update();
    DirectoryRows.changed(jdbc);
  }

  @Test
  void findsNobodyLeftOutOfGroupsHomesContactsAndConstituencies() {
    for (var gap :
        List.of(
            Gap.DEPUTY_WITHOUT_GROUP,
            Gap.GROUP_WITHOUT_HOME,
            Gap.COMMITTEE_CONTACTS,
            Gap.CONSTITUENCY_WITHOUT_DEPUTY)) {
      assertThat(part(gap).missing()).as(gap.name()).isEmpty();
      assertThat(part(gap).covered()).as(gap.name()).isPositive().isEqualTo(part(gap).all());
    }
  }

  @Test
  void namesAHomeUntilItsReceptionDayIsPlannedAndWhenItWasMissed() {
    assertThat(codes(Gap.HOME_WITHOUT_RECEPTION)).containsExactly(HOME);

    day("2026-09-01", "2026-09-15", "PLANNED");
    assertThat(codes(Gap.HOME_WITHOUT_RECEPTION)).isEmpty();
    jdbc.sql("update rota_day set state = 'MISSED' where deputies_group = ?").param(GROUP).update();
    assertThat(codes(Gap.HOME_WITHOUT_RECEPTION)).containsExactly(HOME);
    jdbc.sql("delete from rota_day where deputies_group = ?").param(GROUP).update();
    day("2026-08-01", "2026-08-17", "HELD");
    assertThat(codes(Gap.HOME_WITHOUT_RECEPTION)).as("that was last month").containsExactly(HOME);
  }

  @Test
  void namesAGroupUntilOneOfItsDeputiesWroteAResearchReportThisYear() {
    assertThat(codes(Gap.GROUP_WITHOUT_REPORT)).containsExactly(GROUP);

    wrote("REPORT_WRITTEN", "2025-12-31");
    wrote("DONE_BY_DEPUTY", "2026-08-01");
    assertThat(codes(Gap.GROUP_WITHOUT_REPORT)).containsExactly(GROUP);

    wrote("REPORT_WRITTEN", "2026-01-01");
    assertThat(part(Gap.GROUP_WITHOUT_REPORT).missing()).isEmpty();
  }

  private void wrote(String kind, String day) {
    jdbc.sql(
            "insert into activity_deed (login, kind, done_on, words, noted_by, noted_at)"
                + " values ('deputy.d018', ?, ?, '调研', 'made.coverage', current_timestamp)")
        .params(kind, LocalDate.parse(day))
        .update();
  }

  private void day(String month, String meetsOn, String state) {
    jdbc.sql(
            "insert into rota_day (deputies_group, month_of, meets_on, from_time, to_time, state)"
                + " values (?, ?, ?, '09:00', '11:00', ?)")
        .params(GROUP, LocalDate.parse(month), LocalDate.parse(meetsOn), state)
        .update();
  }

  @Test
  void namesDeputiesWhoseGroupIsClosed() {
    var deputies = part(Gap.DEPUTY_WITHOUT_GROUP).all();
    change("update roster_group set in_force = false where code = ?", GROUP);

    var part = part(Gap.DEPUTY_WITHOUT_GROUP);
    assertThat(part.all()).isEqualTo(deputies);
    assertThat(part.missing()).extracting(Missing::code).contains("QD-017", "QD-018");
    assertThat(part.missing()).extracting(Missing::name).contains(name("deputy.d017"));
  }

  @Test
  void namesGroupsWhoseHomeIsClosedOrShared() {
    change("update roster_station set in_force = false where code = ?", HOME);
    assertThat(codes(Gap.GROUP_WITHOUT_HOME)).containsExactly(GROUP);

    change("update roster_station set in_force = true where code = ?", HOME);
    change(
        "insert into roster_group (row_key, code, name, levels, home, leader, vice_leaders,"
            + " liaison_officer, in_force) values ('TEST-XZ', 'TEST-XZ', '另一小组', 'DISTRICT', ?,"
            + " 'QD-018', '', 'fangsong.liaison', true)",
        HOME);
    assertThat(codes(Gap.GROUP_WITHOUT_HOME)).containsExactly(GROUP, "TEST-XZ");
  }

  @Test
  void namesMembersWithFewerThanThreeDeputiesWithHowManyTheyHave() {
    change(
        "update roster_committee_contact set valid_to = '2026-08-31' where member_deputy = ?",
        MEMBER);

    assertThat(part(Gap.COMMITTEE_CONTACTS).missing())
        .containsExactly(new Missing(MEMBER, name("deputy.d017"), "方松街道", 0));
  }

  @Test
  void namesConstituenciesWhoseLastDeputyLeft() {
    change("update roster_deputy set valid_to = '2026-08-31' where deputy_group = ?", GROUP);

    assertThat(part(Gap.CONSTITUENCY_WITHOUT_DEPUTY).missing())
        .extracting(Missing::areas)
        .isNotEmpty()
        .containsOnly("方松街道");
    assertThat(codes(Gap.CONSTITUENCY_WITHOUT_DEPUTY))
        .containsExactlyElementsOf(
            jdbc.sql("select code from roster_constituency where areas = ? order by code")
                .param(AREA)
                .query(String.class)
                .list());
  }

  @Test
  void showsEachReaderHisOwnAreas() {
    assertThat(Visitor.signedIn(port, OFFICER).get("/coverage").body())
        .contains("方松街道人大代表之家", "本月没有排接待日", "/rota")
        .doesNotContain("永丰街道");
    assertThat(Visitor.signedIn(port, "supervisor").get("/coverage").body())
        .contains("方松街道人大代表之家", "永丰街道人大代表之家");
    var handler = Visitor.signedIn(port, "fangsong.handler").get("/coverage").body();
    assertThat(handler).contains("这里没有需要覆盖的").doesNotContain("人大代表之家</b>");
  }

  @Test
  void isASpreadsheetWithALineForEachWhoIsLeftOut() throws IOException {
    var file = Visitor.signedIn(port, OFFICER).download("/coverage.xlsx");

    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
      var rows = workbook.getFirstSheet().read();
      assertThat(rows.get(0).stream().map(cell -> cell.getRawValue()))
          .containsExactly("项目", "编号", "名称", "区域", "数量", "怎么办");
      assertThat(rows.stream().skip(1).map(CoveragePagesTest::line))
          .containsExactly(
              Map.of("what", "代表之家本月接待", "code", HOME, "area", "方松街道"),
              Map.of("what", "小组本年有调研报告", "code", GROUP, "area", "方松街道"));
    }
  }

  private static Map<String, String> line(Row row) {
    return Map.of(
        "what", row.getCellText(0), "code", row.getCellText(1), "area", row.getCellText(3));
  }

  private void change(String statement, String value) {
    jdbc.sql(statement).param(value).update();
    DirectoryRows.changed(jdbc);
  }

  private List<String> codes(Gap gap) {
    return part(gap).missing().stream().map(Missing::code).toList();
  }

  private Part part(Gap gap) {
    return report.of(people.find(OFFICER).orElseThrow()).stream()
        .filter(part -> part.gap() == gap)
        .findFirst()
        .orElseThrow();
  }

  private String name(String login) {
    return people.find(login).orElseThrow().name();
  }
}
