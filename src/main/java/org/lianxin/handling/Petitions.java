package org.lianxin.handling;

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
import org.lianxin.directory.ConflictOfInterest;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.routing.LimitKind;
import org.lianxin.routing.Route;
import org.lianxin.routing.Routing;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 信访办理: what the petition section does, by the rules on petitions (信访工作条例; domain.md 3.7). Whoever
 * has a post in the accused body stays away, and it is not told.
 */
@Service
@Transactional
public class Petitions {

  static final String PROCESS = "petition";

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
   * @param reason why it is not its own, or null
   */
  record Registration(
      int representatives, Acceptance acceptance, String passedOnTo, String reason) {}

  /**
   * 处理意见书.
   *
   * @param request what the petitioner asks for
   * @param factsFound the facts found
   * @param decision what is decided
   * @param legalBasis by which law
   */
  record OpinionPaper(String request, String factsFound, String decision, String legalBasis) {}

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
    this.clock = clock;
  }

  /**
   * Opens the petition with the section that answers for the area: the limit to accept it runs.
   *
   * @throws IllegalStateException when the area has not exactly one section
   */
  public void open(String caseNo) {
    var demand = demands.get(caseNo);
    var section = section(demand);
    petitions.save(new PetitionEntity(caseNo, section, LocalDateTime.now(clock)));
    demands.moveTo(caseNo, DemandStatus.PETITION);
    deadlines.begin(caseNo, LimitKind.PETITION_ACCEPTANCE, officers(section));
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
   * Registers the petition and takes it, or passes it on.
   *
   * @throws Refusal when the reader is not free to judge, or a petition is passed on without saying
   *     where and why, or to the body that it accuses
   */
  void register(String caseNo, Registration registration, String by) {
    refuseInvolved(caseNo, by);
    if (registration.acceptance() == Acceptance.PASSED_ON) {
      checkPassingOn(caseNo, registration);
    }
    var petition = get(caseNo);
    petition.register(registration, by, LocalDateTime.now(clock));
    deadlines.meet(caseNo, LimitKind.PETITION_ACCEPTANCE);
    if (registration.acceptance() == Acceptance.ACCEPTED) {
      deadlines.begin(caseNo, LimitKind.PETITION_HANDLING, officers(petition.section()));
      timeline.record(caseNo, by, "handling.timeline.petition-accepted");
    } else {
      timeline.record(
          caseNo, by, "handling.timeline.petition-passed-on", registration.passedOnTo());
    }
  }

  private void checkPassingOn(String caseNo, Registration registration) {
    var missing = new ArrayList<Reason>();
    if (registration.passedOnTo() == null) {
      missing.add(Reason.of("passedOnTo", "handling.petition.place-missing"));
    }
    if (registration.reason() == null) {
      missing.add(Reason.of("reason", "handling.petition.reason-missing"));
    }
    if (!missing.isEmpty()) {
      throw new Refusal(missing);
    }
    accused(demands.get(caseNo))
        .flatMap(directory::body)
        .map(Body::name)
        .filter(name -> registration.passedOnTo().contains(name))
        .ifPresent(
            name -> {
              throw Refusal.of("passedOnTo", "handling.petition.to-accused", name);
            });
  }

  /** Notes what the section has done. */
  void note(String caseNo, String words, PetitionStep nextStep, String by) {
    refuseInvolved(caseNo, by);
    notes.save(new PetitionNoteEntity(caseNo, words, nextStep, by, LocalDateTime.now(clock)));
    if (nextStep == PetitionStep.DONE) {
      timeline.record(caseNo, by, "handling.timeline.petition-handled");
    }
  }

  /** Issues the opinion, which ends the handling. */
  void issue(String caseNo, OpinionPaper paper, String by) {
    refuseInvolved(caseNo, by);
    opinions.save(new PetitionOpinionEntity(caseNo, paper, by, LocalDateTime.now(clock)));
    deadlines.meet(caseNo, LimitKind.PETITION_HANDLING);
    timeline.record(caseNo, by, "handling.timeline.petition-opinion-issued");
  }

  /**
   * Records that the petitioner was told.
   *
   * @throws Refusal when the day lies ahead, or telling was impossible and nobody says why
   */
  void tell(String caseNo, LocalDate day, TellingWay way, String words, String by) {
    refuseInvolved(caseNo, by);
    refuseAhead("toldOn", day);
    if (way == TellingWay.NOT_POSSIBLE && words == null) {
      throw Refusal.of("toldWords", "handling.petition.why-not-told");
    }
    get(caseNo).tell(day, way, words, by);
    timeline.record(
        caseNo,
        by,
        way == TellingWay.NOT_POSSIBLE
            ? "handling.timeline.petitioner-not-told"
            : "handling.timeline.petitioner-told",
        day.toString());
  }

  /**
   * Records that the deputy was told what he may know.
   *
   * @throws Refusal when the day lies ahead, or the words name the petitioner
   */
  void tellDeputy(String caseNo, LocalDate day, String words, String by) {
    refuseInvolved(caseNo, by);
    refuseAhead("toldOn", day);
    var petitioner = voters.of(caseNo, by);
    if (Stream.of(petitioner.name(), petitioner.phone(), petitioner.address())
        .filter(identity -> identity != null && identity.length() >= SHORTEST_NAME)
        .anyMatch(words::contains)) {
      throw Refusal.of("deputyWords", "handling.petition.names-petitioner");
    }
    get(caseNo).tellDeputy(day, words, by);
    timeline.record(caseNo, by, "handling.timeline.petition-deputy-told", day.toString());
  }

  /**
   * Whoever takes part in a petition is free to judge: neither the deputy, who never handles, nor
   * anybody with a post in the accused body (信访工作条例 art. 30).
   */
  void refuseInvolved(String caseNo, String login) {
    var demand = demands.get(caseNo);
    if (login.equals(demand.deputy())) {
      throw Refusal.of("", "handling.petition.own-deputy");
    }
    if (accused(demand).filter(body -> conflicts.exists(login, body)).isPresent()) {
      throw Refusal.of("", "handling.petition.recusal");
    }
  }

  void refuseAhead(String field, LocalDate day) {
    if (day.isAfter(LocalDate.now(clock))) {
      throw Refusal.of(field, "handling.petition.day-ahead", day.toString());
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

  @Transactional(readOnly = true)
  List<PetitionNoteEntity> notes(String caseNo) {
    return notes.findByCaseNoOrderById(caseNo);
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
    var above = directory.body(petition.section()).map(Body::parent).orElse(petition.section());
    return Post.group(above, Role.OFFICER);
  }
}
