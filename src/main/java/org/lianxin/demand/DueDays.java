package org.lianxin.demand;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.calendar.DueDate;
import org.lianxin.calendar.DueDate.Kind;
import org.lianxin.calendar.DueDate.Step;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.Pause;
import org.lianxin.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * Counts the day of a limit with all that was decided about it. Pauses that overlap count once; a
 * day that somebody decided on stands, and only pauses from after that decision move it. This is
 * where each limit of a case gets its day, and so where nothing becomes late before the opening
 * day: what is late is told everywhere by the day alone.
 */
@Component
class DueDays {

  private final WorkingCalendar calendar;

  DueDays(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The day, and the way to it.
   *
   * @param changes what was decided, the first first
   */
  DueDate count(LocalDate start, Limit limit, String area, List<DeadlineChangeEntity> changes) {
    return calendar.notBeforeOpening(counted(start, limit, area, changes), area);
  }

  private DueDate counted(
      LocalDate start, Limit limit, String area, List<DeadlineChangeEntity> changes) {
    var decided = changes.stream().filter(change -> !change.isPause()).reduce((one, next) -> next);
    if (decided.isEmpty()) {
      return calendar.provisional(start, limit, area, pauses(changes));
    }
    var last = changes.indexOf(decided.get());
    var before = counted(start, limit, area, changes.subList(0, last));
    var after = after(decided.get(), area, pauses(changes.subList(last + 1, changes.size())));
    var steps = new ArrayList<Step>();
    before.steps().stream().filter(step -> step.kind() != Kind.PROVISIONAL).forEach(steps::add);
    steps.addAll(after.steps());
    return new DueDate(start, limit, after.day(), after.end(), List.copyOf(steps));
  }

  /** From the decision on: its own day, which no rest day moves, or a later one by pauses. */
  private DueDate after(DeadlineChangeEntity decided, String area, List<Pause> pauses) {
    var day = decided.end();
    var limit = Limit.days((int) Math.max(1, ChronoUnit.DAYS.between(decided.decidedOn(), day)));
    var counted = calendar.provisional(decided.decidedOn(), limit, area, pauses);
    var stands = new Step(day, Kind.DECIDED, 0, "");
    var rest =
        counted.steps().stream()
            .filter(step -> pauses.isEmpty() ? step.kind() == Kind.PROVISIONAL : isNews(step));
    var end = pauses.isEmpty() ? day : counted.day();
    return new DueDate(
        decided.decidedOn(),
        limit,
        end,
        calendar.endOf(end),
        Stream.concat(Stream.of(stands), rest).toList());
  }

  private static boolean isNews(Step step) {
    return step.kind() != Kind.START;
  }

  private static List<Pause> pauses(List<DeadlineChangeEntity> changes) {
    return changes.stream()
        .filter(DeadlineChangeEntity::isPause)
        .map(DeadlineChangeEntity::pause)
        .toList();
  }
}
