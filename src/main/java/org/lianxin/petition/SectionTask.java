package org.lianxin.petition;

import java.time.Instant;
import java.util.Optional;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;

/**
 * A task of the section that has the petition.
 *
 * @param <A> the answers
 */
abstract class SectionTask<A extends Record> implements UserTask<A> {

  final Petitions petitions;
  final PetitionFacts facts;
  private final Optional<LimitKind> limit;

  /** A task that has no due day. */
  SectionTask(Petitions petitions, PetitionFacts facts) {
    this(petitions, facts, Optional.empty());
  }

  /** A task to be done within this limit. */
  SectionTask(Petitions petitions, PetitionFacts facts, LimitKind limit) {
    this(petitions, facts, Optional.of(limit));
  }

  private SectionTask(Petitions petitions, PetitionFacts facts, Optional<LimitKind> limit) {
    this.petitions = petitions;
    this.facts = facts;
    this.limit = limit;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(petitions.officers(petitions.get(matter.caseNo())));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return limit.flatMap(kind -> facts.end(matter.caseNo(), kind));
  }
}
