package org.lianxin.station;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What offices say of their stations, and the photos of them. */
@Repository
class StationRows {

  private final JdbcClient jdbc;
  private final Database database;
  private final Clock clock;

  StationRows(JdbcClient jdbc, Database database, Clock clock) {
    this.jdbc = jdbc;
    this.database = database;
    this.clock = clock;
  }

  /**
   * 开放时间.
   *
   * @param station the station's code
   * @param hours when it is open, in words
   * @param remark what else voters should know, or empty
   */
  record Opening(String station, String hours, String remark) {}

  /** The words of one rule. */
  record Wall(String area, WallRule wallRule, String words) {}

  /** Whether a station has one thing, as it was looked at last. */
  record Item(
      String station,
      StandardItem item,
      boolean present,
      String remark,
      String checkedBy,
      LocalDateTime checkedAt) {}

  /** A photo of one thing that a station has. */
  record Taken(long id, StandardItem item) {}

  List<Opening> openings(Collection<String> stations) {
    return stations.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select station, hours, remark from station_opening where station in (:stations)")
            .param("stations", stations)
            .query(Opening.class)
            .list();
  }

  void write(Opening opening, String by) {
    database.addUnlessThere(
        "insert into station_opening (station, hours, remark, written_by, written_at)"
            + " values (?, ?, ?, ?, ?)",
        "station",
        opening.station(),
        opening.hours(),
        opening.remark(),
        by,
        now());
    jdbc.sql(
            "update station_opening set hours = ?, remark = ?, written_by = ?, written_at = ?"
                + " where station = ?")
        .params(opening.hours(), opening.remark(), by, now(), opening.station())
        .update();
  }

  List<Wall> walls(Collection<String> areas) {
    return areas.isEmpty()
        ? List.of()
        : jdbc.sql("select area, wall_rule, words from station_rule where area in (:areas)")
            .param("areas", areas)
            .query(Wall.class)
            .list();
  }

  void write(Wall wall, String by) {
    database.addUnlessThere(
        "insert into station_rule (area, wall_rule, words, written_by, written_at)"
            + " values (?, ?, ?, ?, ?)",
        "area",
        wall.area(),
        wall.wallRule().name(),
        wall.words(),
        by,
        now());
    jdbc.sql(
            "update station_rule set words = ?, written_by = ?, written_at = ?"
                + " where area = ? and wall_rule = ?")
        .params(wall.words(), by, now(), wall.area(), wall.wallRule().name())
        .update();
  }

  void deleteWall(String area, WallRule rule) {
    jdbc.sql("delete from station_rule where area = ? and wall_rule = ?")
        .params(area, rule.name())
        .update();
  }

  List<Item> items(Collection<String> stations) {
    return stations.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select station, item, present, remark, checked_by, checked_at from station_item"
                    + " where station in (:stations)")
            .param("stations", stations)
            .query(Item.class)
            .list();
  }

  void write(String station, StandardItem item, boolean isPresent, String remark, String by) {
    database.addUnlessThere(
        "insert into station_item (station, item, present, remark, checked_by, checked_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        "station",
        station,
        item.name(),
        isPresent,
        remark,
        by,
        now());
    jdbc.sql(
            "update station_item set present = ?, remark = ?, checked_by = ?, checked_at = ?"
                + " where station = ? and item = ?")
        .params(isPresent, remark, by, now(), station, item.name())
        .update();
  }

  List<Taken> pictures(String station) {
    return jdbc.sql("select id, item from station_picture where station = ? order by id")
        .param(station)
        .query(Taken.class)
        .list();
  }

  void addPicture(String station, StandardItem item, byte[] picture, String by) {
    jdbc.sql(
            "insert into station_picture (station, item, picture, taken_by, taken_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(station, item.name(), picture, by, now())
        .update();
  }

  Optional<byte[]> picture(String station, long id) {
    return jdbc.sql("select picture from station_picture where station = ? and id = ?")
        .params(station, id)
        .query((row, i) -> row.getBytes(1))
        .optional();
  }

  void deletePicture(String station, long id) {
    jdbc.sql("delete from station_picture where station = ? and id = ?")
        .params(station, id)
        .update();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
  }
}
