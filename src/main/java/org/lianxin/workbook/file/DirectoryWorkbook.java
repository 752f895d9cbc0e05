package org.lianxin.workbook.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lianxin.shared.Refusal;
import org.lianxin.spreadsheet.FileReader;
import org.lianxin.spreadsheet.Labels;
import org.lianxin.spreadsheet.XlsxWriter;
import org.lianxin.spreadsheet.XlsxWriter.Filled;
import org.lianxin.workbook.DirectoryChanges;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.DirectoryRecords;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.InvalidDirectory;
import org.lianxin.workbook.Sheet;
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

  /** Writes these rows as an XLSX workbook, for somebody who goes on filling them in. */
  public void prepared(OutputStream out, DirectoryContent content, Locale language)
      throws IOException {
    write(out, content, Sheet.ordinary(), language);
  }

  /** Writes the directory without its rosters of voters as an XLSX workbook. */
  public void xlsx(OutputStream out, Locale language) throws IOException {
    write(out, records.content(), Sheet.ordinary(), language);
  }

  /** Writes an XLSX workbook for rosters of voters, to fill in. */
  public void rosterTemplate(OutputStream out, Locale language) throws IOException {
    write(out, DirectoryContent.empty(), ROSTERS, language);
  }

  /** Writes the rosters that this person keeps, and nothing else, as an XLSX workbook. */
  public void rosters(OutputStream out, Keeper keeper, Locale language) throws IOException {
    var content = records.content();
    var cards = keeper.cards(content);
    var kept =
        content.fixedContacts().stream().filter(row -> cards.contains(row.deputy())).toList();
    write(out, content.with(Sheet.FIXED_CONTACT, kept), ROSTERS, language);
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
  public ImportReport examine(String name, byte[] file, String by) {
    return report(name, file, Sheet.ordinary(), examining(by));
  }

  /**
   * Makes the directory what the file says, or refuses the whole file. Rosters of voters are
   * refused: who looks after the directory does not see them.
   *
   * @param by the login of the person who does it
   */
  public ImportReport take(String name, byte[] file, String by) {
    return report(name, file, Sheet.ordinary(), taking(by));
  }

  /** Says what {@link #takeRosters} would do, and does nothing. */
  public ImportReport examineRosters(String name, byte[] file, Keeper keeper) {
    return rosters(name, file, keeper, examining(keeper.login()));
  }

  /**
   * Makes the rosters that this person keeps what the file says, or refuses the whole file; those
   * of others stay as they are.
   */
  public ImportReport takeRosters(String name, byte[] file, Keeper keeper) {
    return rosters(name, file, keeper, taking(keeper.login()));
  }

  private Function<UnaryOperator<DirectoryContent>, DirectoryChanges> examining(String by) {
    return change -> records.examine(change, by);
  }

  private Function<UnaryOperator<DirectoryContent>, DirectoryChanges> taking(String by) {
    return change -> records.apply(change, by);
  }

  private ImportReport report(
      String name,
      byte[] file,
      List<Sheet> sheets,
      Function<UnaryOperator<DirectoryContent>, DirectoryChanges> use) {
    return read(name, file, sheets, reader -> report(reader, use, reader::over));
  }

  private ImportReport rosters(
      String name,
      byte[] file,
      Keeper keeper,
      Function<UnaryOperator<DirectoryContent>, DirectoryChanges> use) {
    return read(
        name,
        file,
        ROSTERS,
        reader -> {
          var strange = reader.rostersOf(keeper.others(records.content()));
          return strange.isEmpty()
              ? report(reader, use, present -> reader.rosters(present, keeper.cards(present)))
              : ImportReport.refused(strange);
        });
  }

  private ImportReport read(
      String name, byte[] file, List<Sheet> sheets, Function<DirectoryReader, ImportReport> use) {
    try {
      var reader = new DirectoryReader(FileReader.read(name, file), labels, sheets);
      return reader.remarks().isEmpty()
          ? use.apply(reader)
          : ImportReport.refused(reader.remarks());
    } catch (Refusal refusal) {
      return ImportReport.refused(
          refusal.reasons().stream()
              .map(reason -> Remark.onFile(reason.code(), reason.values()))
              .toList());
    }
  }

  private static ImportReport report(
      DirectoryReader reader,
      Function<UnaryOperator<DirectoryContent>, DirectoryChanges> use,
      UnaryOperator<DirectoryContent> change) {
    try {
      var changes = use.apply(change);
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
