package org.lianxin.instruction;

/**
 * 附议代表: a deputy whom the lead deputy asks to sign his suggestion too.
 *
 * @param login the deputy
 * @param answer what he said, or null while he has not
 * @param reason why he declines, or null
 */
record CoSigner(String login, Answer answer, String reason) {

  /** What came of asking him. */
  enum Answer {
    /** 同意附议. */
    AGREED,
    /** 不附议. */
    DECLINED,
    /** 逾期未答复: it counts as not signing. */
    SILENT
  }

  boolean isAgreed() {
    return answer == Answer.AGREED;
  }
}
