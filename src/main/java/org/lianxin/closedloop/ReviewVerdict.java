package org.lianxin.closedloop;

/** What a reviewer thinks of a draft. */
enum ReviewVerdict {
  /** 同意. */
  APPROVED,
  /** 退回修改: back to the unit, with the reason. */
  REJECTED
}
