package org.lianxin.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.spreadsheet.FileReader;
import org.lianxin.spreadsheet.RawSheet;
import org.lianxin.spreadsheet.Words;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.Finding.Severity;
import org.lianxin.workbook.FixedContactRow;
import org.lianxin.workbook.Sheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.annotation.Transactional;

/** The directory as CSV files, and the second sample; nothing of it outlives a test. */
@LianxinTest
@Transactional
class DirectoryWorkbookTest {

  private static final Keeper YUEYANG = new Keeper("yueyang.liaison", Set.of("310117001-XZ1"));
  private static final Keeper ALL =
      new Keeper("nobody", Set.of("310117001-XZ1", "310117002-XZ1", "310117003-XZ1"));
  private static final String ROSTERS = "联系选民名单.csv";
  private static final String GROUPS = "代表小组.csv";

  @Autowired DirectoryWorkbook workbook;
  @Autowired DirectoryRecords records;

  @Test
  void takesItsOwnExportWithoutAnyChange() throws IOException {
    var report = workbook.examine("a.zip", export(Map.of()), "admin");

    assertThat(report.remarks()).isEmpty();
    assertThat(report.changes().isEmpty()).isTrue();
  }

  @Test
  void refusesTheWholeFileForOneWrongCellAndNamesIt() throws IOException {
    var before = records.content();
    var file = export(Map.of("QD-002、QD-003", "QD-002、QD-009", "岳阳街道代表小组", "岳阳街道第一代表小组"));

    var report = workbook.take("a.zip", file, "admin");

    assertThat(report.isRefused()).isTrue();
    assertThat(report.remarks())
        .extracting(Remark::table, Remark::line, Remark::column, Remark::value, Remark::code)
        .containsExactly(tuple("代表小组", 2, "F", "QD-002、QD-009", "directory.group.outsider"));
    assertThat(records.content()).isEqualTo(before);
  }

  @Test
  void takesTheCorrectedFileOnceAndChangesNothingWhenItComesAgain() throws IOException {
    var file = export(Map.of("岳阳街道代表小组", "岳阳街道第一代表小组"));

    var trial = workbook.examine("a.zip", file, "admin");
    var first = workbook.take("a.zip", file, "admin");
    var second = workbook.take("a.zip", file, "admin");

    assertThat(trial).isEqualTo(first);
    assertThat(first.changes().of(Sheet.DEPUTY_GROUP).changed()).containsExactly("310117001-XZ1");
    assertThat(second.isRefused()).isFalse();
    assertThat(second.changes().isEmpty()).isTrue();
  }

  @Test
  void namesTheCureForACodeThatASpreadsheetShortened() throws IOException {
    var report =
        workbook.examine(
            "a.zip", export(Map.of("QD-001,QD-002、QD-003", "1.2E+11,QD-002、QD-003")), "admin");

    assertThat(report.remarks())
        .extracting(Remark::line, Remark::column, Remark::code)
        .containsExactly(tuple(2, "E", "spreadsheet.reading.shortened"));
  }

  @Test
  void takesOneSheetAndLeavesTheOthers() throws IOException {
    var groups = Words.unzipped(export(Map.of("岳阳街道代表小组", "岳阳街道第一代表小组"))).get(GROUPS);

    var report = workbook.take(GROUPS, groups, "admin");

    assertThat(report.isRefused()).isFalse();
    assertThat(report.changes().sheets().values())
        .filteredOn(changes -> !changes.isEmpty())
        .hasSize(1);
    assertThat(report.remarks())
        .hasSize(Sheet.ordinary().size() - 1)
        .allMatch(remark -> remark.severity() == Severity.WARNING);
  }

  @Test
  void takesDalianWithItsDivisionsAndStationsInThePlaceOfTheDemonstration() throws IOException {
    var file = new ClassPathResource("directory/dalian.xlsx").getContentAsByteArray();

    var report = workbook.take("dalian.xlsx", file, "admin");

    assertThat(report.remarks())
        .filteredOn(remark -> !remark.code().startsWith("directory.claim.")) // of other tests
        .extracting(Remark::code)
        .as("what gives power waits, else nothing is to be said")
        .containsOnly("directory.power.waits", "directory.power.back-dated");
    var content = records.content();
    assertThat(content.areas())
        .filteredOn(area -> !area.code().endsWith("000000"))
        .hasSize(152)
        .allMatch(area -> area.code().startsWith("2102"));
    assertThat(content.stations())
        .filteredOn(station -> station.active() && station.area().startsWith("2102"))
        .hasSize(1197);
    assertThat(workbook.take("dalian.xlsx", file, "admin").changes().isEmpty()).isTrue();
  }

  @Test
  void keepsTheVotersOutOfTheOrdinaryFiles() throws IOException {
    assertThat(Words.unzipped(export(Map.of()))).doesNotContainKey(ROSTERS);
    for (var file :
        List.of(xlsx(workbook::xlsx), xlsx(workbook::template), xlsx(workbook::rosterTemplate))) {
      assertThat(texts(file)).isNotEmpty().doesNotContain("㛃蕊芳", "021-0000-2003");
    }
    assertThat(texts(xlsx(this::rosters))).contains("㛃蕊芳", "021-0000-2003", "QD-001");
  }

  @Test
  void exportsTheRostersAloneAndTakesThemBackWithoutAnyChange() throws IOException {
    var file = xlsx(this::rosters);

    var report = workbook.takeRosters("a.xlsx", file, ALL);

    assertThat(FileReader.read("a.xlsx", file))
        .extracting(RawSheet::name)
        .containsExactly("填写说明", "联系选民名单");
    assertThat(report.changes().isEmpty()).isTrue();
    assertThat(report.remarks())
        .extracting(Remark::line, Remark::column, Remark::code)
        .containsExactly(
            tuple(2, "A", "directory.fixed-contact.none"),
            tuple(14, "A", "directory.fixed-contact.few"));
  }

  @Test
  void leavesTheRostersAsTheyAreWhenTheFileLacksThemAndSaysNothingOfThem() throws IOException {
    var before = records.content().fixedContacts();

    var report = workbook.take("a.zip", export(Map.of("岳阳街道代表小组", "岳阳街道第一代表小组")), "admin");

    assertThat(report.remarks()).isEmpty();
    assertThat(report.changes().isEmpty()).isFalse();
    assertThat(before).hasSize(28);
    assertThat(records.content().fixedContacts()).isEqualTo(before);
  }

  @Test
  void takesARosterAsCsvAndNamesNoVoterInTheChanges() {
    var trial =
        workbook.examineRosters(ROSTERS, roster("QD-002,张某某,021-0000-2990,,2026-01-05,"), ALL);
    assertThat(records.content().fixedContacts()).hasSize(28);

    var report =
        workbook.takeRosters(ROSTERS, roster("QD-002,张某某,021-0000-2990,,2026-01-05,"), ALL);

    assertThat(trial).isEqualTo(report);
    var changes = report.changes().of(Sheet.FIXED_CONTACT);
    assertThat(changes.added()).containsExactly("QD-002");
    assertThat(changes.removed()).hasSize(28).containsOnly("QD-001", "QD-002", "QD-009");
    assertThat(records.content().fixedContacts())
        .containsExactly(
            new FixedContactRow(
                "QD-002", "张某某", "021-0000-2990", null, LocalDate.of(2026, 1, 5), null));
  }

  @Test
  void refusesARosterForOneMistakeAndNamesItsCell() {
    var before = records.content();

    var report =
        workbook.takeRosters(
            ROSTERS,
            roster(
                "QD-002,张某某,021-0000-2990,,2026-01-05,",
                "QD-777,李某某,021-0000-2991,,,",
                "QD-002,张某某,02100002990,,,",
                "QD-002,王某某,,,不详,"),
            ALL);

    assertThat(report.isRefused()).isTrue();
    assertThat(report.remarks())
        .extracting(Remark::line, Remark::column, Remark::code)
        .containsExactly(tuple(5, "E", "spreadsheet.reading.date"));

    report =
        workbook.takeRosters(
            ROSTERS,
            roster(
                "QD-002,张某某,021-0000-2990,,2026-01-05,",
                "QD-777,李某某,021-0000-2991,,,",
                "QD-002,张某某,02100002990,,,",
                "QD-002,王某某,,,,"),
            ALL);

    assertThat(report.remarks())
        .filteredOn(remark -> remark.severity() == Severity.ERROR)
        .extracting(Remark::line, Remark::column, Remark::value, Remark::code)
        .containsExactly(
            tuple(3, "A", "QD-777", "directory.reference.unknown"),
            tuple(4, "B", "张某某", "directory.fixed-contact.twice"),
            tuple(5, "C", "", "directory.cell.missing"));
    assertThat(records.content()).isEqualTo(before);
  }

  @Test
  void takesNoRosterOfADeputyThatSomebodyElseLooksAfter() {
    var before = records.content();

    var report =
        workbook.takeRosters(
            ROSTERS, roster("QD-002,张某某,021-0000-2990,,,", "QD-009,李某某,021-0000-2991,,,"), YUEYANG);

    assertThat(report.remarks())
        .extracting(Remark::line, Remark::column, Remark::code)
        .containsExactly(tuple(3, "A", "directory.fixed-contact.other"));
    assertThat(records.content()).isEqualTo(before);
  }

  @Test
  void leavesTheRostersOfOthersAsTheyAre() {
    workbook.takeRosters(ROSTERS, roster("QD-002,张某某,021-0000-2990,,,"), YUEYANG);

    assertThat(records.content().fixedContacts())
        .extracting(FixedContactRow::deputy)
        .contains("QD-009")
        .doesNotContain("QD-001")
        .containsOnlyOnce("QD-002");
  }

  @Test
  void takesNoRosterFromWhoLooksAfterTheDirectory() {
    var before = records.content();

    var report = workbook.take(ROSTERS, roster("QD-002,张某某,021-0000-2990,,,"), "admin");

    assertThat(report.remarks())
        .extracting(Remark::code)
        .containsExactly("directory.fixed-contact.elsewhere");
    assertThat(records.content()).isEqualTo(before);
  }

  private void rosters(OutputStream out, Locale language) throws IOException {
    workbook.rosters(out, ALL, language);
  }

  private static byte[] roster(String... lines) {
    return ("代表编号,选民姓名,联系方式,居村委或区域,联系起始,备注\n" + String.join("\n", lines))
        .getBytes(StandardCharsets.UTF_8);
  }

  private interface Writing {
    void to(OutputStream out, Locale language) throws IOException;
  }

  private static byte[] xlsx(Writing writing) throws IOException {
    var out = new ByteArrayOutputStream();
    writing.to(out, Locale.SIMPLIFIED_CHINESE);
    return out.toByteArray();
  }

  /** What stands in the cells of all sheets. */
  private static List<String> texts(byte[] xlsx) {
    return FileReader.read("a.xlsx", xlsx).stream()
        .flatMap(table -> table.lines().stream())
        .flatMap(line -> line.cells().stream())
        .map(String::valueOf)
        .toList();
  }

  /** The export as CSV with some words of the groups replaced. */
  private byte[] export(Map<String, String> replaced) throws IOException {
    var out = new ByteArrayOutputStream();
    workbook.csv(out, Locale.SIMPLIFIED_CHINESE);
    var entries = new LinkedHashMap<>(Words.unzipped(out.toByteArray()));
    var groups = new String(entries.get(GROUPS), StandardCharsets.UTF_8);
    for (var words : replaced.entrySet()) {
      assertThat(groups).contains(words.getKey());
      groups = groups.replace(words.getKey(), words.getValue());
    }
    entries.put(GROUPS, groups.getBytes(StandardCharsets.UTF_8));
    return Words.zipped(entries);
  }
}
