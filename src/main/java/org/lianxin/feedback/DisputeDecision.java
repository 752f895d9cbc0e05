package org.lianxin.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** 评估决定: the decision that ends a dispute, with who made it and why. Never changed. */
@Entity
@Table(name = "feedback_dispute")
class DisputeDecision {

  /** What it rests on (青岛 art. 31, 河南 art. 22; rule bounded-rehandling). */
  enum Basis {
    /** 专家评估, or by a third party. */
    EXPERTS,
    /** 具名决定: of a person in charge. */
    NAMED_PERSON
  }

  /** What follows. */
  enum Decision {
    /** 再办一次. */
    ANOTHER_ROUND,
    /** 说明理由后办结. */
    CLOSE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private int roundNo;

  @Enumerated(EnumType.STRING)
  private Basis basis;

  private String evaluators;
  private String reasons;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  private String decidedBy;
  private LocalDateTime decidedAt;

  protected DisputeDecision() {}

  DisputeDecision(
      String caseNo, int round, DecideDispute.Answers given, String by, LocalDateTime now) {
    this.caseNo = caseNo;
    this.roundNo = round;
    this.basis = given.basis();
    this.evaluators = given.evaluators();
    this.reasons = given.reasons();
    this.decision = given.decision();
    this.decidedBy = by;
    this.decidedAt = now;
  }

  /** The sentence that says it in the case's timeline; takes evaluators and reasons. */
  String timelineCode() {
    return switch (decision) {
      case ANOTHER_ROUND -> "feedback.timeline.another-round";
      case CLOSE -> "feedback.timeline.close";
    };
  }

  String evaluators() {
    return evaluators;
  }

  String reasons() {
    return reasons;
  }

  String decidedBy() {
    return decidedBy;
  }
}
