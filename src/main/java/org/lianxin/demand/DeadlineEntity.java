package org.lianxin.demand;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.lianxin.calendar.DueDate;
import org.lianxin.calendar.Limit;
import org.lianxin.routing.LimitKind;

/** A limit as it is kept. */
@Entity
@Table(name = "demand_deadline")
class DeadlineEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;

  @Enumerated(EnumType.STRING)
  private LimitKind kind;

  private String part;
  private String limitText;
  private String source;
  private String area;
  private String responsible;
  private LocalDate startedOn;
  private LocalDate firstDueOn;
  private LocalDate dueOn;
  private boolean provisional;
  private LocalDateTime metAt;
  @Version private int version;

  protected DeadlineEntity() {}

  DeadlineEntity(
      String caseNo,
      LimitKind kind,
      String part,
      String source,
      String area,
      String responsible,
      DueDate due) {
    this.caseNo = caseNo;
    this.kind = kind;
    this.part = part;
    this.limitText = due.limit().toString();
    this.source = source;
    this.area = area;
    this.responsible = responsible;
    this.startedOn = due.start();
    recount(due);
  }

  /** The calendar gives another day, which replaces the first. */
  final void recount(DueDate due) {
    firstDueOn = due.day();
    dueOn = due.day();
    provisional = due.isProvisional();
  }

  /** Somebody decided on another day: no list of holidays moves that one. */
  void move(LocalDate day) {
    dueOn = day;
    provisional = false;
  }

  void handOver(String other) {
    responsible = other;
  }

  void meet(Clock clock) {
    metAt = LocalDateTime.now(clock);
  }

  String area() {
    return area;
  }

  Deadline deadline(ZoneId zone) {
    return new Deadline(
        id,
        caseNo,
        kind,
        part,
        Limit.parse(limitText),
        source,
        responsible,
        startedOn,
        firstDueOn,
        dueOn,
        provisional,
        Optional.ofNullable(metAt).map(at -> at.atZone(zone).toInstant()));
  }
}
