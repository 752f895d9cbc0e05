package org.lianxin.feedback;

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
import org.lianxin.demand.TellingWay;

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

  @Enumerated(EnumType.STRING)
  private TellingWay way;

  private LocalDate toldOn;
  private String words;
  private String toldBy;
  private LocalDateTime toldAt;
  @Version private int version;

  protected RelayEntity() {}

  RelayEntity(String caseNo, int round, int place, String from, String to) {
    this.caseNo = caseNo;
    this.roundNo = round;
    this.place = place;
    this.fromDeputy = from;
    this.toDeputy = to;
  }

  void tell(TellingWay how, LocalDate when, String what, String by, LocalDateTime now) {
    way = how;
    toldOn = when;
    words = what;
    toldBy = by;
    toldAt = now;
  }

  String fromDeputy() {
    return fromDeputy;
  }

  String toDeputy() {
    return toDeputy;
  }
}
