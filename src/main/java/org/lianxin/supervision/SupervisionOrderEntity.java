package org.lianxin.supervision;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.lianxin.demand.Deadline;

/** 督办单: a supervisor was called on; what he did. Ends by his answer or with its limit. */
@Entity
@Table(name = "supervision_order")
class SupervisionOrderEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private long deadlineId;

  @Enumerated(EnumType.STRING)
  private SupervisionLevel rungLevel;

  private LocalDateTime openedAt;

  @Embedded private SupervisionAnswer answer;
  private String decidedBy;
  private LocalDateTime endedAt;
  @Version private int version;

  protected SupervisionOrderEntity() {}

  SupervisionOrderEntity(Deadline deadline, SupervisionLevel level, LocalDateTime now) {
    this.caseNo = deadline.caseNo();
    this.deadlineId = deadline.id();
    this.rungLevel = level;
    this.openedAt = now;
  }

  /** The ladder went on while nobody had answered. */
  void raiseTo(SupervisionLevel level) {
    if (level.compareTo(rungLevel) > 0) {
      rungLevel = level;
    }
  }

  void answer(SupervisionAnswer said, String supervisor, LocalDateTime now) {
    answer = said;
    decidedBy = supervisor;
    endedAt = now;
  }

  /** The limit was met before the supervisor answered. */
  void end(LocalDateTime now) {
    endedAt = now;
  }

  SupervisionLevel level() {
    return rungLevel;
  }

  Summonses.Summons summons() {
    return new Summonses.Summons(caseNo, openedAt.toLocalDate());
  }
}
