package org.lianxin.postponement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** 延期、挂账: a unit asks for more time, the office decides. */
@Entity
@Table(name = "handling_postponement")
class PostponementEntity extends MoreTimeEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "round_no")
  private int round;

  @Enumerated(EnumType.STRING)
  private Postponement kind;

  private LocalDate dueAfter;

  @Enumerated(EnumType.STRING)
  private ReviewFinding finding;

  private String findings;
  private String reviewedBy;
  private LocalDateTime reviewedAt;
  @Version private int version;

  protected PostponementEntity() {}

  PostponementEntity(
      AwaitedReply reply,
      Postponement kind,
      String reason,
      LocalDate askedUntil,
      String askedBy,
      LocalDateTime now) {
    super(reply.caseNo(), reason, askedUntil, askedBy, now);
    this.round = reply.round();
    this.kind = kind;
  }

  /**
   * Grants it.
   *
   * @param until the new due day, or the day of the review
   * @param before when the reply was due
   * @param after when it is due now
   */
  void approve(
      LocalDate until,
      LocalDate before,
      LocalDate after,
      String why,
      String by,
      LocalDateTime now) {
    approve(until, before, why, by, now);
    dueAfter = after;
  }

  /** What was found when its review came. */
  void review(ReviewFinding found, String words, String by, LocalDateTime now) {
    finding = found;
    findings = words;
    reviewedBy = by;
    reviewedAt = now;
  }

  Postponement kind() {
    return kind;
  }

  LocalDate dueAfter() {
    return dueAfter;
  }

  MoreTime shown() {
    return new MoreTime(askedBy(), reason(), askedUntil(), grantedUntil());
  }
}
