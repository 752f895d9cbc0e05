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
import java.time.LocalDate;
import java.time.LocalDateTime;

/** 联系代表: a unit has heard the deputy on the demand (rule deputy-heard). */
@Entity
@Table(name = "handling_contact")
class ContactEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;

  @Column(name = "round_no")
  private int round;

  private String unit;
  private LocalDate heldOn;
  private String earlyReason;

  @Enumerated(EnumType.STRING)
  private ContactWay way;

  private String said;
  private String notedBy;
  private LocalDateTime notedAt;

  protected ContactEntity() {}

  ContactEntity(Order order, ContactDeputy.Answers heard, String notedBy, Clock clock) {
    this.caseNo = order.caseNo();
    this.round = order.round();
    this.unit = order.unit();
    this.heldOn = heard.heldOn();
    this.earlyReason = heard.earlyReason();
    this.way = heard.way();
    this.said = heard.said();
    this.notedBy = notedBy;
    this.notedAt = LocalDateTime.now(clock);
  }

  int round() {
    return round;
  }

  LocalDate heldOn() {
    return heldOn;
  }

  ContactWay way() {
    return way;
  }

  String said() {
    return said;
  }
}
