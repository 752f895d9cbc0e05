package org.lianxin.supervision;

import static org.lianxin.shared.Rule.unless;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Substantial;

/**
 * What a supervisor answers who was called on, as the form asks it and the table keeps it.
 *
 * @param measures what was done, or why nothing
 * @param finishBy until when the unit has to be done, or null
 * @param decision what he decides
 */
@Embeddable
record SupervisionAnswer(
    @NotBlank @Size(max = 4000) @Substantial String measures,
    LocalDate finishBy,
    @NotNull @Enumerated(EnumType.STRING) Decision decision) {

  /** What the supervisor decides. */
  enum Decision {
    /** 责令限期办结: the unit has to be done by a day. */
    FINISH_BY,
    /** 约谈: the unit's principal was called in. */
    SUMMONED,
    /** 挂牌督办: goes on the public list. */
    LISTED,
    /** 不再督办, with the reason. */
    NO_FURTHER
  }

  /** Who orders to be done by a day names it. */
  Optional<Reason> namesTheDay() {
    return unless(
        decision != Decision.FINISH_BY || finishBy != null,
        "finishBy",
        "supervision.order.finish-by-missing");
  }

  Optional<Reason> leavesTimeFrom(LocalDate today) {
    return unless(
        finishBy == null || !finishBy.isBefore(today),
        "finishBy",
        "supervision.order.finish-by-past",
        finishBy == null ? "" : finishBy);
  }

  /** The sentence that says it in the case's timeline. */
  String timelineCode() {
    return "supervision.timeline." + decision.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What fills the places of that sentence. */
  Object[] timelineValues() {
    return decision == Decision.FINISH_BY
        ? new Object[] {measures, finishBy}
        : new Object[] {measures};
  }
}
