package org.lianxin.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.spreadsheet.RawSheet.Line;
import org.lianxin.spreadsheet.RawSheet.Unusable;

/** Files as people and attackers make them. */
class FileReaderTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test
  void readsTextNumbersDatesAndTruthAsTheyAre() throws IOException {
    var file =
        xlsx(
            sheet -> {
              sheet.value(0, 0, "  区划代码 ");
              sheet.value(2, 0, 310117001);
              sheet.value(2, 1, LocalDateTime.of(2026, 1, 31, 0, 0));
              sheet.style(2, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
              sheet.value(2, 2, true);
              sheet.formula(2, 3, "A1+1");
              sheet.value(2, 4, "\u3000\u00a0");
              sheet.value(4, 0, " ");
            });

    assertThat(FileReader.read("a.xlsx", file).get(0).lines())
        .containsExactly(
            new Line(1, List.of("区划代码")),
            new Line(
                3,
                Arrays.asList(
                    new BigDecimal("310117001"),
                    LocalDateTime.of(2026, 1, 31, 0, 0),
                    true,
                    Unusable.FORMULA,
                    null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void readsCsvInTheEncodingsThatSpreadsheetsSave(String charset) {
    var text = "区划代码,名称\r\n\r\n310117001000,\"岳阳\n街道\"\r\n";
    var table = FileReader.read("区域.csv", text.getBytes(Charset.forName(charset))).get(0);

    assertThat(table.name()).isEqualTo("区域");
    assertThat(table.lines())
        .containsExactly(
            new Line(1, List.of("区划代码", "名称")), new Line(3, List.of("310117001000", "岳阳\n街道")));
  }

  @Test
  void refusesWhatIsNeitherWorkbookNorCsv() {
    refuses("a.xlsx", new byte[] {}, "spreadsheet.file.missing");
    refuses("a.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11}, "spreadsheet.file.unreadable");
    refuses("a.xlsx", "PK, but no archive".getBytes(UTF_8), "spreadsheet.file.unreadable");
    refuses("a.csv", new byte[] {(byte) 0xff, (byte) 0xff}, "spreadsheet.file.charset");
    refuses("a.csv", "甲,\"乙".getBytes(UTF_8), "spreadsheet.file.csv");
    refuses("a.csv", new byte[(20 << 20) + 1], "spreadsheet.file.size");
  }

  @Test
  void refusesAnArchiveThatUnpacksToTooMuch() throws IOException {
    var bomb = Words.zipped(Map.of("xl/worksheets/sheet1.xml", new byte[32 << 20]));
    assertThat(bomb).hasSizeLessThan(1 << 20);
    refuses("a.xlsx", bomb, "spreadsheet.file.archive");
  }

  @Test
  void refusesAnArchiveOfTooManyFiles() throws IOException {
    var many = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i <= 1_000; i++) {
      many.put(i + ".csv", new byte[] {'a'});
    }
    refuses("a.zip", Words.zipped(many), "spreadsheet.file.archive");
  }

  @Test
  void refusesASheetThatIsTooLong() {
    var lines = "甲,乙\n".repeat(50_002).getBytes(UTF_8);
    refuses("区域.csv", lines, "spreadsheet.file.lines");
  }

  /**
   * Each of 19 MB and more, and refused before it is in the memory. What it took stands in the
   * report: {@code mvn surefire:test -Dtest=FileReaderTest}, then {@code
   * target/surefire-reports/*FileReaderTest.xml}.
   */
  static Stream<Arguments> oversized() throws IOException {
    var mega = 1 << 20;
    var row = new StringBuilder("<sheetData><row r=\"1\">");
    while (row.length() < 20 * mega) {
      row.append("<c><v>1</v></c>");
    }
    var lines = ("<row>" + "<c><v>1</v></c>".repeat(150) + "</row>").repeat(20 * mega / 2261);
    return Stream.of(
        argumentSet(
            "one line of CSV", "a.csv", repeated(",", 19 * mega), "spreadsheet.file.columns"),
        argumentSet("one cell of CSV", "a.csv", repeated("a", 19 * mega), "spreadsheet.file.csv"),
        argumentSet(
            "one cell in quotes", "a.csv", repeated("\"a\n", 19 * mega), "spreadsheet.file.csv"),
        argumentSet(
            "one wide line of a workbook",
            "a.xlsx",
            Words.zipped(
                bulky(SHEET, xml -> xml.replace("<sheetData><row r=\"1\">", row.toString()))),
            "spreadsheet.file.columns"),
        argumentSet(
            "many lines of a workbook",
            "a.xlsx",
            Words.zipped(
                bulky(SHEET, xml -> xml.replace("<row r=\"1\">", lines + "<row r=\"1\">"))),
            "spreadsheet.file.cells"),
        argumentSet(
            "a cell far to the right",
            "a.xlsx",
            planted("r=\"A1\"", "r=\"XFD1\""),
            "spreadsheet.file.columns"),
        argumentSet(
            "one long text of a workbook",
            "a.xlsx",
            Words.zipped(
                bulky(
                    "xl/sharedStrings.xml", xml -> xml.replace("&#x7532;", "a".repeat(19 * mega)))),
            "spreadsheet.file.archive"));
  }

  @ParameterizedTest
  @MethodSource("oversized")
  void refusesWhatIsTooLargeBeforeItIsInTheMemory(
      String name, byte[] file, String code, TestReporter measured) {
    refuses(name, file, code); // the classes are loaded
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var before = thread.getCurrentThreadAllocatedBytes();
    var from = System.nanoTime();

    refuses(name, file, code);

    var taken = thread.getCurrentThreadAllocatedBytes() - before;
    measured.publishEntry(
        code,
        "%d KiB refused in %d ms, %d KiB of heap"
            .formatted(file.length >> 10, (System.nanoTime() - from) / 1_000_000, taken >> 10));
    assertThat(taken).isLessThan(64L << 20);
    assertThat(leftBehind()).isEmpty();
  }

  private static byte[] repeated(String text, int bytes) {
    return text.repeat(bytes / text.length()).getBytes(UTF_8);
  }

  /** A workbook with a part changed, and a picture in it that hides how little the part holds. */
  private static Map<String, byte[]> bulky(String part, UnaryOperator<String> change)
      throws IOException {
    var entries = new LinkedHashMap<>(Words.unzipped(one()));
    var before = new String(entries.get(part), UTF_8);
    var after = change.apply(before);
    assertThat(after).isNotEqualTo(before);
    entries.put(part, after.getBytes(UTF_8));
    var picture = new byte[1 << 20];
    new Random(1).nextBytes(picture);
    entries.put("xl/media/image1.png", picture);
    return entries;
  }

  /** What reading has left among the temporary files. */
  private static List<String> leftBehind() {
    var files = new File(System.getProperty("java.io.tmpdir")).list();
    return Stream.of(files).filter(file -> file.startsWith(Unzipped.PREFIX)).toList();
  }

  @Test
  void neitherResolvesNorCallsAnExternalEntity() throws IOException {
    try (var listener = new ServerSocket(0)) {
      listener.setSoTimeout(1);
      var entity =
          "<!DOCTYPE w [<!ENTITY x SYSTEM \"http://localhost:%d/\">]>"
              .formatted(listener.getLocalPort());
      refuses(
          "a.xlsx", planted("<worksheet", entity + "<worksheet"), "spreadsheet.file.unreadable");
      refuses(
          "a.xlsx",
          planted("<worksheet", "<!DOCTYPE w [<!ENTITY a \"&b;&b;\"><!ENTITY b \"b\">]><worksheet"),
          "spreadsheet.file.unreadable");
      assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void refusesACellThatAsksForRoomWithoutEnd() throws IOException {
    refuses("a.xlsx", planted("r=\"A1\"", "r=\"ZZZZZZ1\""), "spreadsheet.file.unreadable");
    refuses("a.xlsx", planted("<v>0</v>", "<v>2000000000</v>"), "spreadsheet.file.unreadable");
    refuses("a.xlsx", planted("<v>0</v>", "<v>-1</v>"), "spreadsheet.file.unreadable");
  }

  @Test
  void refusesAWorkbookWithAPartMissing() throws IOException {
    var entries = new LinkedHashMap<>(Words.unzipped(one()));
    entries.remove("xl/workbook.xml");
    refuses("a.xlsx", Words.zipped(entries), "spreadsheet.file.unreadable");
  }

  @Test
  void readsALineBreakThatIsWrittenAsAnEscape() throws IOException {
    assertThat(first(xlsx(sheet -> sheet.value(0, 0, "门口积水_x000D_\n老人_x000D_出不了门_x005F_x"))))
        .isEqualTo("门口积水\n老人\n出不了门_x");
  }

  @Test
  void takesAFormulaThatIsNothingButATextOrANumber() throws IOException {
    assertThat(first(planted("<v>0</v>", "<f>\"15012345669\"</f><v>15012345669</v>", "str")))
        .isEqualTo("15012345669");
    assertThat(first(planted("<v>0</v>", "<f>\"甲\"&amp;A2</f><v>甲</v>", "str")))
        .isEqualTo(Unusable.FORMULA);
    assertThat(FileReader.read("a.csv", "电话\n=\"015012345669\"".getBytes(UTF_8)).get(0).lines())
        .containsExactly(new Line(1, List.of("电话")), new Line(2, List.of("015012345669")));
  }

  /** The library knows no such cell. */
  @Test
  void refusesADayThatIsWrittenAsTextOfTheKindDate() throws IOException {
    refuses(
        "a.xlsx",
        planted("<v>0</v>", "<v>2026-01-31T00:00:00</v>", "d"),
        "spreadsheet.file.unreadable");
  }

  @Test
  void readsAWorkbookWithoutStyles() throws IOException {
    var entries = new LinkedHashMap<>(Words.unzipped(one()));
    entries.remove("xl/styles.xml");
    for (var name : List.of("[Content_Types].xml", "xl/_rels/workbook.xml.rels")) {
      var part = new String(entries.get(name), UTF_8);
      entries.put(
          name, part.replaceAll("<(Override|Relationship) [^>]*styles[^>]*>", "").getBytes(UTF_8));
    }
    assertThat(first(Words.zipped(entries))).isEqualTo("甲");
  }

  private static Object first(byte[] workbook) {
    return FileReader.read("a.xlsx", workbook).get(0).lines().get(0).at(0);
  }

  /** The first cell with another content, of another kind. */
  private static byte[] planted(String found, String put, String kind) throws IOException {
    var entries = new LinkedHashMap<>(Words.unzipped(one()));
    var sheet = new String(entries.get(SHEET), UTF_8);
    assertThat(sheet).contains(found, "t=\"s\"");
    entries.put(
        SHEET, sheet.replace(found, put).replace("t=\"s\"", "t=\"" + kind + '"').getBytes(UTF_8));
    return Words.zipped(entries);
  }

  private interface Content {
    void write(Worksheet sheet);
  }

  private static byte[] xlsx(Content content) throws IOException {
    var out = new ByteArrayOutputStream();
    var workbook = new Workbook(out, "test", "1.0");
    content.write(workbook.newWorksheet("区域"));
    workbook.finish();
    return out.toByteArray();
  }

  private static byte[] one() throws IOException {
    return xlsx(sheet -> sheet.value(0, 0, "甲"));
  }

  private static byte[] planted(String found, String put) throws IOException {
    var entries = new LinkedHashMap<>(Words.unzipped(one()));
    var name = "xl/worksheets/sheet1.xml";
    var sheet = new String(entries.get(name), UTF_8);
    assertThat(sheet).contains(found);
    entries.put(name, sheet.replace(found, put).getBytes(UTF_8));
    return Words.zipped(entries);
  }

  private static void refuses(String name, byte[] file, String code) {
    assertThatThrownBy(() -> FileReader.read(name, file))
        .satisfies(refusal -> assertThat(Words.reason(refusal).code()).isEqualTo(code));
  }
}
