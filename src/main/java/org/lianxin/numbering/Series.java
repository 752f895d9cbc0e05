package org.lianxin.numbering;

/**
 * How a body numbers papers of a kind in a year.
 *
 * @param sign 机关代字 with the kind's own, such as 松人信访受
 * @param next the number that the next paper gets
 */
record Series(PaperIssue issue, int year, String sign, int next) {

  /** What the next paper gets, as GB/T 9704-2012 (7.2.5) writes it: 松人信访受〔2026〕12号. */
  public String nextNumber() {
    return written(sign, year, next);
  }

  static String written(String sign, int year, int number) {
    return "%s〔%d〕%d号".formatted(sign, year, number);
  }
}
