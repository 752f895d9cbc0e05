package org.lianxin.petition;

/** Whether a petition section takes a petition as its own (信访工作条例 arts. 22, 23, 36). */
enum Acceptance {
  /** 予以受理. */
  ACCEPTED,
  /** 转送有权处理的机关: not for this section; the petitioner is told where it went. */
  PASSED_ON,
  /** 不再受理: the same facts and reasons were re-checked already (信访工作条例 art. 36). */
  NOT_AGAIN
}
