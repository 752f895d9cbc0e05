package org.lianxin.demand;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Refusal;
import org.lianxin.standin.ConflictOfInterest;
import org.lianxin.standin.StandIn;
import org.lianxin.standin.StandInAct;
import org.lianxin.standin.StandIns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who raised the demands. Kept sealed in the tables, shown as far as the reader's work needs it.
 * Who sees a voter's telephone or address in plain goes on record (rule opening-recorded).
 */
@Service
@Transactional(readOnly = true)
public class Voters {

  /**
   * A voter as somebody may see them.
   *
   * @param name the name, masked, or empty
   * @param phone the telephone number, masked, or empty
   * @param address the address, masked, or empty
   */
  public record Voter(String name, String phone, String address) {}

  private static final Voter NOBODY = new Voter("", "", "");

  private static final int SHORTEST_REASON = 2;
  private static final int LONGEST_REASON = 200;

  /** A single character names nobody. */
  private static final int SHORTEST_SIGN = 2;

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

  private final VoterRows sealed;
  private final OpeningRows openings;
  private final Demands demands;
  private final People people;
  private final ConflictOfInterest conflicts;
  private final RegistrationRights rights;
  private final StandIns standIns;

  Voters(
      VoterRows sealed,
      OpeningRows openings,
      Demands demands,
      People people,
      ConflictOfInterest conflicts,
      RegistrationRights rights,
      StandIns standIns) {
    this.sealed = sealed;
    this.openings = openings;
    this.demands = demands;
    this.people = people;
    this.conflicts = conflicts;
    this.rights = rights;
    this.standIns = standIns;
  }

  /**
   * The voter for this reader: plain to whoever has to tell the voter something (the receiving
   * deputy, who registered it, as long as either has the post, the liaison officers of the office,
   * the petition section, and who stands in for one of these), masked to everybody else, and empty
   * where the voter gave no name or asked for secrecy. It is for rules: what a person gets to see
   * comes from the methods below.
   *
   * @param reader the login of the reader
   */
  public Voter of(String caseNo, String reader) {
    var demand = demands.get(caseNo);
    if (isAccused(demand, reader)) {
      return NOBODY;
    }
    if (needsToKnow(demand, reader)) {
      return sealed.find(caseNo).orElse(NOBODY);
    }
    return demand.isConfidential() || demand.isAccusation()
        ? NOBODY
        : sealed.find(caseNo).map(Mask::over).orElse(NOBODY);
  }

  /** The same for somebody's eyes: if he sees the voter in plain, that goes on record. */
  @Transactional
  public Voter opened(String caseNo, String reader, OpeningWay way) {
    var voter = of(caseNo, reader);
    if (!voter.equals(NOBODY) && areKnownTo(caseNo, reader)) {
      openings.addOnceADay(caseNo, reader, way);
    }
    return voter;
  }

  /** The same for a page: telephone and address masked for everybody until {@link #reveal}. */
  public Voter masked(String caseNo, String reader) {
    return Mask.overContact(of(caseNo, reader));
  }

  /**
   * The voter in plain for whoever says what for.
   *
   * @param reason 2 to 200 characters
   * @throws Refusal when the reader need not know the voter, or the reason is too short or long
   */
  @Transactional
  public Voter reveal(String caseNo, String reader, String reason) {
    if (!areKnownTo(caseNo, reader)) {
      throw Refusal.of("reason", "demand.opening.not-yours");
    }
    var why = reason == null ? "" : reason.strip();
    if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
      throw Refusal.of("reason", "demand.opening.reason", SHORTEST_REASON, LONGEST_REASON);
    }
    openings.add(caseNo, reader, OpeningWay.PAGE, why);
    return of(caseNo, reader);
  }

  /** A file that shows the voter was opened. */
  @Transactional
  public void openedByFile(String caseNo, String reader) {
    openings.addOnceADay(caseNo, reader, OpeningWay.FILE);
  }

  /**
   * Who saw the voter, the newest first: for those who may see him themselves, and for supervisors,
   * who see to it that nobody looks without need. Nobody else learns it.
   */
  public List<Opening> openings(String caseNo, Person reader) {
    return areKnownTo(caseNo, reader.login()) || reader.is(Role.SUPERVISOR)
        ? openings.of(caseNo)
        : List.of();
  }

  /** Whether {@link #of} shows this reader the voter in plain, if he left anything. */
  public boolean areKnownTo(String caseNo, String reader) {
    var demand = demands.get(caseNo);
    return !isAccused(demand, reader) && needsToKnow(demand, reader);
  }

  /**
   * Whether a text says who the voter of this case is: name, number or address as they were left.
   * It is for rules, and tells nobody which.
   */
  public boolean isNamedIn(String caseNo, String text) {
    var voter = sealed.find(caseNo).orElse(NOBODY);
    var plain = BLANK.matcher(text).replaceAll("");
    return Stream.concat(
            Stream.of(voter.name(), voter.address()).map(one -> BLANK.matcher(one).replaceAll("")),
            PhoneNumbers.in(voter.phone()).stream())
        .anyMatch(one -> one.length() >= SHORTEST_SIGN && plain.contains(one));
  }

  /** The accused body must not learn who accuses it (信访工作条例 arts. 30, 46). */
  private boolean isAccused(Demand demand, String reader) {
    var accused = demand.accusedBody();
    return !accused.isEmpty() && conflicts.exists(reader, accused);
  }

  private boolean needsToKnow(Demand demand, String reader) {
    return rights.isStillDeputy(reader, demand)
        || rights.isStillRegistrar(reader, demand)
        || people.find(reader).filter(person -> tellsTheVoter(person, demand)).isPresent()
        || standIns.of(reader).stream().anyMatch(standIn -> tellsTheVoter(standIn, demand));
  }

  private static boolean tellsTheVoter(Person person, Demand demand) {
    return person.posts().contains(new Post(demand.office(), Role.LIAISON_OFFICER))
        || demand.status() == DemandStatus.PETITION && person.is(Role.PETITION_OFFICER);
  }

  /** Who stands in for one of these in this very act has the same to tell. */
  private static boolean tellsTheVoter(StandIn standIn, Demand demand) {
    return switch (standIn.role()) {
      case LIAISON_OFFICER ->
          standIn.acts().contains(StandInAct.LIAISE) && standIn.body().equals(demand.office());
      case PETITION_OFFICER ->
          standIn.acts().contains(StandInAct.HANDLE) && demand.status() == DemandStatus.PETITION;
      default -> false;
    };
  }
}
