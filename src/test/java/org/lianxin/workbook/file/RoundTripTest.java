package org.lianxin.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lianxin.directory.Level;
import org.lianxin.directory.PublicField;
import org.lianxin.directory.Role;
import org.lianxin.directory.StationKind;
import org.lianxin.spreadsheet.FileReader;
import org.lianxin.spreadsheet.Labels;
import org.lianxin.spreadsheet.RawSheet;
import org.lianxin.spreadsheet.Words;
import org.lianxin.spreadsheet.XlsxWriter;
import org.lianxin.workbook.AreaRow;
import org.lianxin.workbook.DeputyGroupRow;
import org.lianxin.workbook.DeputyRow;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.FixedContactRow;
import org.lianxin.workbook.PersonRow;
import org.lianxin.workbook.PostRow;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.StationRow;

/** What is written is read again, in both formats and both languages. */
class RoundTripTest {

  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final List<Sheet> SHEETS = List.of(Sheet.values());
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  private static final DirectoryContent CONTENT =
      DirectoryContent.of(
          sheet ->
              switch (sheet) {
                case AREA -> List.of(new AreaRow("310117001000", "岳阳街道"));
                case PERSON ->
                    List.of(
                        new PersonRow("zhou.qing", "=HYPERLINK(\"http://a\")", "021-5781", true),
                        new PersonRow("li.san", "𠮷㛃, \"引号\"\n第二行 & <b>", null, false));
                case POST -> List.of(new PostRow("li.san", "310117-SWJ", Role.HANDLER, DAY, null));
                case STATION ->
                    List.of(
                        new StationRow(
                            "0012",
                            "家",
                            StationKind.HOME,
                            "310117001000",
                            null,
                            "li.san",
                            "@1",
                            true,
                            false));
                case DEPUTY_GROUP ->
                    List.of(
                        new DeputyGroupRow(
                            "Z1",
                            "组",
                            List.of(Level.DISTRICT, Level.MUNICIPAL),
                            "0012",
                            "D1",
                            List.of("D2", "D3"),
                            "li.san",
                            true));
                case DEPUTY ->
                    List.of(
                        new DeputyRow(
                            "D1",
                            "zhou.qing",
                            Level.TOWN,
                            7,
                            "X1",
                            "Z1",
                            List.of(),
                            true,
                            null,
                            null,
                            List.of(PublicField.PHOTO),
                            DAY,
                            DAY));
                case FIXED_CONTACT ->
                    List.of(
                        new FixedContactRow("D1", "𠮷某", "+86 021", "银杏居民区", DAY, "=1+1"),
                        new FixedContactRow("D1", "张某", "02100001111", null, null, null));
                default -> List.of();
              });

  private final Labels labels = Words.labels();

  enum Format {
    XLSX,
    CSV
  }

  @ParameterizedTest
  @EnumSource
  void readsWhatItWrote(Format format) throws IOException {
    for (var language : List.of(CHINESE, Locale.ENGLISH)) {
      var reader = read(write(format, CONTENT, language));
      assertThat(reader.remarks()).isEmpty();
      assertThat(reader.missing()).isEmpty();
      assertThat(reader.over(DirectoryContent.empty())).isEqualTo(CONTENT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsTheTemplateAsAnEmptyDirectory(Format format) throws IOException {
    var reader = read(write(format, DirectoryContent.empty(), CHINESE));
    assertThat(reader.remarks()).isEmpty();
    assertThat(reader.over(CONTENT)).isEqualTo(DirectoryContent.empty());
  }

  @Test
  void writesTextForCodesAndDatesForDays() throws IOException {
    var tables = FileReader.read("a.xlsx", write(Format.XLSX, CONTENT, CHINESE));
    assertThat(table(tables, "家站点").lines().get(1).at(0)).isEqualTo("0012");
    assertThat(table(tables, "任职").lines().get(1).at(3)).isEqualTo(DAY.atStartOfDay());
  }

  @Test
  void startsCsvFilesWithAByteOrderMark() throws IOException {
    assertThat(Words.unzipped(write(Format.CSV, CONTENT, CHINESE)).get("区域.csv"))
        .startsWith(0xef, 0xbb, 0xbf);
  }

  @Test
  void writesAHundredThousandRowsWithoutHoldingThem() throws IOException {
    var one = CONTENT.posts().get(0);
    var many = CONTENT.with(Sheet.POST, Collections.nCopies(100_000, one));
    assertThat(write(Format.XLSX, many, CHINESE)).hasSizeLessThan(10 << 20);
  }

  private static RawSheet table(List<RawSheet> tables, String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  private byte[] write(Format format, DirectoryContent content, Locale language)
      throws IOException {
    var out = new ByteArrayOutputStream();
    if (format == Format.XLSX) {
      XlsxWriter.write(out, DirectoryWorkbook.filled(content, SHEETS, labels), labels, language);
    } else {
      CsvWriter.write(out, content, SHEETS, labels, language);
    }
    return out.toByteArray();
  }

  private DirectoryReader read(byte[] file) {
    return new DirectoryReader(FileReader.read("directory", file), labels, List.of(Sheet.values()));
  }
}
