package org.lianxin.voter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
            ? directory.station(rest).filter(Station::active).map(this::door)
            : code.startsWith("M-")
                ? directory.mailbox(rest).filter(Mailbox::active).map(this::door)
                : code.startsWith("D-") ? deputy(rest) : Optional.<Door>empty();
    return door.filter(found -> !found.deputies().isEmpty());
  }

  /** All doors of an area: its stations, its mailboxes, its deputies. */
  List<Door> of(String area) {
    var codes =
        List.of(
            directory.stations(area).stream().map(station -> "S-" + station.code()).toList(),
            directory.mailboxes(area).stream().map(mailbox -> "M-" + mailbox.code()).toList(),
            deputies.of(area).stream()
                .map(deputy -> "D-%s-%s".formatted(area, deputy.card()))
                .toList());
    return codes.stream().flatMap(List::stream).map(this::find).flatMap(Optional::stream).toList();
  }

  private Door door(Station station) {
    var own = Comparator.comparing((Deputy deputy) -> !deputy.group().equals(station.code()));
    return new Door(
        "S-" + station.code(),
        station.name(),
        station.area(),
        station.code(),
        null,
        deputies.of(station.area()).stream().sorted(own).toList());
  }

  private Door door(Mailbox mailbox) {
    return new Door(
        "M-" + mailbox.code(),
        mailbox.place(),
        mailbox.area(),
        null,
        mailbox.code(),
        deputies.of(mailbox.area()));
  }

  /** The deputy stands first, and another may be chosen. */
  private Optional<Door> deputy(String areaAndCard) {
    var parts = areaAndCard.split("-", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    var all = deputies.of(parts[0]);
    return all.stream()
        .filter(deputy -> deputy.card().equals(parts[1]))
        .findFirst()
        .map(
            meant ->
                new Door(
                    "D-" + areaAndCard,
                    meant.name(),
                    parts[0],
                    null,
                    null,
                    all.stream().sorted(Comparator.comparing(one -> !one.equals(meant))).toList()));
  }
}
