package org.lianxin.roster;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.workbook.DeputyRow;

@Entity
@Table(name = "roster_deputy")
class DeputyEntity extends RowEntity<DeputyRow> {

  @Embedded private DeputyRow row;

  @Override
  void replace(DeputyRow other) {
    row = other;
  }
}
