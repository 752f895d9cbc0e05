package org.lianxin.voter;

/** What came of calling a voter who wants to take the demand back. */
enum CallResult {
  /** 选民确认撤回: it goes to the office, by two persons as every withdrawal. */
  CONFIRMED,
  /** 继续办理: the voter leaves it, or heard why it can't be taken back any more. */
  STAYS,
  /** 联系不上: it goes on; the voter reads so and may ask again. */
  NOT_REACHED
}
