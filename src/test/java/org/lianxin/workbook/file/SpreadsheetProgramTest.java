package org.lianxin.workbook.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.LianxinTest;
import org.lianxin.spreadsheet.Words;
import org.lianxin.workbook.Sheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The way of the workbook through a spreadsheet program and back; nothing of it stays. */
@LianxinTest
@Transactional
@EnabledIf(
    value = "org.lianxin.workbook.file.Spreadsheet#isInstalled",
    disabledReason = "needs soffice, e.g. of Debian's package libreoffice-calc-nogui")
class SpreadsheetProgramTest {

  @Autowired DirectoryWorkbook workbook;
  @TempDir Path folder;

  @Test
  void refusesAWrongCellTakesTheCorrectedWorkbookAndThenChangesNothing() throws Exception {
    var calc = new Spreadsheet(folder);
    // the program's own format is text: what is replaced there, was typed in the program
    calc.save("fods", export());
    var wrong = edited("wrong", "QD-002、QD-003", "QD-002、QD-009");
    var right = edited("right", "岳阳街道代表小组", "岳阳街道第一代表小组");
    calc.save("xlsx", wrong, right);

    var refused = take("wrong.xlsx");
    var taken = take("right.xlsx");
    var again = take("right.xlsx");

    assertThat(refused.remarks())
        .extracting(Remark::table, Remark::line, Remark::column, Remark::value, Remark::code)
        .containsExactly(tuple("代表小组", 2, "F", "QD-002、QD-009", "directory.group.outsider"));
    assertThat(refused.changes().isEmpty()).isTrue();
    assertThat(taken.remarks()).isEmpty();
    assertThat(taken.changes().of(Sheet.DEPUTY_GROUP).changed()).containsExactly("310117001-XZ1");
    assertThat(again.remarks()).isEmpty();
    assertThat(again.changes().isEmpty()).isTrue();
  }

  @Test
  void takesTheSheetsThatTheProgramSavedAsCsvWithoutAnyChange() throws Exception {
    // 44 comma, 34 quote, 76 UTF-8; -1 at the end: every sheet into a file of its own
    var everySheet =
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    new Spreadsheet(folder).save(everySheet, export());

    var report = workbook.examine("directory.zip", zipped(), "admin");

    assertThat(report.remarks()).isEmpty();
    assertThat(report.changes().isEmpty()).isTrue();
  }

  private Path export() throws IOException {
    var file = folder.resolve("directory.xlsx");
    try (var out = Files.newOutputStream(file)) {
      workbook.xlsx(out, Locale.SIMPLIFIED_CHINESE);
    }
    return file;
  }

  private Path edited(String name, String words, String others) throws IOException {
    var text = Files.readString(folder.resolve("directory.fods"));
    assertThat(text).containsOnlyOnce(words);
    return Files.writeString(folder.resolve(name + ".fods"), text.replace(words, others));
  }

  private ImportReport take(String name) throws IOException {
    return workbook.take(name, Files.readAllBytes(folder.resolve(name)), "admin");
  }

  private byte[] zipped() throws IOException {
    var sheets = new LinkedHashMap<String, byte[]>();
    try (var files = Files.newDirectoryStream(folder, "directory-*.csv")) {
      for (var file : files) {
        var name = file.getFileName().toString().substring("directory-".length());
        sheets.put(name, Files.readAllBytes(file));
      }
    }
    assertThat(sheets).hasSize(Sheet.ordinary().size() + 1);
    return Words.zipped(sheets);
  }
}
