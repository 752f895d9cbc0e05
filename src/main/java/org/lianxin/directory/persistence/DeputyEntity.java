package org.lianxin.directory.persistence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.directory.content.DeputyRow;

@Entity
@Table(name = "directory_deputy")
class DeputyEntity extends RowEntity<DeputyRow> {

  @Embedded private DeputyRow row;

  @Override
  DeputyRow row() {
    return row;
  }

  @Override
  void replace(DeputyRow other) {
    row = other;
  }
}
