package org.lianxin.petition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.demand.CaseAccess;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Offices;
import org.lianxin.directory.Body;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Substantial;
import org.lianxin.standin.ConflictOfInterest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 复查、复核: a petitioner who disagrees with the opinion asks the body above for a review, and the one
 * above that for a re-check, each within thirty days of receiving the opinion before; each is
 * decided within thirty days. After the re-check nothing follows (信访工作条例 arts. 35, 36). A person or
 * body that decided before does not decide again (rule two-looks-above).
 */
@Service
@Transactional
public class PetitionReviews {

  /**
   * What the petitioner asks.
   *
   * @param day when he asked; of a letter, its postmark
   * @param grounds why he disagrees
   * @param reviewer the name of the organ that is to review
   */
  record Request(LocalDate day, String grounds, String reviewer) {}

  /**
   * 复查意见、复核意见.
   *
   * @param outcome what becomes of the opinion before
   * @param factsFound the facts found
   * @param opinion what is decided
   * @param legalBasis by which law
   */
  record Paper(
      @NotNull ReviewOutcome outcome,
      @NotBlank @Size(max = 4000) @Substantial String factsFound,
      @NotBlank @Size(max = 4000) @Substantial String opinion,
      @NotBlank @Size(max = 2000) @Substantial String legalBasis) {}

  private final Petitions petitions;
  private final Reviewers reviewers;
  private final RightsPeriod period;
  private final Demands demands;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final CaseAccess access;
  private final ConflictOfInterest conflicts;
  private final PetitionReviewTable reviews;
  private final Clock clock;

  PetitionReviews(
      Petitions petitions,
      Reviewers reviewers,
      RightsPeriod period,
      Demands demands,
      Deadlines deadlines,
      CaseTimeline timeline,
      CaseAccess access,
      ConflictOfInterest conflicts,
      PetitionReviewTable reviews,
      Clock clock) {
    this.petitions = petitions;
    this.reviewers = reviewers;
    this.period = period;
    this.demands = demands;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.access = access;
    this.conflicts = conflicts;
    this.reviews = reviews;
    this.clock = clock;
  }

  /**
   * The petitioner has received the opinion: his time to ask for a review runs, unless he accepts.
   *
   * @throws Refusal when nobody says whether he accepts
   */
  void open(String caseNo, Telling telling, String by) {
    if (!telling.hasReached()) {
      return;
    }
    if (telling.stance() == null) {
      throw Refusal.of("stance", "petition.review.stance-missing");
    }
    if (telling.stance() == Stance.ACCEPTS) {
      timeline.record(caseNo, by, "petition.timeline.petitioner-accepts");
      return;
    }
    var kind = stage(caseNo).request();
    var begun =
        deadlines.beginOn(
            telling.toldOn(), caseNo, kind, petitions.officers(petitions.get(caseNo)));
    timeline.record(
        caseNo, CaseTimeline.SYSTEM, "petition.timeline.review-open", begun.dueOn(), kind);
  }

  /** Whether the petitioner's time to ask runs. */
  @Transactional(readOnly = true)
  public boolean isOpen(String caseNo) {
    return Stream.of(ReviewStage.values())
        .flatMap(stage -> deadlines.find(caseNo, stage.request()).stream())
        .anyMatch(limit -> limit.metAt().isEmpty());
  }

  /** Whether a review was decided. */
  @Transactional(readOnly = true)
  public boolean isReviewed(String caseNo) {
    return of(caseNo).stream().anyMatch(PetitionReviewEntity::isDecided);
  }

  /** Until when a request can be registered. */
  @Transactional(readOnly = true)
  public Instant requestUntil(String caseNo) {
    return period.registerUntil(caseNo, stage(caseNo).request());
  }

  /** The petitioner's time has passed without a request. */
  public void endPeriod(String caseNo) {
    end(caseNo, CaseTimeline.SYSTEM, "petition.timeline.review-not-requested");
  }

  /** The petitioner says, before his time has passed, that he will not ask. */
  void accept(String caseNo, String by) {
    petitions.refuseInvolved(caseNo, by);
    end(caseNo, by, "petition.timeline.petitioner-accepts");
  }

  private void end(String caseNo, String by, String sentence) {
    deadlines.meet(caseNo, stage(caseNo).request());
    timeline.record(caseNo, by, sentence);
  }

  /**
   * Registers the request and hands it to the body that decides. Its limit runs from today, when
   * that body receives it.
   *
   * @return whether the body works in this system
   * @throws Refusal when the day is impossible or too late, or no body is named that may review
   */
  boolean request(String caseNo, Request request, String by) {
    petitions.refuseInvolved(caseNo, by);
    var stage = stage(caseNo);
    var right = period.limit(caseNo, stage.request());
    petitions.refuseAhead("requestedOn", request.day());
    petitions.refuseBefore("requestedOn", request.day(), right.startedOn());
    period.refuseLate("requestedOn", request.day(), right.dueOn(), stage.request());
    var here = reviewer(caseNo);
    if (here.isEmpty()) {
      checkOutside(caseNo, request.reviewer());
    }
    var name = here.map(Body::name).orElse(request.reviewer());
    reviews.save(
        new PetitionReviewEntity(
            caseNo,
            stage,
            here.map(Body::code).orElse(null),
            new Request(request.day(), request.grounds(), name),
            by,
            LocalDateTime.now(clock)));
    here.ifPresent(body -> access.openTo(caseNo, body.code()));
    deadlines.meet(caseNo, stage.request());
    deadlines.begin(
        caseNo,
        stage.decision(),
        here.map(body -> Offices.officers(body.code()))
            .orElseGet(() -> petitions.officers(petitions.get(caseNo))));
    timeline.record(caseNo, by, "petition.timeline.review-requested", stage.decision(), name);
    return here.isPresent();
  }

  private void checkOutside(String caseNo, String name) {
    if (name == null) {
      throw Refusal.of("reviewer", "petition.review.reviewer-missing");
    }
    petitions.refuseAccused("reviewer", caseNo, name);
    if (demands.get(caseNo).isAccusation() && AccusationOrgan.of(name).isEmpty()) {
      throw Refusal.of("reviewer", "petition.review.organ-only");
    }
    if (deciders(caseNo).anyMatch(earlier -> petitions.nameOf(earlier).equals(name))
        || of(caseNo).stream().anyMatch(earlier -> earlier.reviewerName().equals(name))) {
      throw Refusal.of("reviewer", "petition.review.same-body", name);
    }
  }

  /** The body in this system that reviews next, if there is one; of an accusation there is none. */
  @Transactional(readOnly = true)
  Optional<Body> reviewer(String caseNo) {
    var earlier = of(caseNo);
    return !demands.get(caseNo).isAccusation()
            && earlier.stream().allMatch(review -> review.reviewer().isPresent())
        ? deciders(caseNo)
            .reduce((before, after) -> after)
            .flatMap(decider -> reviewers.above(decider, demands.get(caseNo)))
        : Optional.empty();
  }

  /** The bodies of this system that decided so far, the first first. */
  private Stream<String> deciders(String caseNo) {
    return Stream.concat(
        Stream.of(petitions.get(caseNo).section()),
        of(caseNo).stream()
            .filter(PetitionReviewEntity::isDecided)
            .flatMap(review -> review.reviewer().stream()));
  }

  /**
   * Decides, in the body that reviews.
   *
   * @throws Refusal when the person, or a body of his, decided before
   */
  void decide(String caseNo, Paper paper, String by) {
    petitions.refuseInvolved(caseNo, by);
    if (deciders(caseNo).anyMatch(body -> conflicts.exists(by, body))
        || petitions.hasHandled(caseNo, by)
        || of(caseNo).stream().anyMatch(earlier -> by.equals(earlier.decidedBy()))) {
      throw Refusal.of("", "petition.review.own-decision");
    }
    settle(caseNo, paper, LocalDate.now(clock), by);
  }

  /**
   * Records what an organ outside decided.
   *
   * @throws Refusal when the day is impossible
   */
  void record(String caseNo, LocalDate day, Paper paper, String by) {
    petitions.refuseInvolved(caseNo, by);
    petitions.refuseAhead("decidedOn", day);
    petitions.refuseBefore("decidedOn", day, latest(caseNo).requestedOn());
    settle(caseNo, paper, day, by);
  }

  private void settle(String caseNo, Paper paper, LocalDate day, String by) {
    var review = latest(caseNo);
    review.decide(paper, day, by, LocalDateTime.now(clock));
    deadlines.meet(caseNo, review.stage().decision());
    timeline.record(
        caseNo,
        by,
        "petition.timeline.review-decided",
        review.stage().decision(),
        review.reviewerName(),
        paper.outcome());
  }

  /**
   * Records that the petitioner received the review's opinion.
   *
   * @return whether he may still ask for the next review
   */
  boolean tell(String caseNo, Telling telling, String by) {
    petitions.refuseInvolved(caseNo, by);
    petitions.checkInWriting(telling);
    var review = latest(caseNo);
    petitions.refuseBefore("toldOn", telling.toldOn(), review.decidedOn());
    review.tell(telling, by);
    petitions.recordTelling(caseNo, telling, by);
    if (review.stage() == ReviewStage.REVIEW) {
      open(caseNo, telling, by);
    } else {
      timeline.record(caseNo, CaseTimeline.SYSTEM, "petition.timeline.review-over");
    }
    return isOpen(caseNo);
  }

  /** The review that is asked for, runs or comes next. */
  @Transactional(readOnly = true)
  ReviewStage stage(String caseNo) {
    return of(caseNo).stream()
        .reduce((earlier, later) -> later)
        .map(last -> last.isTold() ? ReviewStage.RECHECK : last.stage())
        .orElse(ReviewStage.REVIEW);
  }

  /** All reviews of a case, the first first. */
  @Transactional(readOnly = true)
  List<PetitionReviewEntity> of(String caseNo) {
    return reviews.findByCaseNoOrderById(caseNo);
  }

  /** The review that was asked for last. */
  @Transactional(readOnly = true)
  PetitionReviewEntity latest(String caseNo) {
    return of(caseNo).stream()
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("No review was asked for: " + caseNo));
  }

  /** The last day on which the petitioner may ask. */
  @Transactional(readOnly = true)
  LocalDate lastDay(String caseNo) {
    return period.limit(caseNo, stage(caseNo).request()).dueOn();
  }
}
