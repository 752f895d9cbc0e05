package org.lianxin.roster;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.directory.DeputyGroup;
import org.lianxin.workbook.DeputyGroupRow;

@Entity
@Table(name = "roster_group")
class DeputyGroupEntity extends RowEntity<DeputyGroupRow> {

  @Embedded private DeputyGroupRow row;

  DeputyGroup group() {
    return new DeputyGroup(
        row.code(), row.name(), row.home(), row.leader(), row.viceLeaders(), row.liaisonOfficer());
  }

  @Override
  void replace(DeputyGroupRow other) {
    row = other;
  }
}
