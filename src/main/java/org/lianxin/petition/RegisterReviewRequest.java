package org.lianxin.petition;

import static org.lianxin.petition.process.PetitionReviewProcess.IS_REVIEWER_HERE;
import static org.lianxin.petition.process.PetitionReviewProcess.IS_REVIEW_REQUESTED;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import org.lianxin.directory.Body;
import org.lianxin.directory.Words;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Substantial;
import org.springframework.stereotype.Component;

/** 登记复查复核申请: the petitioner asks for a review, or says that he accepts. It has no due day. */
@Component
class RegisterReviewRequest extends SectionTask<RegisterReviewRequest.Answers> {

  /** Whether the petitioner asks. */
  enum Decision {
    /** 申请. */
    REQUESTED,
    /** 接受. */
    ACCEPTED
  }

  /** What the form asks. */
  record Answers(
      @NotNull Decision decision,
      LocalDate requestedOn,
      @Size(max = 200) String reviewer,
      @Size(max = 4000) @Substantial String grounds) {}

  private static final String HERE = "isReviewerHere";

  private final PetitionReviews reviews;
  private final Words words;

  RegisterReviewRequest(
      Petitions petitions, PetitionReviews reviews, PetitionFacts facts, Words words) {
    super(petitions, facts);
    this.reviews = reviews;
    this.words = words;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var stage = reviews.stage(caseNo);
    var proposed = reviews.reviewer(caseNo);
    var shown = facts.withPetitioner(occasion);
    shown.put("stage", words.label(stage));
    shown.put("dueOn", reviews.lastDay(caseNo).toString());
    shown.put("result", facts.result(caseNo));
    shown.put("proposedReviewer", proposed.map(Body::name).orElse(""));
    shown.put(HERE, proposed.isPresent());
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    if (answers.decision() == Decision.ACCEPTED) {
      reviews.accept(caseNo, occasion.reader());
      return Map.ofEntries(IS_REVIEW_REQUESTED.is(false));
    }
    check(answers);
    var isHere =
        reviews.request(
            caseNo,
            new PetitionReviews.Request(
                answers.requestedOn(), answers.grounds(), answers.reviewer()),
            occasion.reader());
    return Map.ofEntries(IS_REVIEW_REQUESTED.is(true), IS_REVIEWER_HERE.is(isHere));
  }

  private static void check(Answers answers) {
    var missing = new ArrayList<Reason>();
    if (answers.requestedOn() == null) {
      missing.add(Reason.of("requestedOn", "petition.review.day-missing"));
    }
    if (answers.grounds() == null) {
      missing.add(Reason.of("grounds", "petition.review.grounds-missing"));
    }
    if (!missing.isEmpty()) {
      throw new Refusal(missing);
    }
  }
}
