package org.lianxin.handling;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.postponement.MoreTimeEntity;
import org.lianxin.postponement.Postponement;
import org.lianxin.postponement.Postponing;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;

/** What the assigning office is asked when a unit asks for more time, and what its word does. */
abstract class PostponementTask implements UserTask<MoreTimeEntity.Grant> {

  private final Postponement kind;
  private final Postponing postponing;
  private final Orders orders;
  private final WorkFacts facts;
  private final Words words;

  PostponementTask(
      Postponement kind, Postponing postponing, Orders orders, WorkFacts facts, Words words) {
    this.kind = kind;
    this.postponing = postponing;
    this.orders = orders;
    this.facts = facts;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Post.group(orders.current(matter.caseNo()).office(), Role.OFFICER));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return postponing.replyLimit(matter.caseNo()).map(Deadline::end);
  }

  /** The day that is asked for stands in the form, to be granted or changed. */
  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion.caseNo());
    var order = orders.current(occasion.caseNo());
    var asked = postponing.asked(occasion.caseNo(), kind);
    shown.put("progress", facts.progress(order));
    shown.put("askedBy", words.person(asked.askedBy()));
    shown.put("askedReason", asked.reason());
    shown.put("askedUntil", asked.askedUntil().toString());
    shown.put("decisions", facts.decisions(order));
    shown.put("newDay", asked.askedUntil().toString());
    if (kind == Postponement.EXTENSION) {
      shown.put("latest", postponing.latest(order.awaited()).toString());
    }
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, MoreTimeEntity.Grant said) {
    var reply = orders.current(occasion.caseNo()).awaited();
    postponing.decide(reply, kind, said, occasion.reader());
    return Map.of();
  }
}
