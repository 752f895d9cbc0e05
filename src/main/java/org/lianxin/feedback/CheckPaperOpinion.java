package org.lianxin.feedback;

import static org.lianxin.feedback.process.DeputyOpinionProcess.IS_PAPER_SOUND;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.closedloop.PaperCheck;
import org.lianxin.directory.Words;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.ProofOfIdentity;
import org.springframework.stereotype.Component;

/** 核对纸质意见: the office holds the scan of the deputy's form against what was recorded of it. */
@Component
class CheckPaperOpinion extends PaperCheck {

  private final PaperOpinions papers;
  private final FeedbackCases cases;
  private final Words words;

  CheckPaperOpinion(
      PaperOpinions papers, ProofOfIdentity identity, FeedbackCases cases, Words words) {
    super(papers, identity, words);
    this.papers = papers;
    this.cases = cases;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(cases.officers(matter.caseNo()));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return cases.end(matter, LimitKind.DEPUTY_RATING);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = withPaper(cases.facts(occasion.caseNo()), occasion);
    var opinion = papers.opinion(occasion.caseNo());
    shown.put("attitude", words.label(opinion.attitude()));
    shown.put("outcomeRating", words.label(opinion.outcomeRating()));
    shown.put("deputyReasons", Optional.ofNullable(opinion.reasons()).orElse(""));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    return Map.ofEntries(IS_PAPER_SOUND.is(check(occasion, answers)));
  }
}
