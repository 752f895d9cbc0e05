package org.lianxin.voter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Something that a voter asked for; of a wish to withdraw, what the call found too. */
@Entity
@Table(name = "voter_request")
class VoterRequestEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;

  @Enumerated(EnumType.STRING)
  private VoterRequestKind kind;

  private String formKey;
  private String words;
  private LocalDateTime askedAt;

  @Enumerated(EnumType.STRING)
  private CallResult result;

  private LocalDate calledOn;
  private String said;
  private String calledBy;
  private LocalDateTime calledAt;

  protected VoterRequestEntity() {}

  VoterRequestEntity(
      String caseNo, VoterRequestKind kind, String formKey, String words, LocalDateTime now) {
    this.caseNo = caseNo;
    this.kind = kind;
    this.formKey = formKey;
    this.words = words;
    askedAt = now;
  }

  /** Keeps what the call found. */
  void answer(CallVoterBack.Answers call, String by, LocalDateTime now) {
    result = call.result();
    calledOn = call.calledOn();
    said = call.said();
    calledBy = by;
    calledAt = now;
  }

  VoterRequestKind kind() {
    return kind;
  }

  String words() {
    return words;
  }

  LocalDate askedOn() {
    return askedAt.toLocalDate();
  }

  CallResult result() {
    return result;
  }

  boolean isOpen() {
    return kind == VoterRequestKind.WITHDRAWAL && result == null;
  }
}
