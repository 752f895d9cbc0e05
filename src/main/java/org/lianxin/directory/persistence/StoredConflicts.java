package org.lianxin.directory.persistence;

import java.util.HashSet;
import org.lianxin.directory.Body;
import org.lianxin.directory.ConflictOfInterest;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Post;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goes up from each post of the person; the rules keep the tree of bodies free of circles. */
@Service
@Transactional(readOnly = true)
class StoredConflicts implements ConflictOfInterest {

  private final People people;
  private final Directory directory;

  StoredConflicts(People people, Directory directory) {
    this.people = people;
    this.directory = directory;
  }

  @Override
  public boolean exists(String login, String unit) {
    return people.find(login).stream()
        .flatMap(person -> person.posts().stream())
        .map(Post::body)
        .anyMatch(body -> isWithin(body, unit));
  }

  private boolean isWithin(String body, String unit) {
    var seen = new HashSet<String>();
    var next = body;
    while (next != null && seen.add(next)) {
      if (next.equals(unit)) {
        return true;
      }
      next = directory.body(next).map(Body::parent).orElse(null);
    }
    return false;
  }
}
