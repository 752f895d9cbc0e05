package org.lianxin.feedback;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** What somebody read off a deputy's paper, until another has checked it. Never changed. */
@Entity
@Table(name = "feedback_paper_opinion")
class PaperOpinionEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private int roundNo;
  @Embedded private Opinion opinion;
  private String recordedBy;
  private LocalDateTime recordedAt;

  protected PaperOpinionEntity() {}

  PaperOpinionEntity(String caseNo, int round, Opinion opinion, String by, LocalDateTime now) {
    this.caseNo = caseNo;
    this.roundNo = round;
    this.opinion = opinion;
    this.recordedBy = by;
    this.recordedAt = now;
  }

  Opinion opinion() {
    return opinion;
  }
}
