package org.lianxin.oversight;

import static org.lianxin.shared.Rule.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.demand.Demand;
import org.lianxin.demand.TrueDays;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.lianxin.shared.Substance;

/** What has to hold before a case is supervised or reported, and before that ends. */
final class OversightRules {

  static final List<Rule<Asked>> TAKE =
      List.of(
          OversightRules::isOfNoAccusation,
          OversightRules::isChosen,
          OversightRules::isInTime,
          OversightRules::isNotTakenAlready,
          OversightRules::isDated,
          asked -> text("basis", asked.wish.basis(), Measure.NAME),
          OversightRules::saysWhoLeads,
          asked -> said("words", asked.wish.words(), Measure.WORDS));

  static final List<Rule<Ended>> END =
      List.of(
          OversightRules::isStillOpen,
          OversightRules::isEndedOnATrueDay,
          ended -> said("result", ended.ending.result(), Measure.WORDS));

  /**
   * A wish, and what it is judged by.
   *
   * @param demand the case as it stands
   * @param open what is taken and has not ended
   * @param today in China
   */
  record Asked(MeasureWish wish, Demand demand, List<Measure> open, LocalDate today) {

    private boolean has(MeasureKind kind) {
      return open.stream().anyMatch(one -> one.kind() == kind);
    }
  }

  /**
   * What somebody says came of it.
   *
   * @param isOpen whether nobody has said so before
   * @param since the first day that can be
   */
  record Ended(Ending ending, boolean isOpen, LocalDate since, LocalDate today) {}

  private OversightRules() {}

  /**
   * An accusation is dealt with by those who judge it, and by nobody else (rule accusation-kept).
   */
  private static Optional<Reason> isOfNoAccusation(Asked asked) {
    return unless(!asked.demand.isAccusation(), "", "oversight.accusation");
  }

  private static Optional<Reason> isChosen(Asked asked) {
    var kind = asked.wish.kind();
    return unless(kind != null && !kind.isMeeting(), "kind", "oversight.kind-missing");
  }

  private static Optional<Reason> isInTime(Asked asked) {
    var kind = asked.wish.kind();
    return unless(
        kind == null || kind.isMeeting() || kind.takes(asked.demand.status()),
        "",
        "oversight.over");
  }

  private static Optional<Reason> isNotTakenAlready(Asked asked) {
    var kind = asked.wish.kind();
    var isWeaker = kind == MeasureKind.SUPERVISED && asked.has(MeasureKind.KEY_SUPERVISED);
    return unless(kind == null || !isWeaker && !asked.has(kind), "kind", "oversight.taken");
  }

  private static Optional<Reason> isDated(Asked asked) {
    var day = asked.wish.takenOn();
    return day == null
        ? Optional.of(Reason.of("takenOn", "oversight.takenOn-missing"))
        : TrueDays.fault(
            "takenOn", day, asked.demand.receivedOn(), "demand.day.receipt", asked.today);
  }

  private static Optional<Reason> saysWhoLeads(Asked asked) {
    var lead = asked.wish.lead();
    return asked.wish.kind() == MeasureKind.KEY_SUPERVISED
        ? text("lead", lead, Measure.NAME)
        : kept("lead", lead, Measure.NAME);
  }

  private static Optional<Reason> isStillOpen(Ended ended) {
    return unless(ended.isOpen, "", "oversight.ended");
  }

  private static Optional<Reason> isEndedOnATrueDay(Ended ended) {
    var day = ended.ending.doneOn();
    return day == null
        ? Optional.of(Reason.of("doneOn", "oversight.doneOn-missing"))
        : TrueDays.fault("doneOn", day, ended.since, "oversight.day.decision", ended.today);
  }

  /** A text that has to be there and to say something. */
  static Optional<Reason> said(String field, String text, int most) {
    return text(field, text, most).or(() -> Substance.against(field, text));
  }

  /** A text that has to be there. */
  static Optional<Reason> text(String field, String text, int most) {
    return unless(text != null, field, "oversight.%s-missing".formatted(field))
        .or(() -> kept(field, text, most));
  }

  /** A text that may be missing. */
  static Optional<Reason> kept(String field, String text, int most) {
    return unless(Legible.is(text), field, "demand.registration.illegible")
        .or(
            () ->
                unless(
                    text == null || text.length() <= most,
                    field,
                    "oversight.too-long",
                    String.valueOf(most)));
  }
}
