package org.lianxin.activity;

/**
 * What a deputy does himself (rule done-by-deputy), by the words of the six ones (rule six-ones).
 */
enum DeedKind {
  /** 为选民办实事: by his own means or his firm's. */
  DONE_BY_DEPUTY,
  /** 督办一件实事. */
  MATTER_PUSHED,
  /** 化解一起矛盾. */
  DISPUTE_SETTLED,
  /** 帮扶一户困难. */
  HOUSEHOLD_HELPED,
  /** 撰写一篇报告. */
  REPORT_WRITTEN
}
