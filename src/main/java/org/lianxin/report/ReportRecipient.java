package org.lianxin.report;

/** To whom a report goes. */
enum ReportRecipient {
  /** 人大常委会. */
  STANDING_COMMITTEE,
  /** 镇人大主席团. */
  PRESIDIUM
}
