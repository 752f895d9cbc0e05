package org.lianxin.handling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;

/** One of the other units of an order: who has this part now, and how it stands with it. */
@Entity
@Table(name = "handling_co_unit")
class CoUnitEntity {

  /** How a part stands. */
  private enum State {
    /** The unit is to give its opinion or answer. */
    ASKED,
    /** The unit says that the part is not its own; the office decides. */
    RETURNED,
    /** The unit has given it. */
    ANSWERED,
    /** No unit has the part any more. */
    DROPPED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private int part;
  private String unit;

  @Enumerated(EnumType.STRING)
  private State state;

  private boolean settled;
  private String takenOverBy;

  @Column(name = "decision_words")
  private String words;

  @Version private int version;

  protected CoUnitEntity() {}

  CoUnitEntity(int part, String unit) {
    this.part = part;
    this.unit = unit;
    state = State.ASKED;
  }

  /** The same in a later round of the order, where nothing is returned any more. */
  CoUnitEntity again(int place) {
    var next = new CoUnitEntity(place, unit);
    next.settled = true;
    if (isDropped()) {
      next.state = State.DROPPED;
      next.takenOverBy = takenOverBy;
      next.words = words;
    }
    return next;
  }

  /** 退办: the unit says that the part is not its own. */
  void giveBack() {
    move(State.ASKED, State.RETURNED);
  }

  /** The office holds to the unit, which can't return the part again. */
  void insist(String why) {
    move(State.RETURNED, State.ASKED);
    settled = true;
    words = why;
  }

  /** The office finds another unit for the part. */
  void passTo(String other, String why, boolean isSettled) {
    move(State.RETURNED, State.ASKED);
    unit = other;
    settled = isSettled;
    words = why;
  }

  /**
   * The office lets the unit go.
   *
   * @param heir who answers the part with its own, or null where there is nothing to answer
   */
  void drop(String heir, String why) {
    move(State.RETURNED, State.DROPPED);
    takenOverBy = heir;
    words = why;
  }

  void answer() {
    move(State.ASKED, State.ANSWERED);
  }

  /** What the unit gave was empty: it is asked once more. */
  void askAgain() {
    move(State.ANSWERED, State.ASKED);
  }

  private void move(State from, State to) {
    if (state != from) {
      throw new IllegalStateException("Part %d is %s, not %s".formatted(part, state, from));
    }
    state = to;
  }

  boolean isAsked() {
    return state == State.ASKED;
  }

  boolean isDropped() {
    return state == State.DROPPED;
  }

  boolean isSettled() {
    return settled;
  }

  Long id() {
    return id;
  }

  int part() {
    return part;
  }

  String unit() {
    return unit;
  }

  /** Who answers the part with its own. */
  Optional<String> heir() {
    return Optional.ofNullable(takenOverBy);
  }

  /** What the office said when the part was returned, or empty. */
  String words() {
    return words == null ? "" : words;
  }
}
