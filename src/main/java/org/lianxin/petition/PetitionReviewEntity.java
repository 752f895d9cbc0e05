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
import java.util.Optional;

/** 复查、复核: asked for, decided, and told to the petitioner. */
@Entity
@Table(name = "petition_review")
class PetitionReviewEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;

  @Enumerated(EnumType.STRING)
  private ReviewStage stage;

  private String reviewer;
  private String reviewerName;
  private LocalDate requestedOn;
  private String grounds;
  private String registeredBy;
  private LocalDateTime registeredAt;

  @Enumerated(EnumType.STRING)
  private ReviewOutcome outcome;

  private String factsFound;
  private String opinion;
  private String legalBasis;
  private LocalDate decidedOn;
  private String decidedBy;
  private LocalDateTime decidedAt;
  private LocalDate toldOn;

  @Enumerated(EnumType.STRING)
  private NoticeWay toldWay;

  private String toldWords;
  private String toldBy;
  @Version private Integer version;

  protected PetitionReviewEntity() {}

  PetitionReviewEntity(
      String caseNo,
      ReviewStage stage,
      String reviewer,
      PetitionReviews.Request request,
      String by,
      LocalDateTime now) {
    this.caseNo = caseNo;
    this.stage = stage;
    this.reviewer = reviewer;
    this.reviewerName = request.reviewer();
    this.requestedOn = request.day();
    this.grounds = request.grounds();
    this.registeredBy = by;
    this.registeredAt = now;
  }

  void decide(PetitionReviews.Paper paper, LocalDate day, String by, LocalDateTime now) {
    if (outcome != null) {
      throw new IllegalStateException("%s of %s is decided".formatted(stage, caseNo));
    }
    outcome = paper.outcome();
    factsFound = paper.factsFound();
    opinion = paper.opinion();
    legalBasis = paper.legalBasis();
    decidedOn = day;
    decidedBy = by;
    decidedAt = now;
  }

  void tell(Telling telling, String by) {
    toldOn = telling.toldOn();
    toldWay = telling.way();
    toldWords = telling.toldWords();
    toldBy = by;
  }

  ReviewStage stage() {
    return stage;
  }

  /** The code of the body that reviews, if it works with this system. */
  Optional<String> reviewer() {
    return Optional.ofNullable(reviewer);
  }

  String reviewerName() {
    return reviewerName;
  }

  LocalDate requestedOn() {
    return requestedOn;
  }

  String grounds() {
    return grounds;
  }

  boolean isDecided() {
    return outcome != null;
  }

  ReviewOutcome outcome() {
    return outcome;
  }

  String factsFound() {
    return factsFound;
  }

  String opinion() {
    return opinion;
  }

  String legalBasis() {
    return legalBasis;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  String decidedBy() {
    return decidedBy;
  }

  boolean isTold() {
    return toldWay != null;
  }
}
