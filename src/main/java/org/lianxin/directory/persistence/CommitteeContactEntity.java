package org.lianxin.directory.persistence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.directory.content.CommitteeContactRow;

@Entity
@Table(name = "directory_committee_contact")
class CommitteeContactEntity extends RowEntity<CommitteeContactRow> {

  @Embedded private CommitteeContactRow row;

  @Override
  CommitteeContactRow row() {
    return row;
  }

  @Override
  void replace(CommitteeContactRow other) {
    row = other;
  }
}
