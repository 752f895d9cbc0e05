package org.lianxin.demand;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Station;
import org.springframework.stereotype.Component;

/**
 * Who may register demands of an area: whoever serves its office or keeps one of its stations or
 * groups for every deputy there, and each deputy for himself.
 */
@Component
public class RegistrationRights {

  private static final Set<Role> CLERKS = Set.of(Role.LIAISON_OFFICER, Role.OFFICER);

  private final Directory directory;
  private final Deputies deputies;
  private final People people;

  RegistrationRights(Directory directory, Deputies deputies, People people) {
    this.directory = directory;
    this.deputies = deputies;
    this.people = people;
  }

  /**
   * Whether this person registered the demand and could do so today: who changed the post keeps
   * neither the voter's identity nor a say in the case (rule post-ends).
   */
  public boolean isStillRegistrar(String login, Demand demand) {
    return login.equals(demand.registeredBy())
        && people
            .find(login)
            .filter(Person::active)
            .filter(
                person ->
                    forEverybody(person, demand.area(), demand.office())
                        || asDeputy(person, demand.area()))
            .isPresent();
  }

  /** The same of the deputy who received it. */
  public boolean isStillDeputy(String login, Demand demand) {
    return login.equals(demand.deputy())
        && people.find(login).filter(Person::active).filter(p -> p.is(Role.DEPUTY)).isPresent();
  }

  /** Whether the person may register what any deputy of the area received. */
  boolean forEverybody(Person person, String area, String office) {
    return person.posts().stream().anyMatch(post -> serves(post, area, office));
  }

  private boolean serves(Post post, String area, String office) {
    return post.body().equals(office) && CLERKS.contains(post.role())
        || post.role() == Role.LIAISON_OFFICER && placesIn(area).contains(post.body());
  }

  private Set<String> placesIn(String area) {
    var places = directory.stations(area).stream().map(Station::code).collect(toSet());
    deputies.of(area).stream().map(Deputy::group).forEach(places::add);
    return places;
  }

  /** Whether the person is a deputy of the area and may register what he received himself. */
  boolean asDeputy(Person person, String area) {
    return person.is(Role.DEPUTY) && isDeputyOf(person.login(), area);
  }

  boolean isDeputyOf(String login, String area) {
    return deputies.of(area).stream().anyMatch(deputy -> deputy.login().equals(login));
  }
}
