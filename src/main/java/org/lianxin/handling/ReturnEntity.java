package org.lianxin.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** 退办: a unit has sent its order, or its part of one, back. Written once, never changed. */
@Entity
@Table(name = "handling_return")
class ReturnEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private long orderId;
  private Integer part;
  private String unit;

  @Enumerated(EnumType.STRING)
  private ReturnReason reason;

  @Column(name = "own_words")
  private String words;

  private String proposedUnit;
  private String returnedBy;
  private LocalDateTime returnedAt;

  protected ReturnEntity() {}

  ReturnEntity(Order order, Objection objection, String by, LocalDateTime now) {
    caseNo = order.caseNo();
    orderId = order.id();
    unit = order.unit();
    reason = objection.reason();
    words = objection.words();
    proposedUnit = objection.proposedUnit();
    returnedBy = by;
    returnedAt = now;
  }

  /** One of the other units has sent its part back. */
  ReturnEntity(
      Order order, CoUnitEntity coUnit, Objection objection, String by, LocalDateTime now) {
    this(order, objection, by, now);
    part = coUnit.part();
    unit = coUnit.unit();
  }

  String unit() {
    return unit;
  }

  LocalDateTime returnedAt() {
    return returnedAt;
  }

  Objection objection() {
    return new Objection(reason, words, proposedUnit);
  }
}
