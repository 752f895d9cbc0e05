package org.lianxin.feedback;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import org.lianxin.closedloop.VoterWasTold;
import org.lianxin.directory.Words;
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
  private final Words words;

  FeedbackAccount(
      DeputyOpinionTable opinions,
      TellingTable tellings,
      DisputeDecisionTable disputes,
      FeedbackCases cases,
      Words words) {
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
        words.text("feedback.timeline.signed", opinion.attitude(), opinion.outcomeRating()),
        opinion.reasons());
  }

  private Stream<String> lines(TellingEntity told) {
    var telling = told.telling();
    return Stream.of(
        telling.isTold()
            ? words.text(
                "feedback.timeline.told",
                telling.toldOn(),
                telling.way(),
                telling.answered(),
                telling.solved(),
                telling.rating())
            : words.text("feedback.timeline.untold", telling.obstacle()),
        telling.voterWords());
  }

  private String line(DisputeDecisionEntity decided) {
    var verdict = decided.verdict();
    return words.text(verdict.timelineCode(), verdict.evaluators(), verdict.reasons());
  }
}
