package org.lianxin.rota;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.demand.AnsweringOffices;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.DeputyGroups;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Station;
import org.lianxin.directory.StationKind;
import org.springframework.stereotype.Component;

/**
 * The groups of deputies, and who has to do with their reception days: their deputies, the office
 * of their place, which keeps the plan, and the one above.
 */
@Component
class RotaGroups {

  private static final Set<Role> CLERKS = Set.of(Role.OFFICER, Role.LIAISON_OFFICER);

  private final Deputies deputies;
  private final Directory directory;
  private final AnsweringOffices offices;
  private final DeputyGroups groups;

  RotaGroups(
      Deputies deputies, Directory directory, AnsweringOffices offices, DeputyGroups groups) {
    this.groups = groups;
    this.deputies = deputies;
    this.directory = directory;
    this.offices = offices;
  }

  /** The groups that the reader has to do with, by code. */
  List<String> of(Person reader) {
    return Stream.concat(
            deputies.mandates(reader.login()).stream().map(Deputy::group),
            reader.posts().stream()
                .filter(post -> CLERKS.contains(post.role()))
                .flatMap(post -> directory.body(post.body()).stream())
                .flatMap(body -> deputies.of(body.area()).stream())
                .map(Deputy::group))
        .distinct()
        .sorted()
        .toList();
  }

  /** The groups that this person joined as a deputy, by code. */
  List<String> ownOf(Person deputy) {
    return deputies.mandates(deputy.login()).stream()
        .map(Deputy::group)
        .distinct()
        .sorted()
        .toList();
  }

  /** Its members in the order of their cards, each once: the order of the turns. */
  List<Deputy> members(String group) {
    var seen = new LinkedHashSet<String>();
    return deputies.inGroup(group).stream().filter(one -> seen.add(one.login())).toList();
  }

  /** The logins of its leader, its vice leaders and its liaison officer. */
  Set<String> heads(String group) {
    var heads = new LinkedHashSet<String>();
    groups.all().stream()
        .filter(one -> one.code().equals(group))
        .forEach(
            one -> {
              members(group).stream()
                  .filter(
                      member ->
                          member.card().equals(one.leader())
                              || one.viceLeaders().contains(member.card()))
                  .map(Deputy::login)
                  .forEach(heads::add);
              heads.add(one.liaisonOfficer());
            });
    return heads;
  }

  /** Whether the reader keeps the plan: whoever serves the office of the place. */
  boolean keeps(String group, Person reader) {
    var office = office(group);
    return reader.posts().stream()
        .anyMatch(
            post ->
                CLERKS.contains(post.role())
                    && office.filter(code -> code.equals(post.body())).isPresent());
  }

  /** The office of the place, as a candidate group. */
  Optional<String> officers(String group) {
    return office(group).map(code -> Post.group(code, Role.OFFICER));
  }

  private Optional<String> office(String group) {
    return area(group).flatMap(offices::of);
  }

  /** The area where the group has its home. */
  Optional<String> area(String group) {
    return members(group).stream().map(Deputy::area).findFirst();
  }

  /** The home where voters are received. */
  Optional<Station> home(String group) {
    var homes =
        area(group).stream()
            .flatMap(code -> directory.stations(code).stream())
            .filter(station -> station.kind() == StationKind.HOME)
            .collect(toSet());
    return homes.stream().sorted((a, b) -> a.code().compareTo(b.code())).findFirst();
  }
}
