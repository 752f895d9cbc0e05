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
  private LocalDate outerOn;
  private boolean changed;
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
      DueDate due,
      LocalDate outerOn) {
    this.caseNo = caseNo;
    this.kind = kind;
    this.part = part;
    this.limitText = due.limit().toString();
    this.source = source;
    this.area = area;
    this.responsible = responsible;
    this.startedOn = due.start();
    recount(due.day(), due, outerOn);
  }

  /**
   * The calendar gives these days.
   *
   * @param first without what was decided since
   * @param now with it
   * @param outer the law's last day, or null
   */
  final void recount(LocalDate first, DueDate now, LocalDate outer) {
    firstDueOn = first;
    dueOn = now.day();
    provisional = now.isProvisional();
    outerOn = outer;
  }

  /** Something was decided about its day. */
  void change() {
    changed = true;
  }

  boolean isChanged() {
    return changed;
  }

  boolean isOf(String person) {
    return responsible.equals(person);
  }

  void handOver(String other) {
    responsible = other;
  }

  void meet(Clock clock) {
    metAt = LocalDateTime.now(clock);
  }

  long id() {
    return id;
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
        Optional.ofNullable(metAt).map(at -> at.atZone(zone).toInstant()),
        Optional.ofNullable(outerOn));
  }
}
