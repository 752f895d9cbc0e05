package org.lianxin.demand;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.calendar.DueDate;
import org.lianxin.routing.LimitKind;

/**
 * The limits that run on cases, on the working-day calendar of the case's area. Each says why its
 * day is what it is. Whoever listens to the events decides who is reminded when.
 */
public interface Deadlines {

  /** The part of a case that has no parts. */
  String WHOLE = "";

  /**
   * Starts a limit today, of the length that the policy gives this kind. One that runs already goes
   * on unchanged.
   *
   * @param part what of the case, e.g. an order's unit; {@link #WHOLE} for all
   * @param responsible the group or login that has to meet it
   */
  Deadline begin(String caseNo, LimitKind kind, String part, String responsible);

  /** The same, over the whole case. */
  default Deadline begin(String caseNo, LimitKind kind, String responsible) {
    return begin(caseNo, kind, WHOLE, responsible);
  }

  /**
   * Starts a limit over the whole case as {@link #begin}, on a day that has passed: what set it
   * going was done then.
   */
  Deadline beginOn(LocalDate day, String caseNo, LimitKind kind, String responsible);

  /** The limit that runs or ran last, if there was one. */
  Optional<Deadline> find(String caseNo, LimitKind kind, String part);

  /** The same, over the whole case. */
  default Optional<Deadline> find(String caseNo, LimitKind kind) {
    return find(caseNo, kind, WHOLE);
  }

  /** All limits of a case, in the order they were started. */
  List<Deadline> of(String caseNo);

  /** The limit was met; nothing happens when none of this kind runs. */
  void meet(String caseNo, LimitKind kind, String part);

  /** The same, over the whole case. */
  default void meet(String caseNo, LimitKind kind) {
    meet(caseNo, kind, WHOLE);
  }

  /** Moves the due day, by a decision that is on record. The first one is kept. */
  Deadline move(String caseNo, LimitKind kind, String part, LocalDate day);

  /**
   * Somebody else has to meet the limit over the whole case from now on, in the same time; nothing
   * happens when none of this kind runs.
   *
   * @param responsible the group or login
   */
  void handOver(String caseNo, LimitKind kind, String responsible);

  /** All limits of a case stop: it is over. */
  void stop(String caseNo);

  /** Why the due day is what it is: the way from the start to it, day by day. */
  DueDate explain(Deadline deadline);
}
