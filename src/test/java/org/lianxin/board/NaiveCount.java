package org.lianxin.board;

import static org.lianxin.board.MadeCases.last;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lianxin.board.Figure.Part;
import org.lianxin.board.MadeCases.Agreed;
import org.lianxin.board.MadeCases.LookBack;
import org.lianxin.board.MadeCases.Made;
import org.lianxin.board.MadeCases.Order;
import org.lianxin.board.MadeCases.Taken;
import org.lianxin.board.MadeCases.Telling;
import org.lianxin.calendar.WorkingCalendar;

/** Counts made cases as somebody would with a pencil, without a statement. */
final class NaiveCount {

  private static final LocalDate TODAY = MadeCases.NOW.toLocalDate();

  private final Map<String, Made> byNo;
  private final List<Made> cases;
  private final Scope scope;
  private final WorkingCalendar calendar;

  /** All of which the reader may see those that the condition holds for. */
  NaiveCount(List<Made> all, Predicate<Made> mine, Scope scope, WorkingCalendar calendar) {
    byNo = all.stream().collect(Collectors.toMap(one -> one.no, one -> one));
    cases =
        all.stream()
            .filter(mine)
            .filter(one -> scope.area() == null || one.area().equals(scope.area()))
            .toList();
    this.scope = scope;
    this.calendar = calendar;
  }

  /** The numbers of the cases behind a number, one for each row that counts. */
  Map<String, List<String>> behind(Figure figure, Part part, Dimension by) {
    var found = new TreeMap<String, List<String>>();
    for (var one : cases) {
      for (var row : rows(figure, part, one)) {
        found.computeIfAbsent(value(by, one, row), value -> new ArrayList<>()).add(one.no);
      }
    }
    return found;
  }

  private static String value(Dimension by, Made one, String unit) {
    return switch (by) {
      case WHOLE -> "";
      case STAGE -> one.status;
      case AREA -> one.area();
      case LEVEL -> one.level == null ? "UNKNOWN" : one.level;
      case UNIT -> unit;
      case AGE -> {
        var days = one.registered.toLocalDate().until(TODAY, ChronoUnit.DAYS);
        yield days <= 7
            ? "WEEK"
            : days <= 30 ? "MONTH" : days <= 90 ? "QUARTER" : days <= 180 ? "HALF" : "LONGER";
      }
    };
  }

  /** The units of the rows that count; of a case alone, one without a unit. */
  private List<String> rows(Figure figure, Part part, Made one) {
    var isDenominator = part == Part.DENOMINATOR;
    return switch (figure) {
      case OPEN -> when(!one.isOver());
      case OVERDUE -> when(!one.isOver() && isLate(one));
      case AT_RISK -> when(!one.isOver() && !isLate(one) && isSoon(one));
      case ASSIGNED -> orders(one, order -> true);
      case FIRST_RIGHT ->
          orders(
              one,
              order ->
                  one.orders.indexOf(order) == 0
                      && (order.taken() != null || isDenominator && order.returned() != null));
      case RETURNED -> orders(one, order -> order.returned() != null);
      case PASSED_ON ->
          orders(
              one,
              order ->
                  one.orders.subList(0, one.orders.indexOf(order)).stream()
                      .anyMatch(
                          before -> before.round() == order.round() && before.returned() != null));
      case REHANDLED -> orders(one, order -> order.round() == 2);
      case EXTENDED -> orders(one, order -> isPostponed(one, order, "EXTENSION"));
      case SUSPENDED -> orders(one, order -> isPostponed(one, order, "SUSPENSION"));
      case UNIT_RESOLVED ->
          orders(
              one,
              order ->
                  order.taken() != null
                      && one.tellings.stream()
                          .filter(told -> told.round() == order.round())
                          .map(told -> corrected(one, told))
                          .anyMatch(told -> isDenominator ? hasSaid(told) : isYes(told)));
      case PROMISED -> promise(one, state -> true);
      case KEPT ->
          promise(
              one,
              state ->
                  state.equals("FULFILLED")
                      || isDenominator
                          && (state.equals("UNFULFILLED") || one.promise.on().isBefore(TODAY)));
      case MISSED ->
          promise(
              one,
              state ->
                  state.equals("UNFULFILLED")
                      || state.equals("OPEN") && one.promise.on().isBefore(TODAY));
      case NOT_DUE ->
          promise(one, state -> state.equals("OPEN") && !one.promise.on().isBefore(TODAY));
      case LOOKED_BACK -> lookBack(one, look -> true);
      case FOUND_REAL -> lookBack(one, look -> isDenominator || look.verdict().equals("CONFIRMED"));
      case SENT_BACK ->
          lookBack(
              one,
              look ->
                  isDenominator
                      || look.verdict().equals("REOPENED")
                      || "REOPENED".equals(look.end()));
      case SOLVED_BEFORE -> lookBack(one, look -> isDenominator || look.was().equals("YES"));
      case SOLVED_WHEN_CHECKED ->
          lookBack(one, look -> isDenominator || look.found().equals("SOLVED"));
      case SUPERVISED -> measures(one, taken -> taken.kind().equals("SUPERVISED"));
      case KEY_SUPERVISED -> measures(one, taken -> taken.kind().equals("KEY_SUPERVISED"));
      case SUPERVISION_ENDED ->
          measures(
              one,
              taken ->
                  taken.kind().endsWith("SUPERVISED") && (isDenominator || taken.ended() != null));
      case AT_DIVISION -> measures(one, taken -> taken.kind().equals("DIVISION"));
      case AT_PROGRESS -> measures(one, taken -> taken.kind().equals("PROGRESS"));
      case RATED_SATISFIED ->
          measures(
              one,
              taken ->
                  taken.rating() != null
                      && (isDenominator || !taken.rating().equals("DISSATISFIED")));
      case AT_COORDINATION -> measures(one, taken -> taken.kind().equals("COORDINATION"));
      case SUMMONED -> measures(one, taken -> taken.kind().equals("SUMMONS"));
      case PARTY_REPORTED ->
          measures(
              one,
              taken ->
                  taken.kind().equals("PARTY_REPORT") && (isDenominator || taken.ended() != null));
      case AGREED_DUE -> agreed(one, task -> true);
      case AGREED_IN_TIME ->
          agreed(
              one,
              task ->
                  isDenominator
                      ? task.done() != null || task.due().isBefore(TODAY)
                      : task.due().equals(task.done()));
      case AGREED_LATE -> agreed(one, task -> task.done() == null && task.due().isBefore(TODAY));
      default -> when(isInPeriod(one) && isCounted(figure, isDenominator, one));
    };
  }

  private boolean isCounted(Figure figure, boolean isDenominator, Made one) {
    return switch (figure) {
      case REGISTERED -> one.splitFrom == null;
      case SPLIT_OFF -> one.splitFrom != null;
      case STILL_OPEN -> !one.isOver();
      case STRUCK_OFF ->
          one.status.equals("STRUCK_OFF") && one.lead == null && !"REFERRED".equals(one.outcome);
      case JOINED -> one.status.equals("STRUCK_OFF") && one.lead != null;
      case REFERRED -> one.status.equals("STRUCK_OFF") && "REFERRED".equals(one.outcome);
      case WITHDRAWN, VOIDED -> one.status.equals(figure.name());
      case UNACCOUNTED, LEDGERS_DIFFER -> false;
      case REPLIED -> isDue(one) && (isDenominator || isAnswered(one));
      case SAID_SOLVED ->
          isDue(one)
              && isAnswered(one)
              && (isDenominator
                  || Set.of("SOLVED", "BASICALLY_SOLVED").contains(last(one.outcomes)));
      case TOLD ->
          hasReply(one)
              && (isDenominator
                  || said(one).filter(told -> !told.way().equals("NOT_POSSIBLE")).isPresent());
      case RESOLVED ->
          said(one).filter(told -> isDenominator ? hasSaid(told) : isYes(told)).isPresent();
      case SATISFIED ->
          said(one)
              .map(Telling::rating)
              .filter(
                  rating ->
                      !rating.equals("NOT_SAID")
                          && (isDenominator || !rating.equals("DISSATISFIED")))
              .isPresent();
      case DEPUTY_SATISFIED ->
          !one.opinions.isEmpty() && (isDenominator || !last(one.opinions).equals("DISSATISFIED"));
      case WITHIN_5 -> isWithin(one, 5, isDenominator);
      case WITHIN_10 -> isWithin(one, 10, isDenominator);
      case WITHIN_15 -> isWithin(one, 15, isDenominator);
      case WITHIN_20 -> isWithin(one, 20, isDenominator);
      case WITHIN_30 -> isWithin(one, 30, isDenominator);
      default -> throw new AssertionError("count " + figure + " here");
    };
  }

  private static List<String> when(boolean counts) {
    return counts ? List.of("") : List.of();
  }

  private List<String> orders(Made one, Predicate<Order> counts) {
    return isInPeriod(one)
        ? one.orders.stream()
            .filter(order -> order.assigned() != null)
            .filter(counts)
            .map(Order::unit)
            .toList()
        : List.of();
  }

  private List<String> lookBack(Made one, Predicate<LookBack> counts) {
    return one.lookBack != null
            && !one.lookBack.at().toLocalDate().isBefore(scope.from())
            && !one.lookBack.at().toLocalDate().isAfter(scope.to())
            && counts.test(one.lookBack)
        ? List.of("")
        : List.of();
  }

  private List<String> measures(Made one, Predicate<Taken> counts) {
    return one.measures.stream()
        .filter(taken -> isInPeriod(taken.on()))
        .filter(counts)
        .map(taken -> "")
        .toList();
  }

  private List<String> agreed(Made one, Predicate<Agreed> counts) {
    return one.agreed.stream()
        .filter(task -> isInPeriod(task.due()))
        .filter(counts)
        .map(task -> "")
        .toList();
  }

  private boolean isInPeriod(LocalDate day) {
    return !day.isBefore(scope.from()) && !day.isAfter(scope.to());
  }

  private List<String> promise(Made one, Predicate<String> counts) {
    return one.promise != null
            && !one.promise.on().isBefore(scope.from())
            && !one.promise.on().isAfter(scope.to())
            && counts.test(one.promise.state())
        ? List.of(one.promise.unit())
        : List.of();
  }

  private boolean isInPeriod(Made one) {
    var day = one.registered.toLocalDate();
    return !day.isBefore(scope.from()) && !day.isAfter(scope.to());
  }

  private static boolean isLate(Made one) {
    return ends(one).stream().anyMatch(day -> day.isBefore(TODAY));
  }

  /** Wednesday the 25th: today, tomorrow and Friday. */
  private static boolean isSoon(Made one) {
    return ends(one).stream().anyMatch(day -> !day.isAfter(LocalDate.of(2026, 11, 27)));
  }

  private static Set<LocalDate> ends(Made one) {
    var days = new TreeSet<LocalDate>();
    for (var limit : one.limits) {
      if (!limit.met() && !limit.kind().equals("PETITION_REVIEW_REQUEST")) {
        days.add(limit.due());
        if (limit.outer() != null) {
          days.add(limit.outer());
        }
      }
    }
    return days;
  }

  private static boolean isPostponed(Made one, Order order, String kind) {
    return order.taken() != null
        && one.postponements.stream()
            .anyMatch(
                asked ->
                    asked.round() == order.round()
                        && asked.kind().equals(kind)
                        && asked.verdict().equals("APPROVED"));
  }

  /** The last word of the voter, to the deputy or his own. */
  private static Optional<Telling> said(Made one) {
    if (!one.tellings.isEmpty()) {
      return Optional.of(corrected(one, last(one.tellings)));
    }
    return one.ownAnswers.isEmpty()
        ? Optional.empty()
        : Optional.of(corrected(one, new Telling(0, "NOT_POSSIBLE", null, "NOT_SAID")));
  }

  /** What he says himself of the same round goes before what the deputy noted. */
  private static Telling corrected(Made one, Telling told) {
    var own =
        one.ownAnswers.stream()
            .filter(given -> given.round() == told.round())
            .reduce((earlier, given) -> given);
    return own.map(
            given ->
                new Telling(
                    told.round(),
                    given.told().equals("NO") ? "NOT_POSSIBLE" : told.way(),
                    given.solved(),
                    given.rating()))
        .orElseGet(
            () ->
                told.rating() == null
                    ? new Telling(told.round(), told.way(), null, "NOT_SAID")
                    : told);
  }

  private static boolean hasSaid(Telling told) {
    return told.solved() != null && !told.solved().equals("NOT_SAID");
  }

  private static boolean isYes(Telling told) {
    return "YES".equals(told.solved());
  }

  private static boolean isDue(Made one) {
    return "CONTINUES".equals(one.outcome)
        && !one.petition
        && !one.status.equals("WITHDRAWN")
        && !one.status.equals("VOIDED");
  }

  private static boolean isAnswered(Made one) {
    return Set.of("REPLIED", "FED_BACK", "STRUCK_OFF").contains(one.status)
        && !one.signed.isEmpty();
  }

  private boolean hasReply(Made one) {
    var answered = one.lead == null ? one : byNo.get(one.lead);
    return !answered.signed.isEmpty()
        && !one.status.equals("WITHDRAWN")
        && !one.status.equals("VOIDED");
  }

  /** Day by day, from the day after registration. */
  private boolean isWithin(Made one, int days, boolean isDenominator) {
    var next = one.registered.toLocalDate();
    for (int worked = 0; worked <= days && !next.isAfter(TODAY); ) {
      next = next.plusDays(1);
      worked += calendar.isWorkingDay(next, WorkingCalendar.NATION) ? 1 : 0;
    }
    return isDue(one)
        && !next.isAfter(TODAY)
        && (isDenominator
            || !one.signed.isEmpty() && one.signed.get(0).toLocalDate().isBefore(next));
  }
}
