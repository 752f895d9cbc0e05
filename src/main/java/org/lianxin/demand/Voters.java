package org.lianxin.demand;

import org.lianxin.directory.ConflictOfInterest;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who raised the demands. Kept sealed in the tables, shown as far as the reader's work needs it.
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

  private final VoterRows sealed;
  private final Demands demands;
  private final People people;
  private final ConflictOfInterest conflicts;

  Voters(VoterRows sealed, Demands demands, People people, ConflictOfInterest conflicts) {
    this.sealed = sealed;
    this.demands = demands;
    this.people = people;
    this.conflicts = conflicts;
  }

  /**
   * The voter for this reader: plain to whoever has to tell the voter something (the receiving
   * deputy, the liaison officers of the office, the petition section), masked to everybody else,
   * and empty where the voter gave no name or asked for secrecy.
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

  /** Whether {@link #of} shows this reader the voter in plain, if he left anything. */
  public boolean areKnownTo(String caseNo, String reader) {
    var demand = demands.get(caseNo);
    return !isAccused(demand, reader) && needsToKnow(demand, reader);
  }

  /** The accused body must not learn who accuses it (信访工作条例 arts. 30, 46). */
  private boolean isAccused(Demand demand, String reader) {
    return !demand.accusedBody().isEmpty() && conflicts.exists(reader, demand.accusedBody());
  }

  private boolean needsToKnow(Demand demand, String reader) {
    return reader.equals(demand.deputy())
        || reader.equals(demand.registeredBy())
        || people.find(reader).filter(person -> tellsTheVoter(person, demand)).isPresent();
  }

  private static boolean tellsTheVoter(Person person, Demand demand) {
    return person.posts().contains(new Post(demand.office(), Role.LIAISON_OFFICER))
        || demand.status() == DemandStatus.PETITION && person.is(Role.PETITION_OFFICER);
  }
}
