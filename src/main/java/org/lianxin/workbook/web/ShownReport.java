package org.lianxin.workbook.web;

import java.util.List;
import org.lianxin.workbook.Sheet;
import org.lianxin.workbook.file.ImportReport;
import org.lianxin.workbook.file.Remark;
import org.springframework.ui.Model;

/**
 * What a page shows of an import.
 *
 * @param of the report
 * @param remarks the first of its remarks
 * @param fileName the file's name
 * @param forReal whether it was no trial run
 */
record ShownReport(ImportReport of, List<Remark> remarks, String fileName, boolean forReal) {

  /** The most remarks that a page shows. */
  private static final int MOST_REMARKS = 500;

  static ShownReport of(ImportReport report, String fileName, boolean forReal) {
    var remarks = report.remarks();
    return new ShownReport(
        report, remarks.subList(0, Math.min(remarks.size(), MOST_REMARKS)), fileName, forReal);
  }

  void into(Model model) {
    model.addAttribute("report", of);
    model.addAttribute("remarks", remarks);
    model.addAttribute("hidden", of.remarks().size() - remarks.size());
    model.addAttribute("fileName", fileName);
    model.addAttribute("forReal", forReal);
    model.addAttribute("sheets", Sheet.values());
  }
}
