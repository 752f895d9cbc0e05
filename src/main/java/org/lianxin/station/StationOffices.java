package org.lianxin.station;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxin.demand.AnsweringOffices;
import org.lianxin.directory.AreasWithin;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Station;
import org.springframework.stereotype.Component;

/**
 * Who has to do with which stations: whoever serves the office of the place keeps what is said of
 * them, and those above look on.
 */
@Component
class StationOffices {

  private static final Set<Role> CLERKS = Set.of(Role.OFFICER, Role.LIAISON_OFFICER);
  private static final Set<Role> READERS =
      Set.of(Role.OFFICER, Role.LIAISON_OFFICER, Role.SUPERVISOR);

  private final Directory directory;
  private final AreasWithin reach;
  private final AnsweringOffices offices;

  StationOffices(Directory directory, AreasWithin reach, AnsweringOffices offices) {
    this.reach = reach;
    this.directory = directory;
    this.offices = offices;
  }

  /** The stations in the areas of the reader's bodies, and in those below, area by area. */
  List<Station> of(Person reader) {
    return reach.of(reader, READERS).stream()
        .flatMap(area -> directory.stations(area).stream().sorted(comparing(Station::kind)))
        .toList();
  }

  /** Whether the reader writes what is said of the stations of this area. */
  boolean keeps(String area, Person reader) {
    var office = of(area);
    return reader.posts().stream()
        .anyMatch(
            post ->
                CLERKS.contains(post.role())
                    && office.filter(code -> code.equals(post.body())).isPresent());
  }

  /** The code of the office of the place. */
  Optional<String> of(String area) {
    return offices.of(area);
  }
}
