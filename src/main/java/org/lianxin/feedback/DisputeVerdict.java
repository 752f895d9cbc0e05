package org.lianxin.feedback;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lianxin.shared.Substantial;

/**
 * The decision that ends a dispute, as the form asks it and the table keeps it.
 *
 * @param basis what it rests on
 * @param evaluators who evaluated or decided, by name
 * @param reasons why
 * @param decision what follows
 */
@Embeddable
record DisputeVerdict(
    @NotNull @Enumerated(EnumType.STRING) Basis basis,
    @NotBlank @Size(max = 200) String evaluators,
    @NotBlank @Size(max = 4000) @Substantial String reasons,
    @NotNull @Enumerated(EnumType.STRING) Decision decision) {

  /** What it rests on (青岛 art. 31, 河南 art. 22; rule bounded-rehandling). */
  enum Basis {
    /** 专家评估, or by a third party. */
    EXPERTS,
    /** 具名决定: of a person in charge. */
    NAMED_PERSON
  }

  /** What follows. */
  enum Decision {
    /** 再办一次. */
    ANOTHER_ROUND,
    /** 说明理由后办结. */
    CLOSE
  }

  boolean isAnotherRound() {
    return decision == Decision.ANOTHER_ROUND;
  }

  /** The sentence that says it in the case's timeline; takes evaluators and reasons. */
  String timelineCode() {
    return isAnotherRound() ? "feedback.timeline.another-round" : "feedback.timeline.close";
  }
}
