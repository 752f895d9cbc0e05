package org.lianxin.petition;

import java.util.Optional;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Offices;
import org.lianxin.directory.Body;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.springframework.stereotype.Component;

/**
 * Which body reviews: the one right above the body that decided before (信访工作条例 arts. 35, 36). A
 * directory of a district ends with its standing committee, so there may be none; then a person
 * names an organ outside.
 */
@Component
class Reviewers {

  private final Directory directory;
  private final People people;

  Reviewers(Directory directory, People people) {
    this.directory = directory;
    this.people = people;
  }

  /**
   * The body above this one, if it has an officer in this system, and is neither the accused body
   * nor above or below it.
   */
  Optional<Body> above(String decider, Demand demand) {
    return directory
        .body(decider)
        .map(Body::parent)
        .flatMap(directory::body)
        .filter(Body::active)
        .filter(body -> isManned(body.code()))
        .filter(body -> !directory.isInLine(body.code(), demand.accusedBody()));
  }

  private boolean isManned(String body) {
    return people.inGroup(Offices.officers(body)).stream().anyMatch(Person::active);
  }
}
