package org.lianxin.voter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Mailbox;
import org.lianxin.directory.Station;
import org.springframework.stereotype.Component;

/**
 * 扫码入口: what a printed code stands for. {@code S-} and the code of a station, {@code M-} and the
 * number of a mailbox, {@code D-}, an area and the card of a deputy there; all of that is public.
 */
@Component
class Doorway {

  /**
   * Where a voter comes in.
   *
   * @param code as it is printed
   * @param name what is written on the sheet
   * @param area the area's code
   * @param station the station's code, or null
   * @param mailbox the mailbox's number, or null
   * @param deputies who may be addressed, the proposed one first
   */
  record Door(
      String code,
      String name,
      String area,
      String station,
      String mailbox,
      List<Deputy> deputies) {}

  private final Directory directory;
  private final Deputies deputies;

  Doorway(Directory directory, Deputies deputies) {
    this.directory = directory;
    this.deputies = deputies;
  }

  /** The door of a code; empty when there is none, or it is closed. */
  Optional<Door> find(String code) {
    var rest = code.length() > 2 ? code.substring(2) : "";
    var door =
        code.startsWith("S-")
            ? directory
                .station(rest)
                .filter(Station::active)
                .map(station -> door(station, deputies.of(station.area())))
            : code.startsWith("M-")
                ? directory
                    .mailbox(rest)
                    .filter(Mailbox::active)
                    .map(mailbox -> door(mailbox, deputies.of(mailbox.area())))
                : code.startsWith("D-") ? deputy(rest) : Optional.<Door>empty();
    return door.filter(found -> !found.deputies().isEmpty());
  }

  /** All doors of an area: its stations, its mailboxes, its deputies. */
  List<Door> of(String area) {
    var deputiesThere = deputies.of(area);
    return Stream.of(
            directory.stations(area).stream()
                .filter(Station::active)
                .map(station -> door(station, deputiesThere)),
            directory.mailboxes(area).stream()
                .filter(Mailbox::active)
                .map(mailbox -> door(mailbox, deputiesThere)),
            deputiesThere.stream().map(meant -> door(area, meant, deputiesThere)))
        .flatMap(doors -> doors)
        .filter(door -> !door.deputies().isEmpty())
        .toList();
  }

  private static Door door(Station station, List<Deputy> deputies) {
    var own = Comparator.comparing((Deputy deputy) -> !deputy.group().equals(station.code()));
    return new Door(
        "S-" + station.code(),
        station.name(),
        station.area(),
        station.code(),
        null,
        deputies.stream().sorted(own).toList());
  }

  private static Door door(Mailbox mailbox, List<Deputy> deputies) {
    return new Door(
        "M-" + mailbox.code(), mailbox.place(), mailbox.area(), null, mailbox.code(), deputies);
  }

  private Optional<Door> deputy(String areaAndCard) {
    var parts = areaAndCard.split("-", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    var all = deputies.of(parts[0]);
    return all.stream()
        .filter(deputy -> deputy.card().equals(parts[1]))
        .findFirst()
        .map(meant -> door(parts[0], meant, all));
  }

  /** The deputy stands first, and another may be chosen. */
  private static Door door(String area, Deputy meant, List<Deputy> all) {
    return new Door(
        "D-%s-%s".formatted(area, meant.card()),
        meant.name(),
        area,
        null,
        null,
        all.stream().sorted(Comparator.comparing(one -> !one.equals(meant))).toList());
  }
}
