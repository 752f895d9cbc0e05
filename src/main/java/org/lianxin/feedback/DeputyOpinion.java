package org.lianxin.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** 代表意见: what the deputy thinks of a reply, as signed. Never changed. */
@Entity
@Table(name = "feedback_opinion")
class DeputyOpinion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private int roundNo;
  private String deputy;

  @Enumerated(EnumType.STRING)
  private Rating attitude;

  @Enumerated(EnumType.STRING)
  private Rating outcomeRating;

  private String reasons;
  private LocalDateTime signedAt;

  protected DeputyOpinion() {}

  DeputyOpinion(
      String caseNo,
      int round,
      String deputy,
      Rating attitude,
      Rating outcome,
      String reasons,
      LocalDateTime now) {
    this.caseNo = caseNo;
    this.roundNo = round;
    this.deputy = deputy;
    this.attitude = attitude;
    this.outcomeRating = outcome;
    this.reasons = reasons;
    this.signedAt = now;
  }

  boolean isDissatisfied() {
    return attitude == Rating.DISSATISFIED || outcomeRating == Rating.DISSATISFIED;
  }

  String deputy() {
    return deputy;
  }

  Rating attitude() {
    return attitude;
  }

  Rating outcome() {
    return outcomeRating;
  }

  String reasons() {
    return reasons;
  }
}
