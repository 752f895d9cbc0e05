package org.lianxin.instruction;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;

/**
 * 附议代表: a deputy whom the lead deputy asks to sign his suggestion too.
 *
 * @param login the deputy
 * @param answer what he said, or null while he has not
 * @param reason why he declines, or null
 * @param answeredAt when, or null
 */
@Embeddable
record CoSigner(
    String login,
    @Enumerated(EnumType.STRING) Answer answer,
    String reason,
    LocalDateTime answeredAt) {

  /** What came of asking him. */
  enum Answer {
    /** 同意附议. */
    AGREED,
    /** 不附议. */
    DECLINED,
    /** 逾期未答复: it counts as not signing. */
    SILENT
  }

  static CoSigner asked(String login) {
    return new CoSigner(login, null, null, null);
  }

  boolean isAgreed() {
    return answer == Answer.AGREED;
  }
}
