package org.lianxin.withdrawal;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxin.demand.Told;

/** That somebody asked to void a demand or to take it back, and what became of it. */
@Entity
@Table(name = "withdrawal_request")
class WithdrawalEntity {

  /** What became of it. */
  enum Verdict {
    /** 准予. */
    GRANTED,
    /** 不予. */
    REFUSED,
    /** 失效: the demand went on before anybody decided. */
    LAPSED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  @Embedded private WithdrawalWish wish;
  private String askedBy;
  private LocalDateTime askedAt;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private String opinion;
  private String decidedBy;
  private LocalDateTime decidedAt;
  @Embedded private Told told;
  private String toldBy;
  private LocalDateTime toldAt;

  protected WithdrawalEntity() {}

  WithdrawalEntity(String caseNo, WithdrawalWish wish, String by, LocalDateTime now) {
    this.caseNo = caseNo;
    this.wish = wish;
    askedBy = by;
    askedAt = now;
  }

  void decide(Verdict decided, String words, String by, LocalDateTime now) {
    verdict = decided;
    opinion = words;
    decidedBy = by;
    decidedAt = now;
  }

  void tell(Told telling, String by, LocalDateTime now) {
    told = telling;
    toldBy = by;
    toldAt = now;
  }

  WithdrawalWish wish() {
    return wish;
  }

  String askedBy() {
    return askedBy;
  }

  String decidedBy() {
    return decidedBy;
  }

  LocalDate decidedOn() {
    return decidedAt.toLocalDate();
  }
}
