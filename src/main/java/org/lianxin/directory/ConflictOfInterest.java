package org.lianxin.directory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps people from acting for the congress on their own unit (rule own-house): a deputy or officer
 * who also holds a post in a unit may not review or strike off a case of that unit. The unit's own
 * review and signature are not meant: they need a post in the unit.
 */
@Service
@Transactional(readOnly = true)
public class ConflictOfInterest {

  private final People people;
  private final Directory directory;

  ConflictOfInterest(People people, Directory directory) {
    this.people = people;
    this.directory = directory;
  }

  /**
   * Whether the person holds a post today in the unit or in a body below it, whatever the role.
   *
   * @param login the person who is to review or strike off
   * @param unit the code of the unit whose case it is
   */
  public boolean exists(String login, String unit) {
    return people.find(login).stream()
        .flatMap(person -> person.posts().stream())
        .map(Post::body)
        .anyMatch(body -> directory.upFrom(body).contains(unit));
  }
}
