package org.lianxin.petition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.Demand;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.Voters;
import org.lianxin.directory.Body;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Route;
import org.lianxin.routing.Routing;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.lianxin.shared.Substantial;
import org.lianxin.standin.ConflictOfInterest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 信访办理: what the petition section does, by the rules on petitions (信访工作条例). Whoever has a post in
 * the accused body stays away, and it is not told.
 */
@Service
@Transactional
public class Petitions {

  static final String ACCEPTANCE = "petition-acceptance";

  /** Joint visits choose representatives, so many at most (信访工作条例 art. 20). */
  static final int MOST_REPRESENTATIVES = 5;

  /** A name of one character would be found everywhere. */
  private static final int SHORTEST_NAME = 2;

  /**
   * What the section registers.
   *
   * @param representatives how many people came for it, 1 to {@link #MOST_REPRESENTATIVES}
   * @param acceptance whether it takes the petition
   * @param passedOnTo where it passed it on, or null
   * @param organ where it passed an accusation on, or null
   * @param earlierCase the case in which the same was re-checked already, or null
   * @param reason why it does not take it, or null
   */
  record Registration(
      @NotNull(message = "{petition.representatives-missing}")
          @Min(value = 1, message = "{petition.representatives-none}")
          @Max(value = MOST_REPRESENTATIVES, message = "{petition.representatives-too-many}")
          Integer representatives,
      @NotNull Acceptance acceptance,
      @Size(max = 200) String passedOnTo,
      AccusationOrgan organ,
      @Size(max = 20) String earlierCase,
      @Size(max = 1000) @Substantial String reason) {

    /** Where it passed it on, whatever it is; null when nobody said. */
    String place() {
      return passedOnTo == null && organ != null ? organ.title() : passedOnTo;
    }
  }

  /**
   * 处理意见书.
   *
   * @param request what the petitioner asks for
   * @param factsFound the facts found
   * @param decision what is decided
   * @param legalBasis by which law
   */
  record OpinionPaper(
      @NotBlank @Size(max = 4000) String request,
      @NotBlank @Size(max = 4000) @Substantial String factsFound,
      @NotBlank @Size(max = 4000) @Substantial String decision,
      @NotBlank @Size(max = 2000) @Substantial String legalBasis) {}

  private final Demands demands;
  private final Deadlines deadlines;
  private final CaseTimeline timeline;
  private final Voters voters;
  private final Directory directory;
  private final ConflictOfInterest conflicts;
  private final Routing routing;
  private final PetitionTable petitions;
  private final PetitionNoteTable notes;
  private final PetitionOpinionTable opinions;
  private final PetitionReviewTable reviews;
  private final Clock clock;

  Petitions(
      Demands demands,
      Deadlines deadlines,
      CaseTimeline timeline,
      Voters voters,
      Directory directory,
      ConflictOfInterest conflicts,
      Routing routing,
      PetitionTable petitions,
      PetitionNoteTable notes,
      PetitionOpinionTable opinions,
      PetitionReviewTable reviews,
      Clock clock) {
    this.demands = demands;
    this.deadlines = deadlines;
    this.timeline = timeline;
    this.voters = voters;
    this.directory = directory;
    this.conflicts = conflicts;
    this.routing = routing;
    this.petitions = petitions;
    this.notes = notes;
    this.opinions = opinions;
    this.reviews = reviews;
    this.clock = clock;
  }

  /**
   * Opens the petition with the section that answers for the area: the limit to accept it runs
   * since the congress received it (信访工作条例 art. 22; rule both-clocks).
   *
   * @throws IllegalStateException when the area has not exactly one section
   */
  public void open(String caseNo) {
    var demand = demands.get(caseNo);
    var section = section(demand);
    petitions.save(new PetitionEntity(caseNo, section, LocalDateTime.now(clock)));
    demands.moveTo(caseNo, DemandStatus.PETITION);
    deadlines.beginOn(
        demand.receivedOn(), caseNo, LimitKind.PETITION_ACCEPTANCE, officers(section));
  }

  private String section(Demand demand) {
    return routing
        .officeFor(Route.PETITION, demand.area())
        .map(Body::code)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s: area %s needs exactly one petition section in the directory"
                        .formatted(demand.caseNo(), demand.area())));
  }

  /**
   * Registers the petition and takes it, passes it on, or does not take it again. The limit to
   * accept is met when it is taken, otherwise when the petitioner is told (信访工作条例 arts. 22, 23).
   *
   * @throws Refusal when the reader is not free to judge, or a petition is passed on without saying
   *     where and why, or to the body that it accuses, or was not re-checked before
   */
  void register(String caseNo, Registration registration, String by) {
    refuseInvolved(caseNo, by);
    switch (registration.acceptance()) {
      case ACCEPTED -> {}
      case PASSED_ON -> checkPassingOn(caseNo, registration);
      case NOT_AGAIN -> checkNotAgain(caseNo, registration);
    }
    var petition = get(caseNo);
    petition.register(registration, by, LocalDateTime.now(clock));
    switch (registration.acceptance()) {
      case ACCEPTED -> {
        deadlines.meet(caseNo, LimitKind.PETITION_ACCEPTANCE);
        deadlines.begin(caseNo, LimitKind.PETITION_HANDLING, officers(petition.section()));
        timeline.record(caseNo, by, "petition.timeline.accepted");
      }
      case PASSED_ON ->
          timeline.record(caseNo, by, "petition.timeline.passed-on", registration.place());
      case NOT_AGAIN ->
          timeline.record(caseNo, by, "petition.timeline.not-again", registration.earlierCase());
    }
  }

  private void checkPassingOn(String caseNo, Registration registration) {
    var missing = new ArrayList<Reason>();
    var isAccusation = demands.get(caseNo).isAccusation();
    if (isAccusation && registration.organ() == null) {
      missing.add(Reason.of("organ", "petition.organ-missing"));
    }
    if (isAccusation != (registration.passedOnTo() == null)) {
      missing.add(
          Reason.of("passedOnTo", isAccusation ? "petition.organ-only" : "petition.place-missing"));
    }
    if (registration.reason() == null) {
      missing.add(Reason.of("reason", "petition.reason-missing"));
    }
    if (!missing.isEmpty()) {
      throw new Refusal(missing);
    }
    refuseAccused(isAccusation ? "organ" : "passedOnTo", caseNo, registration.place());
  }

  /** Only what was re-checked is over for good (信访工作条例 art. 36). */
  private void checkNotAgain(String caseNo, Registration registration) {
    var missing = new ArrayList<Reason>();
    var earlier = registration.earlierCase();
    if (earlier == null) {
      missing.add(Reason.of("earlierCase", "petition.earlier-missing"));
    } else if (earlier.equals(caseNo) || !isRechecked(earlier) || !isOfTheSame(caseNo, earlier)) {
      missing.add(Reason.of("earlierCase", "petition.not-rechecked", earlier));
    }
    if (registration.reason() == null) {
      missing.add(Reason.of("reason", "petition.reason-missing"));
    }
    if (!missing.isEmpty()) {
      throw new Refusal(missing);
    }
  }

  /** An accusation is not put off with a case that accused nobody, or somebody else. */
  private boolean isOfTheSame(String caseNo, String earlier) {
    var demand = demands.get(caseNo);
    return !demand.isAccusation()
        || demands
            .find(earlier)
            .filter(Demand::isAccusation)
            .filter(other -> other.accusedBody().equals(demand.accusedBody()))
            .isPresent();
  }

  private boolean isRechecked(String caseNo) {
    return reviews.findByCaseNoOrderById(caseNo).stream()
        .anyMatch(review -> review.stage() == ReviewStage.RECHECK && review.isDecided());
  }

  /** Refuses the name of an organ that holds the accused body's, and an organ of its kind. */
  void refuseAccused(String field, String caseNo, String words) {
    accused(demands.get(caseNo))
        .flatMap(directory::body)
        .map(Body::name)
        .filter(
            name ->
                words.contains(name)
                    || AccusationOrgan.of(words).filter(organ -> organ.is(name)).isPresent())
        .ifPresent(
            name -> {
              throw Refusal.of(field, "petition.to-accused", name);
            });
  }

  /** Notes what the section has done. */
  void note(String caseNo, String words, PetitionStep nextStep, String by) {
    refuseInvolved(caseNo, by);
    notes.save(new PetitionNoteEntity(caseNo, words, nextStep, by, LocalDateTime.now(clock)));
    if (nextStep == PetitionStep.DONE) {
      timeline.record(caseNo, by, "petition.timeline.handled");
    }
  }

  /** Issues the opinion, which ends the handling. */
  void issue(String caseNo, OpinionPaper paper, String by) {
    refuseInvolved(caseNo, by);
    opinions.save(new PetitionOpinionEntity(caseNo, paper, by, LocalDateTime.now(clock)));
    deadlines.meet(caseNo, LimitKind.PETITION_HANDLING);
    timeline.record(caseNo, by, "petition.timeline.opinion-issued");
  }

  /**
   * Records that the petitioner received the opinion.
   *
   * @throws Refusal when he got no paper, or not on such a day, or it was impossible and nobody
   *     says why
   */
  void tell(String caseNo, Telling telling, String by) {
    refuseInvolved(caseNo, by);
    checkInWriting(telling);
    refuseBefore("toldOn", telling.toldOn(), issued(caseNo).issuedOn());
    get(caseNo).tell(telling, by);
    recordTelling(caseNo, telling, by);
  }

  /**
   * Records that the petitioner was told that the petition is not taken here, which is the end of
   * the limit to accept.
   *
   * @throws Refusal when the day lies ahead, or telling was impossible and nobody says why
   */
  void tellAcceptance(String caseNo, Telling telling, String by) {
    refuseInvolved(caseNo, by);
    check(telling);
    refuseBefore("toldOn", telling.toldOn(), get(caseNo).registeredOn());
    deadlines.meet(caseNo, LimitKind.PETITION_ACCEPTANCE);
    if (!get(caseNo).isPassedOn()) {
      get(caseNo).tell(telling, by);
    }
    recordTelling(caseNo, telling, by);
  }

  /** Notes in the case's timeline that the petitioner was told. */
  void recordTelling(String caseNo, Telling telling, String by) {
    timeline.record(
        caseNo,
        by,
        telling.hasReached()
            ? "petition.timeline.petitioner-told"
            : "petition.timeline.petitioner-not-told",
        telling.toldOn().toString());
  }

  private void check(Telling telling) {
    refuseAhead("toldOn", telling.toldOn());
    if (!telling.hasReached() && telling.toldWords() == null) {
      throw Refusal.of("toldWords", "petition.why-not-told");
    }
  }

  /** An opinion is a paper, and the time to disagree runs from its receipt (信访工作条例 art. 35). */
  void checkInWriting(Telling telling) {
    check(telling);
    if (telling.way() == NoticeWay.PHONE) {
      throw Refusal.of("way", "petition.in-writing");
    }
  }

  /**
   * Records that the deputy was told what he may know.
   *
   * @throws Refusal when the day lies ahead, or the words name the petitioner
   */
  void tellDeputy(String caseNo, LocalDate day, String words, String by) {
    refuseInvolved(caseNo, by);
    refuseAhead("toldOn", day);
    refuseBefore("toldOn", day, resultOn(caseNo));
    var petitioner = voters.of(caseNo, by);
    if (Stream.of(petitioner.name(), petitioner.phone(), petitioner.address())
        .filter(identity -> identity != null && identity.length() >= SHORTEST_NAME)
        .anyMatch(words::contains)) {
      throw Refusal.of("deputyWords", "petition.names-petitioner");
    }
    get(caseNo).tellDeputy(day, words, by);
    timeline.record(caseNo, by, "petition.timeline.deputy-told", day.toString());
  }

  /**
   * Whoever takes part in a petition is free to judge: neither the deputy, who never handles, nor
   * anybody with a post in the accused body (信访工作条例 art. 30).
   */
  void refuseInvolved(String caseNo, String login) {
    var demand = demands.get(caseNo);
    if (login.equals(demand.deputy())) {
      throw Refusal.of("", "petition.own-deputy");
    }
    if (accused(demand).filter(body -> conflicts.exists(login, body)).isPresent()) {
      throw Refusal.of("", "petition.recusal");
    }
  }

  void refuseAhead(String field, LocalDate day) {
    if (day.isAfter(LocalDate.now(clock))) {
      throw Refusal.of(field, "petition.day-ahead", day.toString());
    }
  }

  void refuseBefore(String field, LocalDate day, LocalDate earliest) {
    if (day.isBefore(earliest)) {
      throw Refusal.of(field, "petition.day-too-early", day.toString(), earliest.toString());
    }
  }

  private static Optional<String> accused(Demand demand) {
    return Optional.ofNullable(demand.accusedBody()).filter(body -> !body.isBlank());
  }

  /**
   * The petition of this case.
   *
   * @throws IllegalArgumentException when there is none
   */
  PetitionEntity get(String caseNo) {
    return petitions
        .findByCaseNo(caseNo)
        .orElseThrow(() -> new IllegalArgumentException("No petition is open: " + caseNo));
  }

  /** The same, if there is one. */
  @Transactional(readOnly = true)
  Optional<PetitionEntity> find(String caseNo) {
    return petitions.findByCaseNo(caseNo);
  }

  @Transactional(readOnly = true)
  List<PetitionNoteEntity> notes(String caseNo) {
    return notes.findByCaseNoOrderById(caseNo);
  }

  /** Whether the person has worked on the petition or issued its opinion. */
  @Transactional(readOnly = true)
  boolean hasHandled(String caseNo, String login) {
    return notes(caseNo).stream().anyMatch(note -> login.equals(note.notedBy()))
        || login.equals(issued(caseNo).issuedBy());
  }

  /** The day there was something to tell: the opinion, or that it is not taken here. */
  private LocalDate resultOn(String caseNo) {
    return opinions
        .findByCaseNo(caseNo)
        .map(PetitionOpinionEntity::issuedOn)
        .orElseGet(() -> get(caseNo).registeredOn());
  }

  /** The opinion as it was issued, if it is. */
  @Transactional(readOnly = true)
  Optional<PetitionOpinionEntity> opinionOf(String caseNo) {
    return opinions.findByCaseNo(caseNo);
  }

  private PetitionOpinionEntity issued(String caseNo) {
    return opinionOf(caseNo)
        .orElseThrow(() -> new IllegalStateException("No opinion is issued: " + caseNo));
  }

  /** The name of a body by its code. */
  String nameOf(String body) {
    return directory.body(body).map(Body::name).orElse(body);
  }

  @Transactional(readOnly = true)
  Optional<OpinionPaper> opinion(String caseNo) {
    return opinions.findByCaseNo(caseNo).map(PetitionOpinionEntity::paper);
  }

  /** The officers of the petition's section. */
  String officers(PetitionEntity petition) {
    return officers(petition.section());
  }

  private static String officers(String section) {
    return Post.group(section, Role.PETITION_OFFICER);
  }

  /** Who approves for the section: the body above it (本机关负责人, 信访工作条例 art. 34). */
  String approvers(PetitionEntity petition) {
    return Post.group(approver(petition), Role.OFFICER);
  }

  /** The body above the section, to which they belong. */
  String approver(PetitionEntity petition) {
    return directory.body(petition.section()).map(Body::parent).orElse(petition.section());
  }
}
