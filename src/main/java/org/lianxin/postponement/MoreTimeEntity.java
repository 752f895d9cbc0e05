package org.lianxin.postponement;

import static org.lianxin.shared.Rule.unless;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.Verdict;

/**
 * More time for a case: asked for by those who answer it, decided once by somebody else. The row of
 * whoever keeps it; nothing is taken out again.
 */
@MappedSuperclass
public abstract class MoreTimeEntity {

  /** What the forms ask of whoever decides. */
  public record Grant(
      @NotNull Verdict verdict, LocalDate newDay, @Size(max = 1000) @Substantial String reason) {

    /** Whether more time is given. */
    public boolean isApproved() {
      return verdict == Verdict.APPROVED;
    }

    /**
     * Judges whether all is said that the verdict needs.
     *
     * @param dayMissing the sentence for a consent without a day
     * @throws Refusal when a consent has no day, or a refusal no reason
     */
    public void check(String dayMissing) {
      Rule.check(List.of(Grant::saysWhyNot, given -> given.saysUntilWhen(dayMissing)), this);
    }

    private Optional<Reason> saysWhyNot() {
      return unless(isApproved() || reason != null, "reason", "postponement.reason-missing");
    }

    private Optional<Reason> saysUntilWhen(String dayMissing) {
      return unless(!isApproved() || newDay != null, "newDay", dayMissing);
    }
  }

  private String caseNo;
  private String reason;
  private LocalDate askedUntil;
  private String askedBy;
  private LocalDateTime askedAt;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private LocalDate grantedUntil;
  private LocalDate dueBefore;
  private String verdictReason;
  private String decidedBy;
  private LocalDateTime decidedAt;

  /** For what reads the row. */
  protected MoreTimeEntity() {}

  /**
   * Somebody asks for it.
   *
   * @param until the day that is wished for
   * @param by the login of the person who asks
   * @param now in China
   */
  protected MoreTimeEntity(
      String caseNo, String reason, LocalDate until, String by, LocalDateTime now) {
    this.caseNo = caseNo;
    this.reason = reason;
    askedUntil = until;
    askedBy = by;
    askedAt = now;
  }

  /**
   * Grants it.
   *
   * @param until the new due day, or the day of the review
   * @param before when the case was due
   * @param why what is said with it, or null
   * @param by the login of the person who decides
   * @param now in China
   */
  public void approve(LocalDate until, LocalDate before, String why, String by, LocalDateTime now) {
    decide(Verdict.APPROVED, why, by, now);
    grantedUntil = until;
    dueBefore = before;
  }

  /** Says no; the due day stays. */
  public void refuse(String why, String by, LocalDateTime now) {
    decide(Verdict.REFUSED, why, by, now);
  }

  private void decide(Verdict decided, String why, String by, LocalDateTime now) {
    if (isDecided()) {
      throw new IllegalStateException("What was asked for in %s is decided".formatted(caseNo));
    }
    verdict = decided;
    verdictReason = why;
    decidedBy = by;
    decidedAt = now;
  }

  /** Whether it was granted or refused. */
  public boolean isDecided() {
    return verdict != null;
  }

  /** Whether it was granted. */
  public boolean isApproved() {
    return verdict == Verdict.APPROVED;
  }

  /** Whether it was refused. */
  public boolean isRefused() {
    return verdict == Verdict.REFUSED;
  }

  /** Why it is asked for. */
  public String reason() {
    return reason;
  }

  /** The day it was asked for. */
  public LocalDate askedOn() {
    return askedAt.toLocalDate();
  }

  /** The day that is wished for. */
  public LocalDate askedUntil() {
    return askedUntil;
  }

  /** The login of the person who asks. */
  public String askedBy() {
    return askedBy;
  }

  /** Until when it was granted; null before, and when it was refused. */
  public LocalDate grantedUntil() {
    return grantedUntil;
  }

  /** When the case was due before it was granted; null where it was not. */
  public LocalDate dueBefore() {
    return dueBefore;
  }

  /** The day of the decision. */
  public LocalDate decidedOn() {
    return decidedAt.toLocalDate();
  }

  /** What was said with the decision, or empty. */
  public String verdictReason() {
    return verdictReason == null ? "" : verdictReason;
  }
}
