package org.lianxin.closedloop;

import static org.lianxin.closedloop.process.ReplyReviewProcess.IS_REPLY_SIGNED;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.directory.Words;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.ProofOfIdentity;
import org.springframework.stereotype.Component;

/** 核对纸质签字: the congress's office holds the scan of the signed paper against the content. */
@Component
class CheckPaperSignature extends PaperCheck {

  private final Reviews reviews;
  private final ReplyFacts facts;

  CheckPaperSignature(
      PaperSigning paper,
      Reviews reviews,
      ProofOfIdentity identity,
      ReplyFacts facts,
      Words words) {
    super(paper, identity, words);
    this.reviews = reviews;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return reviews.reviewers(matter.caseNo(), ReviewHalf.OFFICE);
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return facts.end(matter.caseNo(), LimitKind.REVIEW);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return withPaper(facts.withReply(occasion.caseNo()), occasion);
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    return Map.ofEntries(IS_REPLY_SIGNED.is(check(occasion, answers)));
  }
}
