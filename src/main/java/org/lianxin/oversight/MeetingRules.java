package org.lianxin.oversight;

import static org.lianxin.oversight.OversightRules.kept;
import static org.lianxin.oversight.OversightRules.said;
import static org.lianxin.oversight.OversightRules.text;
import static org.lianxin.shared.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxin.oversight.MeetingOutcome.Given;
import org.lianxin.shared.Label;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;

/** What has to hold before a meeting is planned, and before it has decided on a case. */
final class MeetingRules {

  /** An older or later day is most likely a slip. */
  private static final int MONTHS = 12;

  static final List<Rule<Planned>> PLAN =
      List.of(
          MeetingRules::isChosen,
          planned -> text("title", planned.wish.title(), Meeting.NAME),
          MeetingRules::isDated,
          planned -> text("place", planned.wish.place(), Meeting.NAME),
          planned -> text("chair", planned.wish.chair(), Meeting.NAME),
          planned -> text("present", planned.wish.present(), Meeting.PRESENT),
          planned -> kept("agenda", planned.wish.agenda(), Meeting.AGENDA),
          MeetingRules::hasCases,
          MeetingRules::hasNotTooMany,
          MeetingRules::hasCasesThatItMayDealWith);

  static final List<Rule<Decided>> DECIDE =
      List.of(
          MeetingRules::hasBegun,
          decided -> said("words", decided.outcome.words(), Measure.WORDS),
          MeetingRules::rates,
          MeetingRules::givesUnitsSomethingToDo);

  /**
   * A meeting as somebody wants it, and what it is judged by.
   *
   * @param count how many cases it would have
   * @param refused why it can't deal with a case, by the case's number
   * @param today in China
   */
  record Planned(MeetingWish wish, int count, Map<String, String> refused, LocalDate today) {}

  /**
   * What a meeting decided on a case, and what it is judged by.
   *
   * @param units the codes of the units that may be given something
   * @param days on the working calendar
   * @param today in China
   */
  record Decided(
      Meeting meeting,
      MeetingOutcome outcome,
      Set<String> units,
      AgreedDays days,
      LocalDate today) {}

  private MeetingRules() {}

  private static Optional<Reason> isChosen(Planned planned) {
    var kind = planned.wish.kind();
    return unless(kind != null && kind.isMeeting(), "kind", "oversight.kind-missing");
  }

  private static Optional<Reason> isDated(Planned planned) {
    var day = planned.wish.heldOn();
    if (day == null) {
      return Optional.of(Reason.of("heldOn", "oversight.heldOn-missing"));
    }
    return unless(
        !day.isBefore(planned.today.minusMonths(MONTHS))
            && !day.isAfter(planned.today.plusMonths(MONTHS)),
        "heldOn",
        "oversight.heldOn-far",
        String.valueOf(MONTHS));
  }

  private static Optional<Reason> hasCases(Planned planned) {
    return unless(planned.count > 0, "cases", "oversight.cases-missing");
  }

  private static Optional<Reason> hasNotTooMany(Planned planned) {
    return unless(
        planned.count <= Meeting.CASES,
        "cases",
        "oversight.cases-many",
        String.valueOf(Meeting.CASES));
  }

  /** Each case that it can't deal with is named, with why. */
  static Optional<Reason> hasCasesThatItMayDealWith(Planned planned) {
    return planned.refused.entrySet().stream()
        .findFirst()
        .map(
            first ->
                Reason.of(
                    "cases",
                    first.getValue(),
                    planned.refused.entrySet().stream()
                        .filter(one -> one.getValue().equals(first.getValue()))
                        .map(Map.Entry::getKey)
                        .reduce((one, next) -> one + "、" + next)
                        .orElseThrow(),
                    planned.wish.kind() == null ? "" : Label.of(planned.wish.kind())));
  }

  private static Optional<Reason> hasBegun(Decided decided) {
    var day = decided.meeting.heldOn();
    return unless(!day.isAfter(decided.today), "", "oversight.not-yet", day.toString());
  }

  private static Optional<Reason> rates(Decided decided) {
    return unless(
        decided.meeting.kind() != MeasureKind.RATING || decided.outcome.rating() != null,
        "rating",
        "oversight.rating-missing");
  }

  /** Each row that was begun is whole, and there are as many as such a meeting needs. */
  private static Optional<Reason> givesUnitsSomethingToDo(Decided decided) {
    var given = decided.outcome.given();
    int fewest = decided.meeting.kind().fewestUnits();
    return given.stream()
        .flatMap(row -> fault(decided, row).stream())
        .findFirst()
        .or(
            () ->
                unless(
                    given.stream().map(Given::unit).distinct().count() >= fewest,
                    "unit0",
                    "oversight.units-few",
                    Label.of(decided.meeting.kind()),
                    String.valueOf(fewest)));
  }

  private static Optional<Reason> fault(Decided decided, Given row) {
    return unless(
            row.unit() != null && decided.units.contains(row.unit()),
            "unit" + row.number(),
            "oversight.unit-missing")
        .or(() -> unless(row.words() != null, "task" + row.number(), "oversight.task-missing"))
        .or(() -> kept("task" + row.number(), row.words(), AgreedTask.WORDS))
        .or(() -> dueFault(decided, row));
  }

  private static Optional<Reason> dueFault(Decided decided, Given row) {
    var field = "due" + row.number();
    var day = row.dueOn();
    if (day == null) {
      return Optional.of(Reason.of(field, "oversight.due-missing"));
    }
    if (day.isBefore(decided.meeting.heldOn())) {
      return Optional.of(
          Reason.of(field, "oversight.due-early", decided.meeting.heldOn().toString()));
    }
    if (day.isAfter(decided.meeting.heldOn().plusMonths(MONTHS))) {
      return Optional.of(Reason.of(field, "oversight.due-far", String.valueOf(MONTHS)));
    }
    return decided
        .days
        .instead(day)
        .map(next -> Reason.of(field, "oversight.due-rest", day.toString(), next.toString()));
  }
}
