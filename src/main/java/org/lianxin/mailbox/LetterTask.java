package org.lianxin.mailbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;

/**
 * A task with the letters of an opened box.
 *
 * @param <A> the answers
 */
abstract class LetterTask<A extends Record> implements UserTask<A> {

  final BoxWeeks weeks;
  private final LetterWork work;
  private final BoxFacts facts;

  LetterTask(BoxWeeks weeks, LetterWork work, BoxFacts facts) {
    this.weeks = weeks;
    this.work = work;
    this.facts = facts;
  }

  @Override
  public final Doers doers(Matter matter) {
    return work.doers(matter.caseNo());
  }

  @Override
  public final Optional<Instant> due(Matter matter) {
    return work.due(matter.caseNo());
  }

  @Override
  public final String about(Matter matter) {
    return work.about(matter.caseNo());
  }

  @Override
  public final Map<String, Object> facts(Occasion occasion) {
    return facts.of(occasion.caseNo());
  }
}
