package org.lianxin.workbook.file;

import java.util.List;
import org.lianxin.spreadsheet.Labels;
import org.lianxin.spreadsheet.RawSheet;
import org.lianxin.spreadsheet.Reading;
import org.lianxin.spreadsheet.Reading.Fault;
import org.lianxin.workbook.DirectoryRow;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.Finding.Severity;
import org.lianxin.workbook.Sheet;

/** The rows of one sheet of the directory, read from a table. */
final class SheetReading {

  private final Sheet sheet;
  private final RawSheet table;
  private final Reading reading;

  SheetReading(Sheet sheet, RawSheet table, Labels labels) {
    this.sheet = sheet;
    this.table = table;
    reading = new Reading(SheetColumns.of(sheet, labels), table, labels);
  }

  /** The rows; of no use when there are remarks. */
  List<DirectoryRow> rows() {
    return reading.rows(DirectoryRow.class);
  }

  List<Remark> remarks() {
    return reading.faults().stream().map(fault -> remark(Severity.ERROR, fault)).toList();
  }

  /** A rule's finding at its place in the file. */
  Remark locate(Finding finding) {
    return remark(
        finding.severity(),
        reading.locate(finding.row(), finding.column(), finding.code(), finding.values()));
  }

  private Remark remark(Severity severity, Fault fault) {
    return new Remark(
        severity,
        sheet,
        table.name(),
        fault.line(),
        fault.column(),
        fault.heading(),
        fault.value(),
        fault.code(),
        fault.values());
  }
}
