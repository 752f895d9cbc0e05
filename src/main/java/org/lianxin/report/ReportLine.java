package org.lianxin.report;

/**
 * A line of a report.
 *
 * @param words a figure's name, or the line of a list
 * @param numerator how many; null in a list
 * @param denominator of how many; null for a mere count and in a list
 * @param basis what the figure counts and who says so; null in a list
 */
record ReportLine(
    ReportSection section, String words, Integer numerator, Integer denominator, String basis) {

  static ReportLine listed(ReportSection section, String words) {
    return new ReportLine(section, words, null, null, null);
  }
}
