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
import org.lianxin.postponement.MoreTimeEntity;

/** An extension of a petition's handling, and how the petitioner was told of it. */
@Entity
@Table(name = "petition_extension")
class PetitionExtensionEntity extends MoreTimeEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private LocalDate noticedOn;

  @Enumerated(EnumType.STRING)
  private NoticeWay noticeWay;

  private String noticedBy;
  @Version private Integer version;

  protected PetitionExtensionEntity() {}

  PetitionExtensionEntity(
      String caseNo, String reason, LocalDate askedUntil, String askedBy, LocalDateTime now) {
    super(caseNo, reason, askedUntil, askedBy, now);
  }

  void notice(LocalDate day, NoticeWay way, String by) {
    noticedOn = day;
    noticeWay = way;
    noticedBy = by;
  }

  LocalDate noticedOn() {
    return noticedOn;
  }
}
