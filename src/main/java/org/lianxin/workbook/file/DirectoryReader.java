package org.lianxin.workbook.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lianxin.shared.Label;
import org.lianxin.spreadsheet.Labels;
import org.lianxin.spreadsheet.RawSheet;
import org.lianxin.spreadsheet.XlsxWriter;
import org.lianxin.workbook.DirectoryContent;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.Finding.Severity;
import org.lianxin.workbook.FixedContactRow;
import org.lianxin.workbook.Sheet;

/** A directory read from a file's tables, with the place of every row in them. */
final class DirectoryReader {

  private final Labels labels;
  private final List<Sheet> taken;
  private final Map<Sheet, SheetReading> sheets = new EnumMap<>(Sheet.class);
  private final List<Remark> remarks = new ArrayList<>();

  /**
   * Reads the tables; what can't be read is remarked on.
   *
   * @param taken the sheets that may come this way
   */
  DirectoryReader(List<RawSheet> tables, Labels labels, List<Sheet> taken) {
    this.labels = labels;
    this.taken = taken;
    for (var table : tables) {
      read(table);
    }
    if (sheets.isEmpty() && remarks.isEmpty()) {
      remarks.add(Remark.onFile("directory.file.none", List.of()));
    }
    sheets.values().forEach(sheet -> remarks.addAll(sheet.remarks()));
  }

  /** What is wrong with the file as such, before any rule of the directory is asked. */
  List<Remark> remarks() {
    return remarks;
  }

  /** The directory that the file asks for: a sheet that it does not have stays as it is. */
  DirectoryContent over(DirectoryContent present) {
    return DirectoryContent.of(
        sheet -> sheets.containsKey(sheet) ? sheets.get(sheet).rows() : present.rows(sheet));
  }

  /** The directory with the file's rosters in the place of those of these deputies. */
  DirectoryContent rosters(DirectoryContent present, Set<String> cards) {
    var others = present.fixedContacts().stream().filter(row -> !cards.contains(row.deputy()));
    return present.with(Sheet.FIXED_CONTACT, Stream.concat(rosterRows().stream(), others).toList());
  }

  /** Remarks on the file's rows of these deputies. */
  List<Remark> rostersOf(Set<String> others) {
    var rows = rosterRows();
    return IntStream.range(0, rows.size())
        .filter(row -> others.contains(rows.get(row).deputy()))
        .mapToObj(
            row ->
                locate(
                    Finding.of(
                        Severity.ERROR,
                        Sheet.FIXED_CONTACT,
                        row,
                        "deputy",
                        "directory.fixed-contact.other")))
        .toList();
  }

  private List<FixedContactRow> rosterRows() {
    return sheets.get(Sheet.FIXED_CONTACT).rows().stream()
        .map(FixedContactRow.class::cast)
        .toList();
  }

  /** Where the file says what a rule finds fault with; the whole sheet if the file lacks it. */
  Remark locate(Finding finding) {
    var sheet = sheets.get(finding.sheet());
    return sheet == null || finding.row() < 0 ? Remark.onSheet(finding) : sheet.locate(finding);
  }

  /**
   * Whether the finding is about this file: warnings on the rosters of voters belong to the import
   * of rosters.
   */
  boolean isAbout(Finding finding) {
    return finding.isError()
        || !finding.sheet().namesVoters()
        || sheets.containsKey(finding.sheet()) && finding.row() < rosterRows().size();
  }

  /** A warning for each sheet that the file lacks, if it is no file of rosters alone. */
  List<Remark> missing() {
    if (sheets.keySet().stream().allMatch(Sheet::namesVoters)) {
      return List.of();
    }
    return Sheet.ordinary().stream()
        .filter(sheet -> !sheets.containsKey(sheet))
        .map(
            sheet ->
                Remark.onSheet(
                    Severity.WARNING, sheet, null, "directory.table.missing", Label.of(sheet)))
        .toList();
  }

  private void read(RawSheet table) {
    if (labels.isFor(XlsxWriter.NOTES, table.name())) {
      return;
    }
    var sheet = sheet(table.name());
    if (sheet.isEmpty()) {
      // a new workbook comes with blank sheets that nobody asked for
      if (!table.lines().isEmpty()) {
        remarks.add(
            Remark.onSheet(
                Severity.ERROR, null, table.name(), "directory.table.unknown", table.name()));
      }
    } else if (!taken.contains(sheet.get())) {
      remarks.add(
          Remark.onSheet(
              Severity.ERROR,
              sheet.get(),
              table.name(),
              sheet.get().namesVoters()
                  ? "directory.fixed-contact.elsewhere"
                  : "directory.fixed-contact.alone"));
    } else if (sheets.containsKey(sheet.get())) {
      remarks.add(
          Remark.onSheet(
              Severity.ERROR, sheet.get(), table.name(), "directory.table.twice", table.name()));
    } else {
      sheets.put(sheet.get(), new SheetReading(sheet.get(), table, labels));
    }
  }

  private Optional<Sheet> sheet(String name) {
    return Arrays.stream(Sheet.values()).filter(sheet -> labels.isFor(sheet, name)).findFirst();
  }
}
