package org.lianxin.checkup;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.directory.Area;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.DeputyGroup;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.routing.Route;

/** What the directory needs, so that a demand meets somebody at each of its steps. */
final class DirectoryChecks {

  private DirectoryChecks() {}

  static Stream<Fault> areasWithoutDeputy(Setup setup) {
    return setup.townships().stream()
        .filter(area -> setup.deputies().of(area.code()).isEmpty())
        .map(area -> Fault.of(Check.AREA_WITHOUT_DEPUTY, area.name(), area.code()));
  }

  static Stream<Fault> areasWithoutOffice(Setup setup) {
    return Stream.concat(setup.townships().stream(), setup.districts().stream())
        .flatMap(
            area ->
                ways(area).stream()
                    .filter(way -> setup.routing().officeFor(way, area.code()).isEmpty())
                    .map(
                        way ->
                            Fault.of(
                                Check.AREA_WITHOUT_OFFICE,
                                area.name(),
                                area.code(),
                                way,
                                way.office())));
  }

  /** The ways on which the area itself, and not one above it, has to have the office. */
  private static List<Route> ways(Area area) {
    return switch (area.kind()) {
      case STREET -> List.of(Route.STREET);
      case TOWN, TOWNSHIP -> List.of(Route.TOWN);
      case DISTRICT -> List.of(Route.DISTRICT, Route.PETITION);
      default -> List.of();
    };
  }

  static Stream<Fault> officesWithoutOfficer(Setup setup) {
    return offices(setup)
        .filter(office -> setup.holders(office.code(), roleIn(office)).isEmpty())
        .map(
            office ->
                Fault.of(
                    Check.OFFICE_WITHOUT_OFFICER, office.name(), office.code(), roleIn(office)));
  }

  private static Stream<Body> offices(Setup setup) {
    return Stream.of(Route.values())
        .map(Route::office)
        .distinct()
        .flatMap(kind -> setup.directory().bodies(kind).stream());
  }

  private static Role roleIn(Body office) {
    return office.kind() == BodyKind.PETITION_SECTION ? Role.PETITION_OFFICER : Role.OFFICER;
  }

  static Stream<Fault> unitsWithoutHandler(Setup setup) {
    return unitsWithout(Role.HANDLER, Check.UNIT_WITHOUT_HANDLER, setup);
  }

  static Stream<Fault> unitsWithoutLeader(Setup setup) {
    return unitsWithout(Role.UNIT_LEADER, Check.UNIT_WITHOUT_LEADER, setup);
  }

  private static Stream<Fault> unitsWithout(Role role, Check check, Setup setup) {
    return units(setup)
        .filter(unit -> setup.holders(unit.code(), role).isEmpty())
        .map(unit -> Fault.of(check, unit.name(), unit.code()));
  }

  private static Stream<Body> units(Setup setup) {
    return setup.directory().bodies(BodyKind.HANDLING_UNIT).stream();
  }

  /** Where the only one who may draft is the only one who may review. */
  static Stream<Fault> unitsOfOnePerson(Setup setup) {
    return units(setup)
        .filter(
            unit -> {
              var handlers = logins(setup.holders(unit.code(), Role.HANDLER));
              return handlers.size() == 1
                  && handlers.equals(logins(setup.holders(unit.code(), Role.UNIT_LEADER)));
            })
        .map(unit -> Fault.of(Check.ONE_PERSON_FOR_BOTH, unit.name(), unit.code()));
  }

  private static Set<String> logins(List<Person> people) {
    return people.stream().map(Person::login).collect(toSet());
  }

  static Stream<Fault> officesWithinAUnit(Setup setup) {
    return offices(setup)
        .flatMap(
            office -> {
              var officers = setup.holders(office.code(), roleIn(office));
              return setup.directory().bodies(BodyKind.HANDLING_UNIT, office.area()).stream()
                  .filter(unit -> !officers.isEmpty())
                  .filter(
                      unit ->
                          officers.stream()
                              .allMatch(officer -> officer.bodies().contains(unit.code())))
                  .map(
                      unit ->
                          Fault.of(
                              Check.OFFICE_WITHIN_A_UNIT,
                              office.name(),
                              office.code(),
                              unit.name()));
            });
  }

  static Stream<Fault> mailboxesWithoutKeeper(Setup setup) {
    return setup.directory().mailboxesWithoutKeeper().stream()
        .map(box -> Fault.of(Check.MAILBOX_WITHOUT_KEEPER, box.code(), box.place()));
  }

  static Stream<Fault> groupsWithoutHeads(Setup setup) {
    return setup.groups().all().stream()
        .filter(group -> !hasHeads(group, setup))
        .map(group -> Fault.of(Check.GROUP_WITHOUT_HEADS, group.name(), group.code()));
  }

  /** Heads are deputies of the group whose mandates run; its liaison officer may sign in. */
  private static boolean hasHeads(DeputyGroup group, Setup setup) {
    var cards = setup.deputies().inGroup(group.code()).stream().map(Deputy::card).toList();
    var vices = group.viceLeaders();
    return cards.contains(group.leader())
        && !vices.isEmpty()
        && vices.size() <= DeputyGroup.MOST_VICE_LEADERS
        && cards.containsAll(vices)
        && setup.people().find(group.liaisonOfficer()).filter(Person::active).isPresent();
  }

  static Stream<Fault> groupsNotOfTen(Setup setup) {
    return setup.groups().all().stream()
        .flatMap(
            group -> {
              var size = logins(group, setup).size();
              return size < DeputyGroup.USUAL_LEAST || size > DeputyGroup.USUAL_MOST
                  ? Stream.of(Fault.of(Check.GROUP_NOT_OF_TEN, group.name(), group.code(), size))
                  : Stream.empty();
            });
  }

  private static Set<String> logins(DeputyGroup group, Setup setup) {
    return setup.deputies().inGroup(group.code()).stream().map(Deputy::login).collect(toSet());
  }

  static Stream<Fault> groupsWithoutHome(Setup setup) {
    return setup.coverage().groups().stream()
        .filter(group -> !group.isCovered())
        .map(group -> Fault.of(Check.GROUP_WITHOUT_HOME, group.name(), group.code()));
  }

  static Stream<Fault> committeeContacts(Setup setup) {
    return setup.coverage().committeeMembers().stream()
        .filter(member -> !member.isWithinBounds())
        .map(member -> Fault.of(Check.COMMITTEE_CONTACTS, member.code(), member.deputies()));
  }
}
