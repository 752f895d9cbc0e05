package org.lianxin.handling;

/** Whether a petition section takes a petition as its own (信访工作条例 art. 22). */
enum Acceptance {
  /** 予以受理. */
  ACCEPTED,
  /** 转送有权处理的机关: not ours; the petitioner is told where it went. */
  PASSED_ON
}
