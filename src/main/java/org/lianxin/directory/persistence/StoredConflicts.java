package org.lianxin.directory.persistence;

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
        .anyMatch(body -> directory.upFrom(body).contains(unit));
  }
}
