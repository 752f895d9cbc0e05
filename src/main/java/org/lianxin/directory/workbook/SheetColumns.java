package org.lianxin.directory.workbook;

import org.lianxin.directory.content.Sheet;
import org.lianxin.shared.Label;
import org.lianxin.shared.spreadsheet.Columns;
import org.lianxin.shared.spreadsheet.Labels;

/** The columns of the directory's sheets. */
final class SheetColumns {

  private SheetColumns() {}

  static Columns of(Sheet sheet, Labels labels) {
    return Columns.of(Label.code(sheet), "directory.column." + sheet, sheet.row(), labels);
  }
}
