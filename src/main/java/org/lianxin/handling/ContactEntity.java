package org.lianxin.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
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
  @Embedded private ContactDeputy.Answers heard;
  private String notedBy;
  private LocalDateTime notedAt;

  protected ContactEntity() {}

  ContactEntity(Order order, ContactDeputy.Answers heard, String notedBy, Clock clock) {
    this.caseNo = order.caseNo();
    this.round = order.round();
    this.unit = order.unit();
    this.heard = heard;
    this.notedBy = notedBy;
    this.notedAt = LocalDateTime.now(clock);
  }

  int round() {
    return round;
  }

  ContactDeputy.Answers heard() {
    return heard;
  }
}
