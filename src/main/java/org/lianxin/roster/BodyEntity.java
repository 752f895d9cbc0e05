package org.lianxin.roster;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.directory.Body;
import org.lianxin.workbook.BodyRow;

@Entity
@Table(name = "roster_body")
class BodyEntity extends RowEntity<BodyRow> {

  @Embedded private BodyRow row;

  Body body() {
    return new Body(
        row.code(), row.name(), row.kind(), row.level(), row.area(), row.parent(), row.active());
  }

  String phone() {
    return row.phone();
  }

  @Override
  void replace(BodyRow other) {
    row = other;
  }
}
