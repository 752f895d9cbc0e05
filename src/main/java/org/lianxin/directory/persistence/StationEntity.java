package org.lianxin.directory.persistence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.directory.Station;
import org.lianxin.directory.content.StationRow;

@Entity
@Table(name = "directory_station")
class StationEntity extends RowEntity<StationRow> {

  @Embedded private StationRow row;

  Station station() {
    return new Station(
        row.code(),
        row.name(),
        row.kind(),
        row.area(),
        row.parent(),
        row.address(),
        row.online(),
        row.active());
  }

  @Override
  StationRow row() {
    return row;
  }

  @Override
  void replace(StationRow other) {
    row = other;
  }
}
