package org.lianxin.directory.persistence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.directory.content.ConstituencyRow;

@Entity
@Table(name = "directory_constituency")
class ConstituencyEntity extends RowEntity<ConstituencyRow> {

  @Embedded private ConstituencyRow row;

  @Override
  ConstituencyRow row() {
    return row;
  }

  @Override
  void replace(ConstituencyRow other) {
    row = other;
  }
}
