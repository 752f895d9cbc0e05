package org.lianxin.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What one of the other units of an order has written, see {@link CoOpinion}. One that the lead has
 * sent back stays, with its reason; the next has the next number.
 */
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
  private int draftNumber;
  private String rejectionWords;
  private String rejectedBy;
  private LocalDateTime rejectedAt;
  @Version private int version;

  protected CoOpinionEntity() {}

  CoOpinionEntity(
      Order order, CoUnitEntity coUnit, int number, String words, String givenBy, Clock clock) {
    this.caseNo = order.caseNo();
    this.round = order.round();
    this.part = coUnit.part();
    this.unit = coUnit.unit();
    this.draftNumber = number;
    this.words = words;
    this.givenBy = givenBy;
    this.givenAt = LocalDateTime.now(clock);
  }

  /** The lead found it empty. */
  void sendBack(String reason, String by, Clock clock) {
    rejectionWords = reason;
    rejectedBy = by;
    rejectedAt = LocalDateTime.now(clock);
  }

  /** Why the lead has sent it back, if it has. */
  Optional<String> rejection() {
    return Optional.ofNullable(rejectionWords);
  }

  int part() {
    return part;
  }

  CoOpinion shown() {
    return new CoOpinion(part, unit, words, givenBy, givenAt.toLocalDate());
  }
}
