package org.lianxin.roster;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.workbook.PersonRow;

@Entity
@Table(name = "roster_person")
class PersonEntity extends RowEntity<PersonRow> {

  @Embedded private PersonRow row;

  @Override
  void replace(PersonRow other) {
    row = other;
  }
}
