package org.lianxin.directory.persistence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.directory.content.DeputyGroupRow;

@Entity
@Table(name = "directory_group")
class DeputyGroupEntity extends RowEntity<DeputyGroupRow> {

  @Embedded private DeputyGroupRow row;

  @Override
  DeputyGroupRow row() {
    return row;
  }

  @Override
  void replace(DeputyGroupRow other) {
    row = other;
  }
}
