package org.lianxin.roster;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.workbook.ConstituencyRow;

@Entity
@Table(name = "roster_constituency")
class ConstituencyEntity extends RowEntity<ConstituencyRow> {

  @Embedded private ConstituencyRow row;

  @Override
  void replace(ConstituencyRow other) {
    row = other;
  }
}
