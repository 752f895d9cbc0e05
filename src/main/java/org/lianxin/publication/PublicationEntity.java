package org.lianxin.publication;

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
import org.lianxin.demand.Demand;
import org.lianxin.feedback.ToldReplies.ToldReply;
import org.lianxin.handling.Outcome;
import org.lianxin.routing.Category;

/** An answer on its way to the public, and what became of it. */
@Entity
@Table(name = "publication_answer")
class PublicationEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;

  @Enumerated(EnumType.STRING)
  private PublicationState state = PublicationState.PREPARED;

  private String area;

  @Enumerated(EnumType.STRING)
  private Category category;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String unit;
  @Embedded private AnswerDraft words;
  private String preparedBy;
  private LocalDateTime preparedAt;

  @Enumerated(EnumType.STRING)
  private DeputyWord deputyWord = DeputyWord.NOT_SAID;

  private String deputyReason;
  private LocalDateTime deputyAt;
  private String decidedBy;
  private LocalDateTime decidedAt;
  private String refusal;
  private LocalDate publishedOn;
  private String takenDownBy;
  private LocalDateTime takenDownAt;
  private String takenDownReason;

  protected PublicationEntity() {}

  PublicationEntity(
      Demand demand, ToldReply reply, AnswerDraft words, String by, LocalDateTime now) {
    caseNo = demand.caseNo();
    area = demand.area();
    category = demand.category();
    outcome = reply.outcome();
    unit = reply.unit();
    this.words = words;
    preparedBy = by;
    preparedAt = now;
  }

  /** Other words: the deputy is asked anew. */
  void revise(AnswerDraft revised, String by, LocalDateTime now) {
    words = revised;
    preparedBy = by;
    preparedAt = now;
    deputyWord = DeputyWord.NOT_SAID;
    deputyReason = null;
    deputyAt = null;
  }

  void hear(DeputyWord word, String reason, LocalDateTime now) {
    deputyWord = word;
    deputyReason = reason;
    deputyAt = now;
  }

  void publish(String by, LocalDateTime now) {
    state = PublicationState.PUBLISHED;
    decidedBy = by;
    decidedAt = now;
    publishedOn = now.toLocalDate();
  }

  void refuse(String reason, String by, LocalDateTime now) {
    state = PublicationState.REFUSED;
    refusal = reason;
    decidedBy = by;
    decidedAt = now;
  }

  void takeDown(String reason, String by, LocalDateTime now) {
    state = PublicationState.TAKEN_DOWN;
    takenDownReason = reason;
    takenDownBy = by;
    takenDownAt = now;
  }

  long id() {
    return id;
  }

  PublicationState state() {
    return state;
  }

  String area() {
    return area;
  }

  Category category() {
    return category;
  }

  Outcome outcome() {
    return outcome;
  }

  String unit() {
    return unit;
  }

  AnswerDraft words() {
    return words;
  }

  String preparedBy() {
    return preparedBy;
  }

  LocalDate preparedOn() {
    return preparedAt.toLocalDate();
  }

  DeputyWord deputyWord() {
    return deputyWord;
  }

  String deputyReason() {
    return deputyReason;
  }

  String refusal() {
    return refusal;
  }

  LocalDate publishedOn() {
    return publishedOn;
  }

  String takenDownReason() {
    return takenDownReason;
  }
}
