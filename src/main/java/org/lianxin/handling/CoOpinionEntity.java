package org.lianxin.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.LocalDateTime;

/** What one of the other units of an order has written, see {@link CoOpinion}. */
@Entity
@Table(name = "handling_co_opinion")
class CoOpinionEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;

  @Column(name = "round_no")
  private int round;

  private int part;
  private String unit;
  private String words;
  private String givenBy;
  private LocalDateTime givenAt;

  protected CoOpinionEntity() {}

  CoOpinionEntity(Order order, int part, String words, String givenBy, Clock clock) {
    this.caseNo = order.caseNo();
    this.round = order.round();
    this.part = part;
    this.unit = order.coUnits().get(part);
    this.words = words;
    this.givenBy = givenBy;
    this.givenAt = LocalDateTime.now(clock);
  }

  int part() {
    return part;
  }

  LocalDateTime givenAt() {
    return givenAt;
  }

  CoOpinion shown() {
    return new CoOpinion(unit, words, givenBy);
  }
}
