package org.lianxin.rota;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lianxin.rota.RotaRows.Turn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 接待日, as it stands on the notice board: when a group receives voters, and who does. */
@Service
@Transactional(readOnly = true)
public class ReceptionDays {

  private final RotaRows rows;
  private final Clock clock;

  ReceptionDays(RotaRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * A day on which voters are received.
   *
   * @param day the day
   * @param fromTime from when, as {@code 09:00}
   * @param toTime until when
   * @param deputies the logins of those who receive them, swaps taken into account
   */
  public record OpenDay(LocalDate day, String fromTime, String toTime, List<String> deputies) {}

  /**
   * The groups that receive voters in a month: their day is held, or still to come. One that was
   * missed is none.
   *
   * @param month any day of it
   */
  public Set<String> groupsReceiving(LocalDate month) {
    return rows.groupsReceiving(month.withDayOfMonth(1));
  }

  /** The days of a group that come, today among them, in their order. */
  public List<OpenDay> coming(String group) {
    var days = rows.of(group, LocalDate.now(clock));
    var turns =
        rows.turns(days.stream().map(Reception::id).toList()).stream()
            .collect(groupingBy(Turn::reception));
    return days.stream().map(day -> day(day, turns.getOrDefault(day.id(), List.of()))).toList();
  }

  private static OpenDay day(Reception day, List<Turn> turns) {
    return new OpenDay(
        day.meetsOn(), day.fromTime(), day.toTime(), List.copyOf(Rota.onDuty(turns)));
  }
}
