package org.lianxin.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** 转送: a petition passed on to another organ, told to the petitioner, and what became of it. */
@Entity
@Table(name = "petition_referral")
class PetitionReferralEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private String passedOnTo;
  private String reason;
  private String passedBy;
  private LocalDateTime passedAt;
  private LocalDate toldOn;

  @Enumerated(EnumType.STRING)
  private NoticeWay toldWay;

  private String toldWords;
  private String toldBy;
  private LocalDate receivedOn;

  @Enumerated(EnumType.STRING)
  private ReferralReply reply;

  private LocalDate objectedOn;
  private String objection;
  private String verdict;
  private String settledBy;
  private LocalDateTime settledAt;
  @Version private Integer version;

  protected PetitionReferralEntity() {}

  PetitionReferralEntity(
      String caseNo, String passedOnTo, String reason, String passedBy, LocalDateTime now) {
    this.caseNo = caseNo;
    this.passedOnTo = passedOnTo;
    this.reason = reason;
    this.passedBy = passedBy;
    this.passedAt = now;
  }

  void tell(Telling telling, String by) {
    toldOn = telling.toldOn();
    toldWay = telling.way();
    toldWords = telling.toldWords();
    toldBy = by;
  }

  void settle(PetitionReferrals.Answer answer, String by, LocalDateTime now) {
    receivedOn = answer.receivedOn();
    reply = answer.reply();
    objectedOn = answer.objectedOn();
    objection = answer.objection();
    verdict = answer.verdict();
    settledBy = by;
    settledAt = now;
  }

  String passedOnTo() {
    return passedOnTo;
  }

  String reason() {
    return reason;
  }

  LocalDate passedOn() {
    return passedAt.toLocalDate();
  }

  ReferralReply reply() {
    return reply;
  }

  String objection() {
    return objection;
  }
}
