package org.lianxin.workbook.file;

import org.lianxin.shared.Label;
import org.lianxin.spreadsheet.Columns;
import org.lianxin.spreadsheet.Labels;
import org.lianxin.workbook.Sheet;

/** The columns of the directory's sheets. */
final class SheetColumns {

  private SheetColumns() {}

  static Columns of(Sheet sheet, Labels labels) {
    return Columns.of(Label.code(sheet), "directory.column." + sheet, sheet.row(), labels);
  }
}
