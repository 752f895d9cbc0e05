package org.lianxin.feedback;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** 评估决定: the decision that ends a dispute, with who made it and why. Never changed. */
@Entity
@Table(name = "feedback_dispute")
class DisputeDecisionEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private int roundNo;
  @Embedded private DisputeVerdict verdict;
  private String decidedBy;
  private LocalDateTime decidedAt;

  protected DisputeDecisionEntity() {}

  DisputeDecisionEntity(
      String caseNo, int round, DisputeVerdict verdict, String by, LocalDateTime now) {
    this.caseNo = caseNo;
    this.roundNo = round;
    this.verdict = verdict;
    this.decidedBy = by;
    this.decidedAt = now;
  }

  DisputeVerdict verdict() {
    return verdict;
  }

  String decidedBy() {
    return decidedBy;
  }
}
