package org.lianxin.roster;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.workbook.CommitteeContactRow;

@Entity
@Table(name = "roster_committee_contact")
class CommitteeContactEntity extends RowEntity<CommitteeContactRow> {

  @Embedded private CommitteeContactRow row;

  @Override
  void replace(CommitteeContactRow other) {
    row = other;
  }
}
