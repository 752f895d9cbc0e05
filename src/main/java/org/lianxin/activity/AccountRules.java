package org.lianxin.activity;

import static org.lianxin.shared.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;

/** What has to hold before an activity counts, in the order of the form. */
final class AccountRules {

  /** An older day is most likely a slip; the figures of earlier years are settled by then. */
  private static final int OLDEST_MONTHS = 12;

  /** Who plans further ahead has mistyped the year. */
  private static final int FURTHEST_MONTHS = 12;

  static final List<Rule<Written>> ALL =
      List.of(
          AccountRules::isInTheWritersArea,
          AccountRules::hasAForm,
          AccountRules::isOrganisedByOneOfTheArea,
          AccountRules::isAtAStationOfTheArea,
          AccountRules::hasAPlace,
          AccountRules::hasASubject,
          AccountRules::isDated,
          AccountRules::saysWhoWasAsked,
          AccountRules::countsVoters,
          AccountRules::countsSessions,
          AccountRules::countsAnswers,
          AccountRules::hasMinutesThatCanBeKept,
          AccountRules::hasDeputiesWhoAreThere,
          AccountRules::countsNoMoreForOneThanForAll,
          AccountRules::isOfTheWriterAlone,
          AccountRules::isHeldAsPlanned);

  /** What has to hold of one that is planned: the same of what is known before, and no more. */
  static final List<Rule<Written>> AHEAD =
      List.of(
          AccountRules::isInTheWritersArea,
          AccountRules::hasAForm,
          AccountRules::isOrganisedByOneOfTheArea,
          AccountRules::isAtAStationOfTheArea,
          AccountRules::hasAPlace,
          AccountRules::hasASubject,
          AccountRules::isDatedAhead,
          AccountRules::namesDeputiesAlone,
          AccountRules::isOfTheWriterAlone);

  /**
   * An account, and what it is judged by.
   *
   * @param isArea whether the writer may register what was heard in that area
   * @param isOrganiser whether such a group or deputy is there
   * @param isStation whether the station, if one is named, lies there
   * @param strangers those present who are no deputies
   * @param alone the login of the only deputy for whom the writer may write, or null
   * @param today in China
   * @param plannedFor the day of the plan that it names, or null
   */
  record Written(
      Account account,
      boolean isArea,
      boolean isOrganiser,
      boolean isStation,
      Set<String> strangers,
      String alone,
      LocalDate today,
      LocalDate plannedFor) {}

  private AccountRules() {}

  private static Optional<Reason> isInTheWritersArea(Written written) {
    return unless(written.isArea, "area", "activity.area-not-yours");
  }

  private static Optional<Reason> hasAForm(Written written) {
    return unless(written.account.form() != null, "form", "activity.form-missing");
  }

  private static Optional<Reason> isOrganisedByOneOfTheArea(Written written) {
    return unless(
        !written.isArea || written.isOrganiser, "organiser", "activity.organiser-missing");
  }

  private static Optional<Reason> isAtAStationOfTheArea(Written written) {
    if (written.account.form() == ActivityForm.RECEPTION && written.account.station() == null) {
      return Optional.of(Reason.of("station", "activity.station-missing"));
    }
    return unless(!written.isArea || written.isStation, "station", "activity.station-elsewhere");
  }

  private static Optional<Reason> hasAPlace(Written written) {
    return text("place", written.account.place(), Account.PLACE);
  }

  private static Optional<Reason> hasASubject(Written written) {
    return text("subject", written.account.subject(), Account.SUBJECT);
  }

  private static Optional<Reason> text(String field, String text, int most) {
    return unless(text != null, field, "activity.%s-missing".formatted(field))
        .or(() -> kept(field, text, most));
  }

  private static Optional<Reason> kept(String field, String text, int most) {
    return unless(Legible.is(text), field, "demand.registration.illegible")
        .or(
            () ->
                unless(
                    text == null || text.length() <= most,
                    field,
                    "activity.too-long",
                    String.valueOf(most)));
  }

  private static Optional<Reason> isDated(Written written) {
    var day = written.account.heldOn();
    if (day == null) {
      return Optional.of(Reason.of("heldOn", "activity.heldOn-missing"));
    }
    return unless(!day.isAfter(written.today), "heldOn", "activity.heldOn-in-future", written.today)
        .or(
            () ->
                unless(
                    !day.isBefore(written.today.minusMonths(OLDEST_MONTHS)),
                    "heldOn",
                    "activity.heldOn-too-old",
                    String.valueOf(OLDEST_MONTHS)));
  }

  private static Optional<Reason> isDatedAhead(Written written) {
    var day = written.account.heldOn();
    if (day == null) {
      return Optional.of(Reason.of("heldOn", "activity.heldOn-missing"));
    }
    return unless(!day.isBefore(written.today), "heldOn", "activity.heldOn-past", written.today)
        .or(
            () ->
                unless(
                    !day.isAfter(written.today.plusMonths(FURTHEST_MONTHS)),
                    "heldOn",
                    "activity.heldOn-too-far",
                    String.valueOf(FURTHEST_MONTHS)));
  }

  private static Optional<Reason> saysWhoWasAsked(Written written) {
    return unless(written.account.group() != null, "group", "activity.group-missing");
  }

  private static Optional<Reason> countsVoters(Written written) {
    return number("personTimes", written.account.personTimes());
  }

  private static Optional<Reason> countsSessions(Written written) {
    return number("publicitySessions", written.account.publicitySessions());
  }

  private static Optional<Reason> countsAnswers(Written written) {
    return number("answeredOnSpot", written.account.answeredOnSpot());
  }

  private static Optional<Reason> number(String field, Integer number) {
    return unless(
        number != null && number >= 0 && number <= Account.MANY,
        field,
        "activity.no-number",
        String.valueOf(Account.MANY));
  }

  private static Optional<Reason> hasMinutesThatCanBeKept(Written written) {
    return kept("minutes", written.account.minutes(), Account.MINUTES);
  }

  private static Optional<Reason> hasDeputiesWhoAreThere(Written written) {
    return unless(!written.account.present().isEmpty(), "present", "activity.present-missing")
        .or(() -> namesDeputiesAlone(written));
  }

  private static Optional<Reason> namesDeputiesAlone(Written written) {
    return unless(
        written.strangers.isEmpty(),
        "present",
        "activity.present-unknown",
        String.join("、", written.strangers));
  }

  private static Optional<Reason> countsNoMoreForOneThanForAll(Written written) {
    var most = written.account.personTimes();
    return unless(
        most == null
            || written.account.present().values().stream()
                .allMatch(own -> own == null || own >= 0 && own <= most),
        "present",
        "activity.present-more-than-all");
  }

  /**
   * A deputy notes what he did himself; for others the group's liaison officer or the office does.
   */
  private static Optional<Reason> isOfTheWriterAlone(Written written) {
    var alone = written.alone;
    return unless(
        alone == null
            || alone.equals(written.account.organiser())
                && written.account.present().keySet().equals(Set.of(alone)),
        "present",
        "activity.present-not-yours");
  }

  /** Who meets on another day calls the plan off and plans anew, so that all hear of it. */
  private static Optional<Reason> isHeldAsPlanned(Written written) {
    var day = written.plannedFor;
    return unless(
        day == null || day.equals(written.account.heldOn()),
        "heldOn",
        "activity.heldOn-not-planned",
        day);
  }
}
