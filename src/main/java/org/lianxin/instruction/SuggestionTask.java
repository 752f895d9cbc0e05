package org.lianxin.instruction;

import java.time.Instant;
import java.util.Optional;
import org.lianxin.intake.CaseFacts;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.UserTask;

/**
 * A task on the way of a suggestion, from the search for a carrier to its adoption.
 *
 * @param <A> the answers
 */
abstract class SuggestionTask<A extends Record> implements UserTask<A> {

  final Carrying carrying;
  final Suggestions suggestions;
  final CaseFacts facts;
  private final LimitKind limit;

  SuggestionTask(Carrying carrying, Suggestions suggestions, CaseFacts facts, LimitKind limit) {
    this.carrying = carrying;
    this.suggestions = suggestions;
    this.facts = facts;
    this.limit = limit;
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return suggestions.end(matter.caseNo(), limit);
  }
}
