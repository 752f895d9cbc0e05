package org.lianxin.workbook.file;

import java.util.List;
import org.lianxin.workbook.Finding;
import org.lianxin.workbook.Finding.Severity;
import org.lianxin.workbook.Sheet;

/**
 * What there is to say about a place in a file.
 *
 * @param severity whether the file can be taken
 * @param sheet the sheet, null when it is about the whole file
 * @param table the sheet's name in the file, null when it is about the whole file
 * @param line the line as the spreadsheet program numbers it, 0 when it is about the whole sheet
 * @param column the column's letters as the spreadsheet program shows them, empty when it is about
 *     the whole line
 * @param heading the key of the column's heading, null for a column that is none of ours
 * @param value what stands in the cell, empty when it is blank
 * @param code the sentence's key
 * @param values what fills the sentence's places
 */
public record Remark(
    Severity severity,
    Sheet sheet,
    String table,
    int line,
    String column,
    String heading,
    String value,
    String code,
    List<Object> values) {

  static Remark onFile(String code, List<Object> values) {
    return new Remark(Severity.ERROR, null, null, 0, "", null, "", code, values);
  }

  static Remark onSheet(Finding finding) {
    return new Remark(
        finding.severity(),
        finding.sheet(),
        null,
        0,
        "",
        null,
        "",
        finding.code(),
        finding.values());
  }

  static Remark onSheet(Severity severity, Sheet sheet, String table, String code, Object... on) {
    return new Remark(severity, sheet, table, 0, "", null, "", code, List.of(on));
  }
}
