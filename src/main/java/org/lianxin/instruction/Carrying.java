package org.lianxin.instruction;

import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Words;
import org.lianxin.handling.Suggestion;
import org.lianxin.handling.Voicing;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 领衔: a deputy is asked to carry a matter, agrees, writes the suggestion, and it is judged. */
@Service
@Transactional
class Carrying {

  private static final List<Rule<Judging>> JUDGING =
      List.of(
          Carrying::isNotOfOneWhoSigned,
          Carrying::findsNothingInWhatIsAdopted,
          Carrying::findsSomethingInWhatIsNot,
          Carrying::saysWhyItIsNotAdopted);

  private record Judging(Suggestion draft, CheckSuggestion.Answers said, String by) {

    boolean isAdopted() {
      return said.verdict() == SuggestionVerdict.ADOPTED;
    }
  }

  private static final List<Rule<Speaking>> SPEAKING =
      List.of(Carrying::namesTheMeeting, Carrying::spokeOnADayThatCanBe);

  private record Speaking(WriteSuggestion.Answers said, LocalDate today) {

    boolean isSpoken() {
      return said.voicing() != Voicing.WRITTEN;
    }
  }

  private final Suggestions suggestions;
  private final CoSigning coSigning;
  private final CaseTimeline timeline;
  private final Words words;
  private final Clock clock;

  Carrying(
      Suggestions suggestions,
      CoSigning coSigning,
      CaseTimeline timeline,
      Words words,
      Clock clock) {
    this.suggestions = suggestions;
    this.coSigning = coSigning;
    this.timeline = timeline;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A deputy of the right level is asked.
   *
   * @param through the login of the deputy of the district who passes the result on, where a
   *     municipal deputy carries it for one of a town (松江区实施意见 四（二）); else null
   * @throws Refusal when he has declined already, or may not carry it, or nobody passes the result
   *     on who has to
   */
  void ask(String caseNo, String carrier, String through, String by) {
    if (suggestions.decliners(caseNo).contains(carrier)) {
      throw Refusal.of("carrier", "instruction.suggestion.carrier-declined");
    }
    if (!candidates(caseNo).contains(carrier)) {
      throw Refusal.of("carrier", "instruction.suggestion.carrier-unknown");
    }
    var links = suggestions.links(caseNo).stream().map(Deputy::login).toList();
    if (!links.isEmpty() && !links.contains(through)) {
      throw Refusal.of("through", "instruction.suggestion.link-missing");
    }
    suggestions.ask(caseNo, carrier, links.isEmpty() ? null : through);
    timeline.record(caseNo, by, "instruction.timeline.carrier-asked", words.person(carrier));
  }

  private Set<String> candidates(String caseNo) {
    return suggestions.candidates(caseNo).stream().map(Deputy::login).collect(Collectors.toSet());
  }

  /** The deputy who was asked agrees. */
  void consent(String caseNo, String by) {
    suggestions.consent(caseNo);
    timeline.record(caseNo, by, "instruction.timeline.consented", words.person(by));
  }

  /**
   * The deputy who was asked declines.
   *
   * @throws Refusal when he does not say why
   */
  void decline(String caseNo, String reason, String by) {
    if (reason == null) {
      throw Refusal.of("reason", "instruction.suggestion.reason-missing");
    }
    suggestions.decline(caseNo, reason);
    timeline.record(caseNo, by, "instruction.timeline.declined", words.person(by), reason);
  }

  /**
   * The carrier hands the suggestion in, or asks others to sign it too.
   *
   * @return until when they may answer; empty when nobody is asked
   * @throws Refusal when somebody signs with him who cannot
   */
  Optional<Instant> write(String caseNo, WriteSuggestion.Answers said, String by) {
    var draft = suggestions.draft(caseNo);
    var coSigners = said.coSigners();
    if (coSigners.contains(draft.carrier())
        || !candidates(caseNo).containsAll(coSigners)
        || Set.copyOf(coSigners).size() < coSigners.size()) {
      throw Refusal.of("coSigners", "instruction.suggestion.co-signer-unknown");
    }
    Rule.check(SPEAKING, new Speaking(said, LocalDate.now(clock)));
    suggestions.write(
        new Suggestion(
            caseNo,
            draft.level(),
            draft.carrier(),
            coSigners,
            said.title(),
            said.cause(),
            said.reasons(),
            said.proposal(),
            said.remarks(),
            draft.through()));
    timeline.record(
        caseNo,
        by,
        "instruction.timeline.suggestion-written",
        words.person(draft.carrier()),
        said.title());
    return coSigning.ask(caseNo, by);
  }

  /**
   * The office adopts it, sends it back, or does not take it for a suggestion.
   *
   * @throws Refusal when a rule is broken
   */
  void judge(String caseNo, CheckSuggestion.Answers said, String by) {
    Rule.check(JUDGING, new Judging(suggestions.draft(caseNo), said, by));
    coSigning.close(caseNo); // where the earlier model asked nobody
    suggestions.judge(caseNo, said.verdict(), said.findings(), said.reason(), by);
    timeline.record(
        caseNo,
        by,
        "instruction.timeline.suggestion-judged",
        said.verdict(),
        said.reason() == null ? "" : said.reason());
  }

  private static Optional<Reason> namesTheMeeting(Speaking asked) {
    return unless(
        !asked.isSpoken() || asked.said.meeting() != null,
        "meeting",
        "instruction.suggestion.meeting-missing");
  }

  private static Optional<Reason> spokeOnADayThatCanBe(Speaking asked) {
    var day = asked.said.spokenOn();
    return unless(
        !asked.isSpoken() || day != null && !day.isAfter(asked.today),
        "spokenOn",
        "instruction.suggestion.spoken-day");
  }

  private static Optional<Reason> isNotOfOneWhoSigned(Judging asked) {
    return unless(
        !asked.draft.carrier().equals(asked.by) && !asked.draft.coSigners().contains(asked.by),
        "verdict",
        "instruction.suggestion.own");
  }

  private static Optional<Reason> findsNothingInWhatIsAdopted(Judging asked) {
    return unless(
        !asked.isAdopted() || asked.said.findings().isEmpty(),
        "findings",
        "instruction.suggestion.findings-with-adoption");
  }

  private static Optional<Reason> findsSomethingInWhatIsNot(Judging asked) {
    return unless(
        asked.isAdopted() || !asked.said.findings().isEmpty(),
        "findings",
        "instruction.suggestion.findings-missing");
  }

  private static Optional<Reason> saysWhyItIsNotAdopted(Judging asked) {
    return unless(
        asked.isAdopted() || asked.said.reason() != null,
        "reason",
        "instruction.suggestion.reason-missing");
  }
}
