package org.lianxin.directory.persistence;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.lianxin.directory.content.PersonRow;

@Entity
@Table(name = "directory_person")
class PersonEntity extends RowEntity<PersonRow> {

  @Embedded private PersonRow row;

  @Override
  PersonRow row() {
    return row;
  }

  @Override
  void replace(PersonRow other) {
    row = other;
  }
}
