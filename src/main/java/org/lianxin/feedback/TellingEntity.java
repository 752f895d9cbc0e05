package org.lianxin.feedback;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** How the voter was told of the reply of a round. Never changed. */
@Entity
@Table(name = "feedback_telling")
class TellingEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private int roundNo;
  @Embedded private VoterTelling telling;
  private String toldBy;
  private LocalDateTime toldAt;

  protected TellingEntity() {}

  TellingEntity(String caseNo, int round, VoterTelling telling, String by, LocalDateTime now) {
    this.caseNo = caseNo;
    this.roundNo = round;
    this.telling = telling;
    this.toldBy = by;
    this.toldAt = now;
  }

  String caseNo() {
    return caseNo;
  }

  int round() {
    return roundNo;
  }

  VoterTelling telling() {
    return telling;
  }

  String toldBy() {
    return toldBy;
  }
}
