package org.lianxin.petition;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.OpeningWay;
import org.lianxin.demand.Voters;
import org.lianxin.directory.Words;
import org.lianxin.intake.CaseFacts;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.UserTask.Occasion;
import org.springframework.stereotype.Component;

/**
 * What the forms of a petition show. The petitioner is shown to those who have to tell him
 * something (rule need-to-know).
 */
@Component
class PetitionFacts {

  private final Petitions petitions;
  private final PetitionExtensions extensions;
  private final PetitionReviews reviews;
  private final Demands demands;
  private final Deadlines deadlines;
  private final Voters voters;
  private final CaseFacts facts;
  private final Words words;

  PetitionFacts(
      Petitions petitions,
      PetitionExtensions extensions,
      PetitionReviews reviews,
      Demands demands,
      Deadlines deadlines,
      Voters voters,
      CaseFacts facts,
      Words words) {
    this.petitions = petitions;
    this.extensions = extensions;
    this.reviews = reviews;
    this.demands = demands;
    this.deadlines = deadlines;
    this.voters = voters;
    this.facts = facts;
    this.words = words;
  }

  /** The petition, without the petitioner; to be filled with what the form shows besides. */
  Map<String, Object> of(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var demand = demands.get(caseNo);
    var shown = facts.of(caseNo);
    shown.put("section", words.body(petitions.get(caseNo).section()));
    shown.put(
        "accused",
        demand.accusedBody() == null || demand.accusedBody().isBlank()
            ? ""
            : words.body(demand.accusedBody()));
    shown.put(
        "dueOn",
        deadlines
            .find(caseNo, LimitKind.PETITION_HANDLING)
            .or(() -> deadlines.find(caseNo, LimitKind.PETITION_ACCEPTANCE))
            .map(facts::due)
            .orElse(""));
    return shown;
  }

  /** The same, due by the limit of this kind. */
  Map<String, Object> of(Occasion occasion, LimitKind kind) {
    var shown = of(occasion);
    shown.put("dueOn", deadlines.find(occasion.caseNo(), kind).map(facts::due).orElse(""));
    return shown;
  }

  /** The same, and what the petitioner asks for against which opinion. */
  Map<String, Object> ofReview(Occasion occasion) {
    var asked = reviews.latest(occasion.caseNo());
    var shown = of(occasion, asked.stage().decision());
    shown.put("stage", words.label(asked.stage()));
    shown.put("requestedOn", asked.requestedOn().toString());
    shown.put("grounds", asked.grounds());
    shown.put("result", result(occasion.caseNo()));
    return shown;
  }

  /** The same as without a kind, and who the petitioner is. */
  Map<String, Object> withPetitioner(Occasion occasion) {
    var shown = of(occasion);
    var petitioner = voters.opened(occasion.caseNo(), occasion.reader(), OpeningWay.TASK);
    shown.put("petitioner", petitioner.name());
    shown.put("phone", petitioner.phone());
    shown.put("address", petitioner.address());
    return shown;
  }

  /** What the section has done so far. */
  String notes(String caseNo) {
    return petitions.notes(caseNo).stream()
        .map(note -> words.text("petition.note-line", note.notedOn().toString(), note.notes()))
        .collect(joining("\n\n"));
  }

  /** What was decided on more time. */
  String decisions(String caseNo) {
    return extensions.of(caseNo).stream()
        .filter(asked -> asked.isApproved() || asked.isRefused())
        .map(
            decided ->
                decided.isApproved()
                    ? words.text(
                        "petition.approved-line",
                        decided.dueBefore().toString(),
                        decided.grantedUntil().toString(),
                        decided.verdictReason())
                    : words.text(
                        "petition.refused-line",
                        decided.askedUntil().toString(),
                        decided.verdictReason()))
        .collect(joining("\n\n"));
  }

  /**
   * What came of it, as the petitioner is to hear it: the opinion, then what reviews made of it.
   */
  String result(String caseNo) {
    var petition = petitions.get(caseNo);
    if (petition.isPassedOn()) {
      return words.text(
          "petition.passed-on-result", petition.passedOnTo(), petition.acceptanceReason());
    }
    if (petition.isNotAgain()) {
      return words.text(
          "petition.not-again-result", petition.earlierCase(), petition.acceptanceReason());
    }
    var opinion =
        petitions.opinion(caseNo).stream()
            .map(
                paper ->
                    words.text("petition.opinion-result", paper.decision(), paper.legalBasis()));
    var reviewed =
        reviews.of(caseNo).stream()
            .filter(PetitionReviewEntity::isDecided)
            .map(
                review ->
                    words.text(
                        "petition.review.result",
                        words.label(review.stage()),
                        review.reviewerName(),
                        words.label(review.outcome()),
                        review.opinion(),
                        review.legalBasis()));
    return Stream.concat(opinion, reviewed).collect(joining("\n\n"));
  }

  /** The last moment of a limit, for the task's due date. */
  Optional<Instant> end(String caseNo, LimitKind kind) {
    return deadlines.find(caseNo, kind).map(Deadline::end);
  }
}
