package org.lianxin.petition;

/** What a review makes of the opinion before it. The rules leave the outcomes open: our default. */
enum ReviewOutcome {
  /** 维持原意见. */
  UPHELD,
  /** 变更原意见: what the review decides takes its place. */
  CHANGED
}
