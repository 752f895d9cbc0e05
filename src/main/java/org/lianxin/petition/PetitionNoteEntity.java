package org.lianxin.petition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What the petition section has done. */
@Entity
@Table(name = "petition_note")
class PetitionNoteEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private String notes;

  @Enumerated(EnumType.STRING)
  private PetitionStep nextStep;

  private String notedBy;
  private LocalDateTime notedAt;

  protected PetitionNoteEntity() {}

  PetitionNoteEntity(
      String caseNo, String notes, PetitionStep nextStep, String notedBy, LocalDateTime now) {
    this.caseNo = caseNo;
    this.notes = notes;
    this.nextStep = nextStep;
    this.notedBy = notedBy;
    this.notedAt = now;
  }

  LocalDate notedOn() {
    return notedAt.toLocalDate();
  }

  String notedBy() {
    return notedBy;
  }

  String notes() {
    return notes;
  }
}
