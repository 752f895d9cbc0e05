package org.lianxin.demand;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.stereotype.Component;

/** 核实日期: when somebody went and looked (rule true-days). */
@Component
class SiteVisits {

  private record Asked(Demand demand, VerifyDemand.Answers given, LocalDate today) {

    boolean isEarly() {
      return given.visitedOn() != null && given.visitedOn().isBefore(demand.receivedOn());
    }
  }

  private static final List<Rule<Asked>> RULES =
      List.of(
          SiteVisits::isNotAhead,
          SiteVisits::saysWhyItWasEarly,
          SiteVisits::givesNoReasonForNothing);

  private final Clock clock;

  SiteVisits(Clock clock) {
    this.clock = clock;
  }

  /**
   * Judges the day of the visit, if one is given.
   *
   * @throws org.lianxin.shared.Refusal when it lies ahead, or before the demand was received and
   *     nobody says why
   */
  void check(Demand demand, VerifyDemand.Answers given) {
    Rule.check(RULES, new Asked(demand, given, LocalDate.now(clock)));
  }

  private static Optional<Reason> isNotAhead(Asked asked) {
    var day = asked.given.visitedOn();
    return unless(
        day == null || !day.isAfter(asked.today),
        "visitedOn",
        "demand.day.ahead",
        String.valueOf(day),
        asked.today.toString());
  }

  private static Optional<Reason> saysWhyItWasEarly(Asked asked) {
    return unless(
        !asked.isEarly() || asked.given.earlyReason() != null,
        "earlyReason",
        "demand.verification.early",
        String.valueOf(asked.given.visitedOn()),
        asked.demand.receivedOn().toString());
  }

  private static Optional<Reason> givesNoReasonForNothing(Asked asked) {
    return unless(
        asked.isEarly() || asked.given.earlyReason() == null,
        "earlyReason",
        "demand.verification.not-early");
  }
}
