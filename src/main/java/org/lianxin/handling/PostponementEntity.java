package org.lianxin.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxin.shared.Verdict;

/** 延期、挂账: a unit asks for more time, the office decides. Nothing is taken out again. */
@Entity
@Table(name = "handling_postponement")
class PostponementEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;

  @Column(name = "round_no")
  private int round;

  @Enumerated(EnumType.STRING)
  private Postponement kind;

  private String reason;
  private LocalDate askedUntil;
  private String askedBy;
  private LocalDateTime askedAt;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private LocalDate grantedUntil;
  private LocalDate dueBefore;
  private LocalDate dueAfter;
  private String verdictReason;
  private String decidedBy;
  private LocalDateTime decidedAt;

  @Enumerated(EnumType.STRING)
  private ReviewSuspension.Finding finding;

  private String findings;
  private String reviewedBy;
  private LocalDateTime reviewedAt;
  @Version private int version;

  protected PostponementEntity() {}

  PostponementEntity(
      Order order,
      Postponement kind,
      String reason,
      LocalDate askedUntil,
      String askedBy,
      Clock clock) {
    this.caseNo = order.caseNo();
    this.round = order.round();
    this.kind = kind;
    this.reason = reason;
    this.askedUntil = askedUntil;
    this.askedBy = askedBy;
    this.askedAt = LocalDateTime.now(clock);
  }

  /**
   * Grants it.
   *
   * @param until the new due day, or the day of the review
   * @param before when the reply was due
   * @param after when it is due now
   */
  void approve(
      LocalDate until, LocalDate before, LocalDate after, String why, String by, Clock clock) {
    decide(Verdict.APPROVED, why, by, clock);
    grantedUntil = until;
    dueBefore = before;
    dueAfter = after;
  }

  void refuse(String why, String by, Clock clock) {
    decide(Verdict.REFUSED, why, by, clock);
  }

  private void decide(Verdict decided, String why, String by, Clock clock) {
    if (isDecided()) {
      throw new IllegalStateException("Postponement %d of %s is decided".formatted(id, caseNo));
    }
    verdict = decided;
    verdictReason = why;
    decidedBy = by;
    decidedAt = LocalDateTime.now(clock);
  }

  /** What was found when its review came. */
  void review(ReviewSuspension.Finding found, String words, String by, Clock clock) {
    finding = found;
    findings = words;
    reviewedBy = by;
    reviewedAt = LocalDateTime.now(clock);
  }

  boolean isDecided() {
    return verdict != null;
  }

  boolean isRefused() {
    return verdict == Verdict.REFUSED;
  }

  Postponement kind() {
    return kind;
  }

  String reason() {
    return reason;
  }

  LocalDate askedUntil() {
    return askedUntil;
  }

  String askedBy() {
    return askedBy;
  }

  LocalDate grantedUntil() {
    return grantedUntil;
  }

  LocalDate dueBefore() {
    return dueBefore;
  }

  LocalDate dueAfter() {
    return dueAfter;
  }

  String verdictReason() {
    return verdictReason == null ? "" : verdictReason;
  }
}
