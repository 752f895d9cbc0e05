package org.lianxin.shared.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.shared.spreadsheet.RawSheet.Line;
import org.lianxin.shared.spreadsheet.RawSheet.Unusable;

/** Files as people and attackers make them. */
class FileReaderTest {

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
    refuses("a.xlsx", new byte[] {}, "shared.file.missing");
    refuses("a.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11}, "shared.file.unreadable");
    refuses("a.xlsx", "PK, but no archive".getBytes(UTF_8), "shared.file.unreadable");
    refuses("a.csv", new byte[] {(byte) 0xff, (byte) 0xff}, "shared.file.charset");
    refuses("a.csv", "甲,\"乙".getBytes(UTF_8), "shared.file.csv");
    refuses("a.csv", new byte[(20 << 20) + 1], "shared.file.size");
  }

  @Test
  void refusesAnArchiveThatUnpacksToTooMuch() throws IOException {
    var bomb = Unzipped.zip(Map.of("xl/worksheets/sheet1.xml", new byte[32 << 20]));
    assertThat(bomb).hasSizeLessThan(1 << 20);
    refuses("a.xlsx", bomb, "shared.file.archive");
  }

  @Test
  void refusesAnArchiveOfTooManyFiles() throws IOException {
    var many = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i <= 1_000; i++) {
      many.put(i + ".csv", new byte[] {'a'});
    }
    refuses("a.zip", Unzipped.zip(many), "shared.file.archive");
  }

  @Test
  void refusesASheetThatIsTooLong() {
    var lines = "甲,乙\n".repeat(50_002).getBytes(UTF_8);
    refuses("区域.csv", lines, "shared.file.lines");
  }

  @Test
  void neitherResolvesNorCallsAnExternalEntity() throws IOException {
    try (var listener = new ServerSocket(0)) {
      listener.setSoTimeout(1);
      var entity =
          "<!DOCTYPE w [<!ENTITY x SYSTEM \"http://localhost:%d/\">]>"
              .formatted(listener.getLocalPort());
      refuses("a.xlsx", planted("<worksheet", entity + "<worksheet"), "shared.file.unreadable");
      refuses(
          "a.xlsx",
          planted("<worksheet", "<!DOCTYPE w [<!ENTITY a \"&b;&b;\"><!ENTITY b \"b\">]><worksheet"),
          "shared.file.unreadable");
      assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void refusesACellThatAsksForRoomWithoutEnd() throws IOException {
    refuses("a.xlsx", planted("r=\"A1\"", "r=\"ZZZZZZ1\""), "shared.file.unreadable");
    refuses("a.xlsx", planted("<v>0</v>", "<v>2000000000</v>"), "shared.file.unreadable");
    refuses("a.xlsx", planted("<v>0</v>", "<v>-1</v>"), "shared.file.unreadable");
  }

  @Test
  void refusesAWorkbookWithAPartMissing() throws IOException {
    var entries = new LinkedHashMap<>(Unzipped.of(one()));
    entries.remove("xl/workbook.xml");
    refuses("a.xlsx", Unzipped.zip(entries), "shared.file.unreadable");
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
    var entries = new LinkedHashMap<>(Unzipped.of(one()));
    var name = "xl/worksheets/sheet1.xml";
    var sheet = new String(entries.get(name), UTF_8);
    assertThat(sheet).contains(found);
    entries.put(name, sheet.replace(found, put).getBytes(UTF_8));
    return Unzipped.zip(entries);
  }

  private static void refuses(String name, byte[] file, String code) {
    assertThatThrownBy(() -> FileReader.read(name, file))
        .satisfies(refusal -> assertThat(Words.reason(refusal).code()).isEqualTo(code));
  }
}
