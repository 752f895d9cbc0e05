package org.lianxin.handling;

import jakarta.persistence.Column;
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
import java.util.Optional;

/** One draft of a reply. A rejected one stays, with its reason; the next has the next number. */
@Entity
@Table(name = "handling_reply")
class ReplyEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;

  @Column(name = "round_no")
  private int round;

  private int draftNumber;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String words;
  private LocalDate promisedOn;
  private String opinionsUsed;
  private String outcomeReason;
  private String draftedBy;
  private LocalDateTime draftedAt;
  private String rejectionWords;
  private String rejectedBy;
  private LocalDateTime rejectedAt;
  @Version private int version;

  protected ReplyEntity() {}

  ReplyEntity(Order order, int number, DraftReply.Answers said, String draftedBy, Clock clock) {
    this.caseNo = order.caseNo();
    this.round = order.round();
    this.draftNumber = number;
    this.outcome = said.outcome();
    this.words = said.text();
    this.promisedOn = said.promisedOn();
    this.opinionsUsed = said.coOpinionsUsed() == null ? "" : said.coOpinionsUsed();
    this.outcomeReason = said.outcomeReason();
    this.draftedBy = draftedBy;
    this.draftedAt = LocalDateTime.now(clock);
  }

  void reject(String reason, String by, Clock clock) {
    rejectionWords = reason;
    rejectedBy = by;
    rejectedAt = LocalDateTime.now(clock);
  }

  int round() {
    return round;
  }

  int number() {
    return draftNumber;
  }

  Optional<String> rejection() {
    return Optional.ofNullable(rejectionWords);
  }

  Reply shown() {
    return new Reply(
        caseNo,
        round,
        draftNumber,
        outcome,
        words,
        Optional.ofNullable(promisedOn),
        opinionsUsed,
        draftedBy);
  }
}
