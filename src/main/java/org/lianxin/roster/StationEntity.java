package org.lianxin.roster;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.directory.Station;
import org.lianxin.workbook.StationRow;

@Entity
@Table(name = "roster_station")
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
  void replace(StationRow other) {
    row = other;
  }
}
