package org.lianxin.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** 处理意见书: what the law asks of it is here by name (信访工作条例 art. 32). */
@Entity
@Table(name = "petition_opinion")
class PetitionOpinionEntity {

  @Id private String caseNo;
  private String requestWords;
  private String factsFound;
  private String decision;
  private String legalBasis;
  private String issuedBy;
  private LocalDateTime issuedAt;
  @Version private Integer version;

  protected PetitionOpinionEntity() {}

  PetitionOpinionEntity(
      String caseNo, Petitions.OpinionPaper paper, String issuedBy, LocalDateTime now) {
    this.caseNo = caseNo;
    this.requestWords = paper.request();
    this.factsFound = paper.factsFound();
    this.decision = paper.decision();
    this.legalBasis = paper.legalBasis();
    this.issuedBy = issuedBy;
    this.issuedAt = now;
  }

  String issuedBy() {
    return issuedBy;
  }

  LocalDate issuedOn() {
    return issuedAt.toLocalDate();
  }

  Petitions.OpinionPaper paper() {
    return new Petitions.OpinionPaper(requestWords, factsFound, decision, legalBasis);
  }
}
