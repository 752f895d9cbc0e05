package org.lianxin.lookback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lianxin.shared.Substantial;

/**
 * What came of a follow-up, as the form asks it and the table keeps it.
 *
 * @param done what was done, in words
 * @param foundAfter what is there now
 * @param end how it ends
 */
@Embeddable
record FollowUpAnswer(
    @NotBlank @Size(max = 2000) @Substantial String done,
    @NotNull @Enumerated(EnumType.STRING) CheckFinding foundAfter,
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "follow_up_end") End end) {

  /** How a follow-up ends. */
  enum End {
    /** 跟进结束. */
    SETTLED,
    /** 重新办理: it goes back to its handler under the same number. */
    REOPENED
  }
}
