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

/** A deputy urged whoever has to meet a limit. Never changed. */
@Entity
@Table(name = "supervision_urge")
class UrgeEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private long deadlineId;

  @Enumerated(EnumType.STRING)
  private Audience told;

  private String urgedBy;
  private LocalDateTime urgedAt;

  protected UrgeEntity() {}

  UrgeEntity(Deadline deadline, Audience told, String by, LocalDateTime now) {
    this.caseNo = deadline.caseNo();
    this.deadlineId = deadline.id();
    this.told = told;
    this.urgedBy = by;
    this.urgedAt = now;
  }

  String caseNo() {
    return caseNo;
  }

  LocalDateTime at() {
    return urgedAt;
  }

  LocalDate day() {
    return urgedAt.toLocalDate();
  }

  long deadlineId() {
    return deadlineId;
  }
}
