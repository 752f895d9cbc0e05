package org.lianxin.station;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lianxin.directory.DeputyGroup;
import org.lianxin.directory.DeputyGroups;
import org.lianxin.directory.Directory;
import org.lianxin.directory.MandateChange;
import org.lianxin.directory.PublicProfile;
import org.lianxin.directory.PublicProfiles;
import org.lianxin.directory.Station;
import org.lianxin.directory.StationKind;
import org.lianxin.directory.Words;
import org.lianxin.rota.ReceptionDays;
import org.lianxin.rota.ReceptionDays.OpenDay;
import org.lianxin.station.StationRows.Opening;
import org.springframework.stereotype.Component;

/** What anybody may know of a station, put together for its page and its papers. */
@Component
class StationView {

  /** How long a change among the deputies is told of, in days: a policy default. */
  static final int CHANGES = 90;

  private static final int HIGHEST = 3;

  private final Directory directory;
  private final DeputyGroups groups;
  private final PublicProfiles profiles;
  private final ReceptionDays receptions;
  private final StationOffices offices;
  private final StationRows rows;
  private final PortraitRows portraits;
  private final Words words;
  private final Clock clock;

  StationView(
      Directory directory,
      DeputyGroups groups,
      PublicProfiles profiles,
      ReceptionDays receptions,
      StationOffices offices,
      StationRows rows,
      PortraitRows portraits,
      Words words,
      Clock clock) {
    this.directory = directory;
    this.groups = groups;
    this.profiles = profiles;
    this.receptions = receptions;
    this.offices = offices;
    this.rows = rows;
    this.portraits = portraits;
    this.words = words;
    this.clock = clock;
  }

  /**
   * A station as everybody sees it.
   *
   * @param home the home that it belongs to, or itself; null where it stands alone
   * @param group the name of the home's group, or empty
   * @param opening when it is open; null where the office has not said
   * @param days the coming reception days at the home
   * @param deputies the deputies of the home's group
   * @param changes who came and who left lately
   * @param walls the rules on the wall, with words
   * @param office the name of the office of the place, or empty
   * @param phone its number, or empty
   */
  record Shown(
      Station station,
      Station home,
      String group,
      Opening opening,
      List<Day> days,
      List<Profile> deputies,
      List<MandateChange> changes,
      Map<WallRule, String> walls,
      String office,
      String phone) {

    /** Who receives voters today; empty where nobody does. */
    public Optional<Day> today() {
      return days.stream().filter(Day::isToday).findFirst();
    }

    /** Whether voters are received elsewhere, at the home. */
    public boolean isReceivedAtHome() {
      return home != null && !home.code().equals(station.code());
    }
  }

  /** A reception day, with the names of those who receive. */
  record Day(OpenDay open, List<String> names, boolean isToday) {}

  /** A deputy; whether there is a photo that may be shown. */
  record Profile(PublicProfile of, boolean hasPhoto) {}

  /** A station in use; empty for one that is closed or was never there. */
  Optional<Station> find(String code) {
    return directory.station(code).filter(Station::active);
  }

  Shown of(Station station) {
    var home = home(station);
    var group = home.flatMap(one -> groups.ofHome(one.code())).map(DeputyGroup::code);
    var office = offices.of(station.area());
    return new Shown(
        station,
        home.orElse(null),
        group.map(words::body).orElse(""),
        rows.openings(List.of(station.code())).stream().findFirst().orElse(null),
        group.map(this::days).orElse(List.of()),
        group.map(this::deputies).orElse(List.of()),
        group.map(this::changes).orElse(List.of()),
        walls(station.area()),
        office.map(words::body).orElse(""),
        office.flatMap(directory::phone).orElse(""));
  }

  /** The home above a station, by the tree (rule station-tree). */
  Optional<Station> home(Station station) {
    var one = Optional.of(station);
    for (int step = 0; step < HIGHEST; step++) {
      if (one.filter(found -> found.kind() == StationKind.HOME).isPresent()) {
        return one;
      }
      one = one.map(Station::parent).flatMap(directory::station);
    }
    return Optional.empty();
  }

  private List<Day> days(String group) {
    var today = LocalDate.now(clock);
    return receptions.coming(group).stream()
        .map(
            open ->
                new Day(
                    open,
                    open.deputies().stream().map(words::person).toList(),
                    open.day().equals(today)))
        .toList();
  }

  private List<Profile> deputies(String group) {
    var all = profiles.inGroup(group);
    return shown(all, withPortrait(all));
  }

  /** The deputies of the groups of these homes, by home, each with whether a photo is shown. */
  Map<String, List<Profile>> deputies(List<Station> homes) {
    var all = new LinkedHashMap<String, List<PublicProfile>>();
    homes.forEach(
        home ->
            groups
                .ofHome(home.code())
                .ifPresent(group -> all.put(home.code(), profiles.inGroup(group.code()))));
    var there = withPortrait(all.values().stream().flatMap(List::stream).toList());
    var shown = new LinkedHashMap<String, List<Profile>>();
    all.forEach((home, deputies) -> shown.put(home, shown(deputies, there)));
    return shown;
  }

  private Set<String> withPortrait(List<PublicProfile> all) {
    return portraits.of(all.stream().map(PublicProfile::login).toList());
  }

  private static List<Profile> shown(List<PublicProfile> all, Set<String> withPortrait) {
    return all.stream()
        .map(one -> new Profile(one, one.showsPhoto() && withPortrait.contains(one.login())))
        .toList();
  }

  private List<MandateChange> changes(String group) {
    return profiles.changes(group, LocalDate.now(clock).minusDays(CHANGES));
  }

  /** The rules of an area that have words, in their order. */
  Map<WallRule, String> walls(String area) {
    var walls = new EnumMap<WallRule, String>(WallRule.class);
    rows.walls(Set.of(area)).forEach(wall -> walls.put(wall.wallRule(), wall.words()));
    return walls;
  }

  /** The homes and stations of each area that is served, the areas by code. */
  List<Place> places() {
    var places = new ArrayList<Place>();
    for (var area : directory.areas()) {
      var stations =
          directory.stations(area.code()).stream().sorted(comparing(Station::kind)).toList();
      if (!stations.isEmpty()) {
        places.add(new Place(area.name(), stations));
      }
    }
    return places;
  }

  /** The stations of an area. */
  record Place(String area, List<Station> stations) {}

  /** The photo of somebody who is shown with one. */
  Optional<byte[]> portrait(Profile profile) {
    return profile.hasPhoto() ? portraits.find(profile.of().login()) : Optional.empty();
  }

  /** The photo of a deputy who belongs to this station; empty when none may be shown. */
  Optional<byte[]> portrait(Station station, String card) {
    return home(station)
        .flatMap(home -> groups.ofHome(home.code()))
        .flatMap(
            group ->
                profiles.inGroup(group.code()).stream()
                    .filter(one -> one.card().equals(card) && one.showsPhoto())
                    .findFirst())
        .flatMap(one -> portraits.find(one.login()));
  }
}
