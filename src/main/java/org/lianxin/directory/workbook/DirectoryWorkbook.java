package org.lianxin.directory.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lianxin.directory.content.DirectoryChanges;
import org.lianxin.directory.content.DirectoryContent;
import org.lianxin.directory.content.DirectoryRecords;
import org.lianxin.directory.content.Finding;
import org.lianxin.directory.content.InvalidDirectory;
import org.lianxin.directory.content.Sheet;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.spreadsheet.FileReader;
import org.lianxin.shared.spreadsheet.Labels;
import org.lianxin.shared.spreadsheet.XlsxWriter;
import org.lianxin.shared.spreadsheet.XlsxWriter.Filled;
import org.springframework.stereotype.Component;

/**
 * The directory as a file: template, export, and import with a trial run. An import takes the whole
 * file or nothing of it, and the same file again changes nothing. A sheet that the file lacks stays
 * as it is, whatever another import does to it at the same moment; a row that a sheet lacks is over
 * from today on.
 *
 * <p>The rosters of voters are a file of their own: see decision 0016.
 */
@Component
public class DirectoryWorkbook {

  private static final List<Sheet> ROSTERS = List.of(Sheet.FIXED_CONTACT);

  private final DirectoryRecords records;
  private final Labels labels;

  DirectoryWorkbook(DirectoryRecords records, Labels labels) {
    this.records = records;
    this.labels = labels;
  }

  /** Writes an XLSX workbook without rows, to fill in. */
  public void template(OutputStream out, Locale language) throws IOException {
    write(out, DirectoryContent.empty(), Sheet.ordinary(), language);
  }

  /** Writes the directory without its rosters of voters as an XLSX workbook. */
  public void xlsx(OutputStream out, Locale language) throws IOException {
    write(out, records.content(), Sheet.ordinary(), language);
  }

  /** Writes an XLSX workbook for rosters of voters, to fill in. */
  public void rosterTemplate(OutputStream out, Locale language) throws IOException {
    write(out, DirectoryContent.empty(), ROSTERS, language);
  }

  /** Writes the rosters of voters, and nothing else, as an XLSX workbook. */
  public void rosters(OutputStream out, Locale language) throws IOException {
    write(out, records.content(), ROSTERS, language);
  }

  private void write(
      OutputStream out, DirectoryContent content, List<Sheet> sheets, Locale language)
      throws IOException {
    XlsxWriter.write(out, filled(content, sheets, labels), labels, language);
  }

  static List<Filled> filled(DirectoryContent content, List<Sheet> sheets, Labels labels) {
    return sheets.stream()
        .map(sheet -> new Filled(SheetColumns.of(sheet, labels), content.rows(sheet)))
        .toList();
  }

  /** Writes the directory without its rosters of voters as a zip archive of CSV files. */
  public void csv(OutputStream out, Locale language) throws IOException {
    CsvWriter.write(out, records.content(), Sheet.ordinary(), labels, language);
  }

  /**
   * Says what {@link #take} would do, and does nothing.
   *
   * @param name the file's name
   * @param file an XLSX workbook, a zip archive of CSV files, or one CSV file
   */
  public ImportReport examine(String name, byte[] file) {
    return report(name, file, records::examine);
  }

  /**
   * Makes the directory what the file says, or refuses the whole file.
   *
   * @param by the login of the person who does it
   */
  public ImportReport take(String name, byte[] file, String by) {
    return report(name, file, change -> records.apply(change, by));
  }

  private ImportReport report(
      String name, byte[] file, Function<UnaryOperator<DirectoryContent>, DirectoryChanges> use) {
    try {
      return report(new DirectoryReader(FileReader.read(name, file), labels), use);
    } catch (Refusal refusal) {
      return ImportReport.refused(
          refusal.reasons().stream()
              .map(reason -> Remark.onFile(reason.code(), reason.values()))
              .toList());
    }
  }

  private ImportReport report(
      DirectoryReader reader, Function<UnaryOperator<DirectoryContent>, DirectoryChanges> use) {
    if (!reader.remarks().isEmpty()) {
      return ImportReport.refused(reader.remarks());
    }
    try {
      var changes = use.apply(reader::over);
      var remarks = located(changes.findings(), reader);
      remarks.addAll(reader.missing());
      return new ImportReport(remarks, changes);
    } catch (InvalidDirectory invalid) {
      return ImportReport.refused(located(invalid.findings(), reader));
    }
  }

  private static List<Remark> located(List<Finding> findings, DirectoryReader reader) {
    return new ArrayList<>(findings.stream().filter(reader::isAbout).map(reader::locate).toList());
  }
}
