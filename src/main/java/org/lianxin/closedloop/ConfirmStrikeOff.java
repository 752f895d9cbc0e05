package org.lianxin.closedloop;

import static java.util.stream.Collectors.joining;
import static org.lianxin.closedloop.process.StrikeOffProcess.IS_STRUCK_OFF;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.closedloop.StrikeOff.Verdict;
import org.lianxin.directory.Words;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 核准销号: the congress's side strikes off after deputy and voter (strike-off 2). */
@Component
class ConfirmStrikeOff implements UserTask<ConfirmStrikeOff.Answers> {

  /** What the form asks. */
  record Answers(@Size(max = 4000) @Substantial String reason, @NotNull Verdict verdict) {}

  private final StrikeOffs strikeOffs;
  private final ClosedLoop loop;
  private final Signatures signatures;
  private final ObjectProvider<VoterWasTold> feedback;
  private final ReplyFacts facts;
  private final Words words;

  ConfirmStrikeOff(
      StrikeOffs strikeOffs,
      ClosedLoop loop,
      Signatures signatures,
      ObjectProvider<VoterWasTold> feedback,
      ReplyFacts facts,
      Words words) {
    this.strikeOffs = strikeOffs;
    this.loop = loop;
    this.signatures = signatures;
    this.feedback = feedback;
    this.facts = facts;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return strikeOffs.confirmers(matter.caseNo());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return facts.end(matter.caseNo(), LimitKind.STRIKE_OFF);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var shown = facts.withReply(caseNo);
    strikeOffs
        .latest(caseNo)
        .ifPresent(
            applied -> {
              shown.put("applicant", words.acting(applied.appliedBy(), applied.appliedFor()));
              shown.put("evidence", applied.evidence());
            });
    shown.put(
        "signedBy",
        signatures.of(caseNo).stream()
            .map(signed -> words.acting(signed.signer(), signed.standingFor()))
            .collect(joining("、")));
    shown.put(
        "feedback", feedback.stream().map(told -> told.account(caseNo)).collect(joining("\n")));
    shown.put(
        "missing",
        loop.missing(caseNo).stream()
            .filter(half -> half != LoopHalf.STRIKE_OFF_CONFIRMED)
            .map(words::label)
            .collect(joining("、")));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var isStruckOff = answers.verdict() == Verdict.CONFIRMED;
    if (isStruckOff) {
      strikeOffs.confirm(occasion.caseNo(), answers.reason(), occasion.reader());
    } else {
      strikeOffs.refuse(occasion.caseNo(), answers.reason(), occasion.reader());
    }
    return Map.ofEntries(IS_STRUCK_OFF.is(isStruckOff));
  }
}
