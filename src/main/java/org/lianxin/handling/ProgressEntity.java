package org.lianxin.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDateTime;

/** 办理情况: what the unit has done and how it goes on. */
@Entity
@Table(name = "handling_progress")
class ProgressEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;

  @Column(name = "round_no")
  private int round;

  private String notes;
  private String evidence;

  @Enumerated(EnumType.STRING)
  private NextStep nextStep;

  private String notedBy;
  private LocalDateTime notedAt;

  protected ProgressEntity() {}

  ProgressEntity(Order order, HandleDemand.Answers said, String notedBy, Clock clock) {
    this.caseNo = order.caseNo();
    this.round = order.round();
    this.notes = said.notes();
    this.evidence = said.evidence();
    this.nextStep = said.nextStep();
    this.notedBy = notedBy;
    this.notedAt = LocalDateTime.now(clock);
  }
}
