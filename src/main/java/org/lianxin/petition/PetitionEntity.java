package org.lianxin.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** 信访件: a demand in the hands of a petition section, from its register to the deputy. */
@Entity
@Table(name = "petition_case")
class PetitionEntity {

  @Id private String caseNo;
  private String section;
  private LocalDateTime openedAt;
  private Integer representatives;

  @Enumerated(EnumType.STRING)
  private Acceptance acceptance;

  private String passedOnTo;
  private String earlierCase;
  private String acceptanceReason;
  private String registeredBy;
  private LocalDateTime registeredAt;
  private LocalDate toldOn;

  @Enumerated(EnumType.STRING)
  private NoticeWay toldWay;

  private String toldWords;
  private String toldBy;
  private LocalDate deputyToldOn;
  private String deputyWords;
  private String deputyToldBy;
  @Version private Integer version;

  protected PetitionEntity() {}

  PetitionEntity(String caseNo, String section, LocalDateTime now) {
    this.caseNo = caseNo;
    this.section = section;
    this.openedAt = now;
  }

  void register(Petitions.Registration registration, String by, LocalDateTime now) {
    representatives = registration.representatives();
    acceptance = registration.acceptance();
    passedOnTo = registration.place();
    earlierCase = registration.earlierCase();
    acceptanceReason = registration.reason();
    registeredBy = by;
    registeredAt = now;
  }

  void tell(Telling telling, String by) {
    toldOn = telling.toldOn();
    toldWay = telling.way();
    toldWords = telling.toldWords();
    toldBy = by;
  }

  void tellDeputy(LocalDate day, String words, String by) {
    deputyToldOn = day;
    deputyWords = words;
    deputyToldBy = by;
  }

  /** The day the section registered it; before that, the day it came there. */
  LocalDate registeredOn() {
    return (registeredAt == null ? openedAt : registeredAt).toLocalDate();
  }

  String caseNo() {
    return caseNo;
  }

  String section() {
    return section;
  }

  /** Whether several came for it (信访工作条例 art. 20). */
  boolean isJoint() {
    return representatives != null && representatives > 1;
  }

  boolean isAccepted() {
    return acceptance == Acceptance.ACCEPTED;
  }

  boolean isPassedOn() {
    return acceptance == Acceptance.PASSED_ON;
  }

  boolean isNotAgain() {
    return acceptance == Acceptance.NOT_AGAIN;
  }

  String earlierCase() {
    return earlierCase;
  }

  String passedOnTo() {
    return passedOnTo;
  }

  String acceptanceReason() {
    return acceptanceReason;
  }

  NoticeWay toldWay() {
    return toldWay;
  }

  LocalDate toldOn() {
    return toldOn;
  }

  String deputyWords() {
    return deputyWords;
  }
}
