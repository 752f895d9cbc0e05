package org.lianxin.handling;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.routing.MatterLevel;
import org.lianxin.routing.Route;

/** An order: instructed by a person, assigned to its unit, then taken or returned. */
@Entity
@Table(name = "handling_order")
class OrderEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String caseNo;

  @Column(name = "round_no")
  private int round;

  @Enumerated(EnumType.STRING)
  private Route route;

  private String unit;

  @Enumerated(EnumType.STRING)
  @Column(name = "handling_mode")
  private HandlingMode mode;

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "order_id", nullable = false, updatable = false)
  @OrderBy("part")
  private List<CoUnitEntity> coUnits = new ArrayList<>();

  private String office;
  private String instructedBy;
  private LocalDateTime instructedAt;

  private String instruction;

  private LocalDate replyBy;
  private boolean settled;
  private String responsible;
  private LocalDateTime assignedAt;
  private LocalDateTime takenAt;
  private LocalDateTime returnedAt;

  /** Where the office has sent the matter after the return, if it did (rule way-up). */
  @Enumerated(EnumType.STRING)
  private MatterLevel sentUpTo;

  private String sentUpWords;
  private String sentUpBy;
  private LocalDateTime sentUpAt;
  @Version private int version;

  protected OrderEntity() {}

  OrderEntity(String caseNo, Charge charge, String by, LocalDateTime now) {
    this.caseNo = caseNo;
    round = 1;
    route = charge.route();
    unit = charge.unit();
    mode = charge.mode();
    charge.coUnits().forEach(other -> coUnits.add(new CoUnitEntity(coUnits.size(), other)));
    office = charge.office();
    instruction = charge.instruction();
    replyBy = charge.replyBy();
    instructedBy = by;
    instructedAt = now;
  }

  /** The arbiter has decided: this order is not returned again. */
  OrderEntity settle() {
    settled = true;
    return this;
  }

  /** The same order once more, in the hands of the person who had it. */
  OrderEntity again(String reason, String by, LocalDateTime now) {
    var charge = new Charge(route, unit, mode, List.of(), office, reason, null);
    var next = new OrderEntity(caseNo, charge, by, now);
    Stream.concat(
            coUnits.stream().filter(other -> !other.isDropped()),
            coUnits.stream().filter(CoUnitEntity::isDropped))
        .forEach(other -> next.coUnits.add(other.again(next.coUnits.size())));
    next.round = round + 1;
    next.settled = true;
    next.assign(responsible, now);
    next.take(responsible, now);
    return next;
  }

  void assign(String leader, LocalDateTime now) {
    responsible = leader;
    assignedAt = now;
  }

  void take(String named, LocalDateTime now) {
    refuseWhenDecided();
    responsible = named;
    takenAt = now;
  }

  void giveBack(LocalDateTime now) {
    refuseWhenDecided();
    returnedAt = now;
  }

  /** Nobody of this level has the power: the returned order ends here. */
  void sendUp(MatterLevel level, String words, String by, LocalDateTime now) {
    if (!isReturned() || sentUpTo != null) {
      throw new IllegalStateException("Order %d of %s can't go up".formatted(id, caseNo));
    }
    sentUpTo = level;
    sentUpWords = words;
    sentUpBy = by;
    sentUpAt = now;
  }

  private void refuseWhenDecided() {
    if (!isAssigned() || isTaken() || isReturned()) {
      throw new IllegalStateException("Order %d of %s waits for no unit".formatted(id, caseNo));
    }
  }

  boolean isAssigned() {
    return assignedAt != null;
  }

  boolean isTaken() {
    return takenAt != null;
  }

  boolean isReturned() {
    return returnedAt != null;
  }

  boolean isSettled() {
    return settled;
  }

  String unit() {
    return unit;
  }

  Route route() {
    return route;
  }

  int round() {
    return round;
  }

  LocalDate replyBy() {
    return replyBy;
  }

  /** All parts that other units have or had, in their order; who handles it alone has none. */
  List<CoUnitEntity> coUnits() {
    return mode == HandlingMode.SOLE ? List.of() : List.copyOf(coUnits);
  }

  /** What others see of it. */
  Order seen(LocalDate dueOn) {
    return new Order(
        id,
        caseNo,
        round,
        unit,
        mode,
        coUnits().stream().filter(other -> !other.isDropped()).map(CoUnitEntity::unit).toList(),
        office,
        instructedBy,
        instruction,
        responsible,
        dueOn,
        assignedAt == null ? null : assignedAt.toLocalDate(),
        route);
  }
}
