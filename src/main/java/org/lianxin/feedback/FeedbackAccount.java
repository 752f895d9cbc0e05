package org.lianxin.feedback;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.lianxin.closedloop.VoterWasTold;
import org.lianxin.shared.Label;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the closed loop is told of the feedback. */
@Component
@Transactional(readOnly = true)
class FeedbackAccount implements VoterWasTold {

  private final DeputyOpinionTable opinions;
  private final TellingTable tellings;
  private final DisputeDecisionTable disputes;
  private final FeedbackCases cases;
  private final MessageSource words;

  FeedbackAccount(
      DeputyOpinionTable opinions,
      TellingTable tellings,
      DisputeDecisionTable disputes,
      FeedbackCases cases,
      MessageSource words) {
    this.opinions = opinions;
    this.tellings = tellings;
    this.disputes = disputes;
    this.cases = cases;
    this.words = words;
  }

  @Override
  public boolean isOnRecord(String caseNo) {
    return cases
        .round(caseNo)
        .flatMap(round -> tellings.findByCaseNoAndRoundNo(caseNo, round))
        .isPresent();
  }

  @Override
  public String account(String caseNo) {
    return cases.round(caseNo).map(round -> account(caseNo, round)).orElse("");
  }

  private String account(String caseNo, int round) {
    return Stream.of(
            opinions.findByCaseNoAndRoundNo(caseNo, round).stream().flatMap(this::lines),
            tellings.findByCaseNoAndRoundNo(caseNo, round).stream().flatMap(this::lines),
            disputes.findByCaseNoAndRoundNo(caseNo, round).stream().map(this::line))
        .flatMap(lines -> lines)
        .filter(Objects::nonNull)
        .collect(joining("\n"));
  }

  private Stream<String> lines(DeputyOpinionEntity signed) {
    var opinion = signed.opinion();
    return Stream.of(
        say("feedback.timeline.signed", opinion.attitude(), opinion.outcomeRating()),
        opinion.reasons());
  }

  private Stream<String> lines(TellingEntity told) {
    var telling = told.telling();
    return Stream.of(
        telling.isTold()
            ? say(
                "feedback.timeline.told",
                telling.toldOn(),
                telling.way(),
                telling.answered(),
                telling.solved(),
                telling.rating())
            : say("feedback.timeline.untold", telling.obstacle()),
        telling.voterWords());
  }

  private String line(DisputeDecisionEntity decided) {
    var verdict = decided.verdict();
    return say(verdict.timelineCode(), verdict.evaluators(), verdict.reasons());
  }

  private String say(String code, Object... values) {
    var said =
        Stream.of(values)
            .map(Label::orValue)
            .map(value -> value instanceof LocalDate day ? day.toString() : value)
            .toArray();
    return words.getMessage(code, said, LocaleContextHolder.getLocale());
  }
}
