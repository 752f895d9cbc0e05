package org.lianxin.demand;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.directory.Area;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Station;
import org.springframework.stereotype.Service;

/** What a person may choose when registering a demand. */
@Service
public class RegistrationChoices {

  private final Directory directory;
  private final Deputies deputies;
  private final AnsweringOffices offices;
  private final RegistrationRights rights;

  RegistrationChoices(
      Directory directory, Deputies deputies, AnsweringOffices offices, RegistrationRights rights) {
    this.directory = directory;
    this.deputies = deputies;
    this.offices = offices;
    this.rights = rights;
  }

  /**
   * The areas whose demands the person may register, by code; none when the person may register
   * nothing.
   */
  public List<Area> areas(Person person) {
    return Stream.concat(
            person.posts().stream().map(this::areaOf).flatMap(Optional::stream),
            deputies.find(person.login()).map(Deputy::area).stream())
        .distinct()
        .flatMap(code -> Stream.concat(directory.area(code).stream(), below(code)))
        .filter(area -> mayRegister(person, area.code()))
        .distinct()
        .sorted(Comparator.comparing(Area::code))
        .toList();
  }

  private Stream<Area> below(String code) {
    return directory.areasIn(code).stream();
  }

  private Optional<String> areaOf(Post post) {
    return directory
        .body(post.body())
        .map(Body::area)
        .or(() -> directory.station(post.body()).map(Station::area));
  }

  private boolean mayRegister(Person person, String area) {
    return offices
        .of(area)
        .filter(
            office -> rights.forEverybody(person, area, office) || rights.asDeputy(person, area))
        .isPresent();
  }

  /** The deputies for whom the person may register a demand of this area, by card. */
  public List<Deputy> deputies(Person person, String area) {
    boolean all =
        offices.of(area).filter(office -> rights.forEverybody(person, area, office)).isPresent();
    return deputies.of(area).stream()
        .filter(deputy -> all || deputy.login().equals(person.login()))
        .toList();
  }

  /** The stations in this area. */
  public List<Station> stations(String area) {
    return directory.stations(area);
  }

  /** The mailboxes of this area. */
  public List<Mailbox> mailboxes(String area) {
    return directory.mailboxes(area);
  }

  /** The units of this area and of the one above, which somebody may accuse. */
  public List<Body> units(String area) {
    return Stream.of(Optional.of(area), directory.area(area).map(Area::parent))
        .flatMap(Optional::stream)
        .flatMap(code -> directory.bodies(BodyKind.HANDLING_UNIT, code).stream())
        .toList();
  }
}
