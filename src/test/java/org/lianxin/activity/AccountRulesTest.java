package org.lianxin.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianxin.activity.AccountRules.Written;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;

/** What an account has to hold; each rule is broken once. */
class AccountRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @Test
  void haveNothingAgainstAWholeAccount() {
    assertThat(faults(Accounts.of(), null)).isEmpty();
  }

  static Stream<Arguments> breaches() {
    var tooMany = new HashMap<String, Integer>();
    tooMany.put(Accounts.DEPUTY, 31);
    return Stream.of(
        Arguments.of("form", null, "form: activity.form-missing"),
        Arguments.of("place", null, "place: activity.place-missing"),
        Arguments.of("place", "长".repeat(101), "place: activity.too-long"),
        Arguments.of("subject", null, "subject: activity.subject-missing"),
        Arguments.of("subject", "响\u0007", "subject: demand.registration.illegible"),
        Arguments.of("heldOn", null, "heldOn: activity.heldOn-missing"),
        Arguments.of("heldOn", TODAY.plusDays(1), "heldOn: activity.heldOn-in-future"),
        Arguments.of(
            "heldOn", TODAY.minusMonths(12).minusDays(1), "heldOn: activity.heldOn-too-old"),
        Arguments.of("group", null, "group: activity.group-missing"),
        Arguments.of("personTimes", null, "personTimes: activity.no-number"),
        Arguments.of("publicitySessions", -1, "publicitySessions: activity.no-number"),
        Arguments.of("answeredOnSpot", 10_000, "answeredOnSpot: activity.no-number"),
        Arguments.of("minutes", "长".repeat(8001), "minutes: activity.too-long"),
        Arguments.of("present", Map.of(), "present: activity.present-missing"),
        Arguments.of("present", tooMany, "present: activity.present-more-than-all"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("breaches")
  void sayWhatIsWrongWithOneField(String component, Object value, String fault) {
    assertThat(faults(Accounts.of().with(component, value), null)).containsExactly(fault);
  }

  @Test
  void takeNobodyButDeputies() {
    var written =
        new Written(account(), true, true, true, Set.of("yueyang.handler"), null, TODAY, null);

    assertThat(faults(written)).containsExactly("present: activity.present-unknown");
  }

  @Test
  void takeNoOtherAreaAndSaySoOnce() {
    assertThat(faults(new Written(account(), false, false, false, Set.of(), null, TODAY, null)))
        .containsExactly("area: activity.area-not-yours");
  }

  @Test
  void takeNoOrganiserAndNoStationOfElsewhere() {
    assertThat(faults(new Written(account(), true, false, false, Set.of(), null, TODAY, null)))
        .containsExactly(
            "organiser: activity.organiser-missing", "station: activity.station-elsewhere");
  }

  @Test
  void haveReceptionsAtAStation() {
    var reception = Accounts.of().with("form", ActivityForm.RECEPTION);

    assertThat(faults(reception, null)).isEmpty();
    assertThat(faults(reception.with("station", null), null))
        .containsExactly("station: activity.station-missing");
  }

  @Test
  void letADeputyWriteOfHimselfAlone() {
    var own = Accounts.of().with("organiser", Accounts.DEPUTY);

    assertThat(faults(own, Accounts.DEPUTY)).isEmpty();
    assertThat(faults(Accounts.of(), Accounts.DEPUTY))
        .containsExactly("present: activity.present-not-yours");
    assertThat(
            faults(
                own.with("present", Map.of(Accounts.DEPUTY, 30, "deputy.d002", 30)),
                Accounts.DEPUTY))
        .containsExactly("present: activity.present-not-yours");
  }

  @Test
  void takeOneThatWasPlannedOnItsDayAlone() {
    assertThat(faults(planned(TODAY))).isEmpty();
    assertThat(faults(planned(TODAY.minusDays(1))))
        .containsExactly("heldOn: activity.heldOn-not-planned");
  }

  private static Written planned(LocalDate day) {
    return new Written(account(), true, true, true, Set.of(), null, TODAY, day);
  }

  @Test
  void haveNothingAgainstAPlanThatSaysWhereWhenAndWho() {
    assertThat(ahead(Accounts.of(), TODAY)).isEmpty();
    assertThat(ahead(Accounts.of(), TODAY.plusMonths(12))).isEmpty();
    var unknown = Accounts.of().with("group", null).with("personTimes", null);
    assertThat(ahead(unknown, TODAY)).as("nobody knows before how many come").isEmpty();
  }

  @Test
  void sayWhatIsWrongWithAPlanByTheRulesOfAnAccount() {
    assertThat(ahead(Accounts.of().with("place", null), TODAY))
        .containsExactly("place: activity.place-missing");
    assertThat(ahead(Accounts.of(), null)).containsExactly("heldOn: activity.heldOn-missing");
    assertThat(ahead(Accounts.of(), TODAY.minusDays(1)))
        .containsExactly("heldOn: activity.heldOn-past");
    assertThat(ahead(Accounts.of(), TODAY.plusMonths(12).plusDays(1)))
        .containsExactly("heldOn: activity.heldOn-too-far");
  }

  private static List<String> ahead(Accounts account, LocalDate day) {
    return faults(
        AccountRules.AHEAD,
        new Written(account.on(day), true, true, true, Set.of(), null, TODAY, null));
  }

  @ParameterizedTest
  @CsvSource({"09:00, 11:00, ''", "'', 11:00, fromTime toTime", "11:00, 11:00, toTime"})
  void letAPlanBeginBeforeItEnds(String from, String to, String fields) {
    var written = new Written(account(), true, true, true, Set.of(), null, TODAY, null);
    var refusal =
        catchThrowableOfType(
            Refusal.class, () -> Rule.check(PlanWish.RULES, new PlanWish(written, from, to)));

    assertThat(
            refusal == null
                ? ""
                : String.join(" ", refusal.reasons().stream().map(why -> why.field()).toList()))
        .isEqualTo(fields);
  }

  private static Account account() {
    return Accounts.of().on(TODAY);
  }

  private static List<String> faults(Accounts account, String alone) {
    return faults(new Written(account.on(TODAY), true, true, true, Set.of(), alone, TODAY, null));
  }

  private static List<String> faults(Written written) {
    return faults(AccountRules.ALL, written);
  }

  private static List<String> faults(List<Rule<Written>> rules, Written written) {
    var refusal = catchThrowableOfType(Refusal.class, () -> Rule.check(rules, written));
    return refusal == null
        ? List.of()
        : refusal.reasons().stream().map(why -> why.field() + ": " + why.code()).toList();
  }
}
