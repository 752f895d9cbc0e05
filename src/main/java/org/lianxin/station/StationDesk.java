package org.lianxin.station;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lianxin.directory.Person;
import org.lianxin.directory.Station;
import org.lianxin.directory.StationKind;
import org.lianxin.directory.Words;
import org.lianxin.station.StationRows.Item;
import org.lianxin.station.StationRows.Opening;
import org.lianxin.station.StationRows.Taken;
import org.lianxin.station.StationRows.Wall;
import org.lianxin.station.StationView.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an office sees of its stations: how far each is ready. */
@Component
@Transactional(readOnly = true)
class StationDesk {

  private final StationOffices offices;
  private final StationView view;
  private final StationRows rows;
  private final Stations stations;
  private final Words words;

  StationDesk(
      StationOffices offices, StationView view, StationRows rows, Stations stations, Words words) {
    this.offices = offices;
    this.view = view;
    this.rows = rows;
    this.stations = stations;
    this.words = words;
  }

  /**
   * A station, and how far it is ready.
   *
   * @param present how many of the things that it has to have it has
   * @param asked how many it has to have
   * @param looked when somebody looked last; null for never
   * @param walls how many rules on the wall have words
   * @param photos how many deputies of its group may be shown with a photo, and are; null of no
   *     home
   * @param deputies how many deputies its group has
   */
  record Line(
      Station station,
      String area,
      Opening opening,
      long present,
      int asked,
      LocalDate looked,
      int walls,
      Long photos,
      int deputies) {}

  /** The stations that the reader has to do with. */
  List<Line> lines(Person reader) {
    var own = offices.of(reader);
    var codes = own.stream().map(Station::code).toList();
    var areas = own.stream().map(Station::area).distinct().toList();
    var openings = byStation(rows.openings(codes), Opening::station);
    var items = rows.items(codes).stream().collect(groupingBy(Item::station));
    var walls = rows.walls(areas).stream().collect(groupingBy(Wall::area));
    var deputies =
        view.deputies(own.stream().filter(one -> one.kind() == StationKind.HOME).toList());
    return own.stream()
        .map(
            station ->
                line(
                    station,
                    openings.get(station.code()),
                    items.getOrDefault(station.code(), List.of()),
                    walls.getOrDefault(station.area(), List.of()).size(),
                    deputies.get(station.code())))
        .toList();
  }

  private static <T> Map<String, T> byStation(List<T> all, Function<T, String> station) {
    return all.stream().collect(toMap(station, one -> one));
  }

  private Line line(
      Station station, Opening opening, List<Item> items, int walls, List<Profile> deputies) {
    var asked = stations.standard().items();
    var own = items.stream().filter(item -> asked.contains(item.item())).toList();
    return new Line(
        station,
        words.area(station.area()),
        opening,
        own.stream().filter(Item::present).count(),
        asked.size(),
        own.stream()
            .map(item -> item.checkedAt().toLocalDate())
            .max(LocalDate::compareTo)
            .orElse(null),
        walls,
        deputies == null ? null : deputies.stream().filter(Profile::hasPhoto).count(),
        deputies == null ? 0 : deputies.size());
  }

  /** The deputies of the group whose home this is. */
  List<Profile> deputies(Station station) {
    return view.deputies(List.of(station)).getOrDefault(station.code(), List.of());
  }

  /** A station that the reader has to do with. */
  Optional<Station> find(String code, Person reader) {
    return offices.of(reader).stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /**
   * One thing that a station has to have.
   *
   * @param seen how it was found last; null where nobody has looked
   * @param checkedBy the name of who looked, or empty
   * @param pictures the numbers of its photos
   */
  record Check(StandardItem item, Item seen, String checkedBy, List<Long> pictures) {}

  /** What the station has to have, in the order of the standard. */
  List<Check> checks(Station station) {
    var seen =
        rows.items(List.of(station.code())).stream().collect(toMap(Item::item, item -> item));
    var pictures = rows.pictures(station.code()).stream().collect(groupingBy(Taken::item));
    return stations.standard().items().stream()
        .map(item -> check(item, seen.get(item), pictures.getOrDefault(item, List.of())))
        .toList();
  }

  private Check check(StandardItem item, Item seen, List<Taken> pictures) {
    return new Check(
        item,
        seen,
        seen == null ? "" : words.person(seen.checkedBy()),
        pictures.stream().map(Taken::id).toList());
  }

  Optional<Opening> opening(Station station) {
    return rows.openings(List.of(station.code())).stream().findFirst();
  }
}
