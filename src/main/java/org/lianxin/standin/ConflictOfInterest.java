package org.lianxin.standin;

import org.lianxin.directory.People;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps people from acting for the congress on their own unit (rule own-house): a deputy or officer
 * who also belongs to a unit may not review or strike off a case of that unit. The unit's own
 * review and signature are not meant: they need a post in the unit.
 */
@Service
@Transactional(readOnly = true)
public class ConflictOfInterest {

  private final People people;
  private final StandIns standIns;

  ConflictOfInterest(People people, StandIns standIns) {
    this.people = people;
    this.standIns = standIns;
  }

  /**
   * Whether the person belongs today to the unit or to a body below it: by a post, whatever the
   * role, or by standing in for one of it.
   *
   * @param login the person who is to review or strike off
   * @param unit the code of the unit whose case it is
   */
  public boolean exists(String login, String unit) {
    return people.find(login).filter(person -> standIns.houses(person).contains(unit)).isPresent();
  }
}
