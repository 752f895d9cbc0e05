package org.lianxin.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lianxin.demand.TellingWay;

/** That the voter was told, or why not, and what the voter said. Never changed. */
@Entity
@Table(name = "feedback_telling")
class TellingEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private int roundNo;

  @Enumerated(EnumType.STRING)
  private TellingWay way;

  private LocalDate toldOn;
  private String words;

  @Enumerated(EnumType.STRING)
  private Obstacle obstacle;

  private Integer tries;

  @Enumerated(EnumType.STRING)
  private VoterAnswer answered;

  @Enumerated(EnumType.STRING)
  private VoterAnswer solved;

  @Enumerated(EnumType.STRING)
  private VoterRating rating;

  private String voterWords;
  private String toldBy;
  private LocalDateTime toldAt;

  protected TellingEntity() {}

  TellingEntity(String caseNo, int round, TellVoter.Answers given, String by, LocalDateTime now) {
    this.caseNo = caseNo;
    this.roundNo = round;
    this.way = given.way();
    this.toldOn = given.toldOn();
    this.words = given.toldWords();
    this.obstacle = given.obstacle();
    this.tries = given.tries();
    var voice = given.voice();
    this.answered = voice.answered();
    this.solved = voice.solved();
    this.rating = voice.rating();
    this.voterWords = given.voterWords();
    this.toldBy = by;
    this.toldAt = now;
  }

  VoterVoice voice() {
    return new VoterVoice(way != TellingWay.NOT_POSSIBLE, answered, solved, rating);
  }

  TellingWay way() {
    return way;
  }

  LocalDate toldOn() {
    return toldOn;
  }

  Obstacle obstacle() {
    return obstacle;
  }

  boolean isDissatisfied() {
    return rating == VoterRating.DISSATISFIED;
  }

  String voterWords() {
    return voterWords;
  }

  String toldBy() {
    return toldBy;
  }
}
