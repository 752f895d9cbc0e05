package org.lianxin.inquiry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.lianxin.calendar.Pause;
import org.lianxin.routing.LimitKind;

/** An inquiry as it is kept, with the limit that stands meanwhile. */
@Entity
@Table(name = "demand_inquiry")
class InquiryEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private String question;
  private String findings;
  private String askedBy;
  private LocalDateTime askedAt;
  private LocalDate answerBy;

  @Enumerated(EnumType.STRING)
  private LimitKind limitKind;

  private String limitPart;

  @Enumerated(EnumType.STRING)
  private InquiryEnding ending;

  private String answer;
  private String endedBy;
  private LocalDateTime endedAt;

  protected InquiryEntity() {}

  InquiryEntity(
      String caseNo, Inquiries.Asking asking, LocalDate answerBy, String by, LocalDateTime now) {
    this.caseNo = caseNo;
    question = asking.question();
    findings = asking.findings();
    askedBy = by;
    askedAt = now;
    this.answerBy = answerBy;
    asking
        .limit()
        .ifPresent(
            limit -> {
              limitKind = limit.kind();
              limitPart = limit.part();
            });
  }

  /** It is over. */
  void end(InquiryEnding how, String said, String by, LocalDateTime now) {
    ending = how;
    answer = said;
    endedBy = by;
    endedAt = now;
  }

  /** The days on which the limit was to stand. */
  Pause pause() {
    return new Pause(askedAt.toLocalDate(), answerBy);
  }

  /** The kind of the limit that stands; empty where none ran. */
  Optional<LimitKind> limitKind() {
    return Optional.ofNullable(limitKind);
  }

  String limitPart() {
    return limitPart;
  }

  Inquiry inquiry() {
    return new Inquiry(
        question,
        Objects.requireNonNullElse(findings, ""),
        askedBy,
        askedAt.toLocalDate(),
        answerBy,
        Optional.ofNullable(ending),
        Objects.requireNonNullElse(answer, ""));
  }
}
