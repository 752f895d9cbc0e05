package org.lianxin.lookback;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** One look-back: which cases it looks at, and who began it. Never changed. */
@Entity
@Table(name = "lookback_campaign")
class CampaignEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;
  private String office;
  private String asked;
  private int population;
  private Integer sampleSize;
  private String seed;

  @Enumerated(EnumType.STRING)
  private Checkers checkers;

  private LocalDate dueOn;
  private String begunBy;
  private LocalDateTime begunAt;

  protected CampaignEntity() {}

  CampaignEntity(
      CampaignWish wish, String office, int population, String seed, String by, LocalDateTime now) {
    name = wish.name();
    this.office = office;
    asked = wish.address();
    this.population = population;
    sampleSize = wish.sampleSize();
    this.seed = seed;
    checkers = wish.checkers();
    dueOn = wish.dueOn();
    begunBy = by;
    begunAt = now;
  }

  Checkers checkers() {
    return checkers;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  String name() {
    return name;
  }

  Campaign shown() {
    return new Campaign(
        id, name, office, asked, population, sampleSize, seed, checkers, dueOn, begunBy, begunAt);
  }
}
