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
import org.lianxin.shared.Verdict;

/** An extension of a petition's handling: asked for, decided, and told to the petitioner. */
@Entity
@Table(name = "petition_extension")
class PetitionExtensionEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private String reason;
  private LocalDate askedUntil;
  private String askedBy;
  private LocalDateTime askedAt;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private LocalDate grantedUntil;
  private LocalDate dueBefore;
  private String verdictReason;
  private String decidedBy;
  private LocalDateTime decidedAt;
  private LocalDate noticedOn;

  @Enumerated(EnumType.STRING)
  private NoticeWay noticeWay;

  private String noticedBy;
  @Version private Integer version;

  protected PetitionExtensionEntity() {}

  PetitionExtensionEntity(
      String caseNo, String reason, LocalDate askedUntil, String askedBy, LocalDateTime now) {
    this.caseNo = caseNo;
    this.reason = reason;
    this.askedUntil = askedUntil;
    this.askedBy = askedBy;
    this.askedAt = now;
  }

  void approve(LocalDate until, LocalDate before, String why, String by, LocalDateTime now) {
    decide(Verdict.APPROVED, why, by, now);
    grantedUntil = until;
    dueBefore = before;
  }

  void refuse(String why, String by, LocalDateTime now) {
    decide(Verdict.REFUSED, why, by, now);
  }

  private void decide(Verdict decided, String why, String by, LocalDateTime now) {
    if (verdict != null) {
      throw new IllegalStateException("Extension %d of %s is decided".formatted(id, caseNo));
    }
    verdict = decided;
    verdictReason = why;
    decidedBy = by;
    decidedAt = now;
  }

  void notice(LocalDate day, NoticeWay way, String by) {
    noticedOn = day;
    noticeWay = way;
    noticedBy = by;
  }

  boolean isApproved() {
    return verdict == Verdict.APPROVED;
  }

  boolean isRefused() {
    return verdict == Verdict.REFUSED;
  }

  String reason() {
    return reason;
  }

  LocalDate askedUntil() {
    return askedUntil;
  }

  String askedBy() {
    return askedBy;
  }

  LocalDate grantedUntil() {
    return grantedUntil;
  }

  LocalDate dueBefore() {
    return dueBefore;
  }

  LocalDate decidedOn() {
    return decidedAt.toLocalDate();
  }

  LocalDate noticedOn() {
    return noticedOn;
  }

  String verdictReason() {
    return verdictReason == null ? "" : verdictReason;
  }
}
