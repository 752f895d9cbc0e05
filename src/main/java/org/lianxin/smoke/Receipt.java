package org.lianxin.smoke;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Clock;
import java.time.LocalDateTime;

/** A paper waiting to be confirmed, and what was said when it was. */
@Entity
class Receipt {

  /** What the confirming person decides. */
  enum Decision {
    /** Complete and taken in. */
    ACCEPTED,
    /** Something is missing: back to the sender. */
    INCOMPLETE
  }

  @Id private String caseNo;
  private String body;
  private String subject;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  private String opinion;
  private String confirmedBy;
  private LocalDateTime confirmedAt;

  protected Receipt() {}

  Receipt(String caseNo, String body, String subject) {
    this.caseNo = caseNo;
    this.body = body;
    this.subject = subject;
  }

  void confirm(Decision decided, String said, String person, Clock clock) {
    decision = decided;
    opinion = said;
    confirmedBy = person;
    confirmedAt = LocalDateTime.now(clock);
  }

  String body() {
    return body;
  }

  String caseNo() {
    return caseNo;
  }

  String subject() {
    return subject;
  }
}
