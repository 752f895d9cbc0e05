package org.lianxin.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxin.demand.Deadline;

/** A rung that was reached: who was chased when, and how hard. Never changed. */
@Entity
@Table(name = "supervision_escalation")
class EscalationEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private long deadlineId;
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private SupervisionLevel rungLevel;

  @Enumerated(EnumType.STRING)
  private Audience told;

  private int daysOverdue;
  private String nextRung;
  private LocalDateTime raisedAt;

  protected EscalationEntity() {}

  EscalationEntity(
      Deadline deadline,
      SupervisionLevel level,
      Audience told,
      int daysOverdue,
      String next,
      LocalDateTime now) {
    this.caseNo = deadline.caseNo();
    this.deadlineId = deadline.id();
    this.dueOn = deadline.lateAfter();
    this.rungLevel = level;
    this.told = told;
    this.daysOverdue = daysOverdue;
    this.nextRung = next;
    this.raisedAt = now;
  }

  Rungs.Last last() {
    return new Rungs.Last(raisedAt, nextRung);
  }

  SupervisionLevel level() {
    return rungLevel;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  int daysOverdue() {
    return daysOverdue;
  }

  LocalDateTime raisedAt() {
    return raisedAt;
  }
}
