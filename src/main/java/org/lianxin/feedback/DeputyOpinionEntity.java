package org.lianxin.feedback;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** 代表意见: what the deputy thinks of the reply of a round, as signed. Never changed. */
@Entity
@Table(name = "feedback_opinion")
class DeputyOpinionEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private int roundNo;
  private String deputy;
  @Embedded private Opinion opinion;
  private LocalDateTime signedAt;

  protected DeputyOpinionEntity() {}

  DeputyOpinionEntity(String caseNo, int round, String deputy, Opinion opinion, LocalDateTime now) {
    this.caseNo = caseNo;
    this.roundNo = round;
    this.deputy = deputy;
    this.opinion = opinion;
    this.signedAt = now;
  }

  String deputy() {
    return deputy;
  }

  Opinion opinion() {
    return opinion;
  }
}
