package org.lianxin.feedback;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** 选民评价: one answer of a voter to the result of a round. Never changed. */
@Entity
@Table(name = "feedback_voter_answer")
class OwnAnswerEntity {

  /** By which way he came. */
  enum Way {
    /** Number and code of the receipt. */
    CODE,
    /** The link of a slip or a message. */
    LINK
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private int roundNo;
  @Embedded private OwnAnswer answer;

  @Enumerated(EnumType.STRING)
  private Way way;

  private LocalDateTime givenAt;

  protected OwnAnswerEntity() {}

  OwnAnswerEntity(String caseNo, int round, OwnAnswer answer, Way way, LocalDateTime now) {
    this.caseNo = caseNo;
    this.roundNo = round;
    this.answer = answer;
    this.way = way;
    this.givenAt = now;
  }

  String caseNo() {
    return caseNo;
  }

  int round() {
    return roundNo;
  }

  OwnAnswer answer() {
    return answer;
  }

  LocalDateTime givenAt() {
    return givenAt;
  }
}
