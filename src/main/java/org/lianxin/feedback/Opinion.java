package org.lianxin.feedback;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.lianxin.handling.Reply;

/**
 * What the deputy thinks of a reply.
 *
 * @param attitude how the unit worked
 * @param outcomeRating what came of it
 * @param reasons why, or null
 */
@Embeddable
record Opinion(
    @Enumerated(EnumType.STRING) Rating attitude,
    @Enumerated(EnumType.STRING) Rating outcomeRating,
    String reasons) {

  boolean isDissatisfied() {
    return attitude == Rating.DISSATISFIED || outcomeRating == Rating.DISSATISFIED;
  }

  /** What the deputy puts his name to: the reply that he read, and what he says of it. */
  String over(Reply reply) {
    return String.join(
        "\n",
        reply.caseNo() + " " + reply.round() + " " + reply.version(),
        reply.outcome().name(),
        reply.text(),
        attitude.name(),
        outcomeRating.name(),
        Optional.ofNullable(reasons).orElse(""));
  }
}
