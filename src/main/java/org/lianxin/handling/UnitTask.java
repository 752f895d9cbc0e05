package org.lianxin.handling;

import java.time.Instant;
import java.util.Optional;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;

/**
 * A task of the unit that has the order: one of its handlers does it, before the reply is due.
 *
 * @param <A> the answers
 */
abstract class UnitTask<A extends Record> implements UserTask<A> {

  final Orders orders;
  final WorkFacts facts;

  UnitTask(Orders orders, WorkFacts facts) {
    this.orders = orders;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(UnitWork.handlers(orders.current(matter.caseNo()).unit()));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return facts.replyEnd(matter.caseNo());
  }
}
