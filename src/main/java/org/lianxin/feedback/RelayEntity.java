package org.lianxin.feedback;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxin.demand.Told;

/** One link of the chain: a deputy who tells the next one. */
@Entity
@Table(name = "feedback_relay")
class RelayEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;
  private int roundNo;
  private int place;
  private String fromDeputy;
  private String toDeputy;
  @Embedded private Told telling;
  private String toldBy;
  private LocalDateTime toldAt;
  private String confirmedWords;
  private LocalDateTime confirmedAt;
  @Version private int version;

  protected RelayEntity() {}

  RelayEntity(String caseNo, int round, int place, String from, String to) {
    this.caseNo = caseNo;
    this.roundNo = round;
    this.place = place;
    this.fromDeputy = from;
    this.toDeputy = to;
  }

  void tell(Told how, String by, LocalDateTime now) {
    telling = how;
    toldBy = by;
    toldAt = now;
  }

  /** The deputy below says what the voter is to hear. */
  void confirm(String words, LocalDateTime now) {
    confirmedWords = words;
    confirmedAt = now;
  }

  boolean isTold() {
    return toldAt != null;
  }

  Told telling() {
    return telling;
  }

  Optional<String> confirmedWords() {
    return Optional.ofNullable(confirmedWords);
  }

  String fromDeputy() {
    return fromDeputy;
  }

  String toDeputy() {
    return toDeputy;
  }
}
