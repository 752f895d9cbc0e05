package org.lianxin.withdrawal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What somebody asks for, as the page sends it and the table keeps it; what has to be there is said
 * by the {@link WithdrawalRules}.
 *
 * @param act what it comes to
 * @param wantedBy who takes it back; of {@link WithdrawalAct#WITHDRAW} only, as all that follows
 * @param proof what shows it
 * @param wantedOn the day of the paper or of the call
 * @param paper the number of the attachment that shows the paper
 * @param reason why, in the words of the paper or of the call, up to {@value #REASON} characters
 */
@Embeddable
public record WithdrawalWish(
    @Enumerated(EnumType.STRING) WithdrawalAct act,
    @Enumerated(EnumType.STRING) WantedBy wantedBy,
    @Enumerated(EnumType.STRING) Proof proof,
    LocalDate wantedOn,
    Long paper,
    String reason) {

  /** Most characters of {@link #reason}. */
  public static final int REASON = 500;

  /** Who takes a demand back. */
  public enum WantedBy {
    /** 选民. */
    VOTER,
    /** 代表. */
    DEPUTY
  }

  /** What shows that he does. */
  public enum Proof {
    /** 书面材料, attached to the case. */
    PAPER,
    /** 通话记录: the reason says what was said. */
    CALL
  }

  /** Tidies the reason, and drops what the act does not ask for. */
  public WithdrawalWish {
    reason = reason == null || reason.isBlank() ? null : reason.strip();
    if (act == WithdrawalAct.VOID) {
      wantedBy = null;
      proof = null;
      wantedOn = null;
    }
    if (proof != Proof.PAPER) {
      paper = null;
    }
  }
}
