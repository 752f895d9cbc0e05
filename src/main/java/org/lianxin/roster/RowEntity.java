package org.lianxin.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.lianxin.workbook.DirectoryRow;

/** A row of a sheet as it is kept. Its key never changes; all else is replaced as a whole. */
@MappedSuperclass
abstract class RowEntity<R extends DirectoryRow> {

  @Id
  @Column(name = "row_key")
  private String key;

  final void keep(R row) {
    key = row.key();
    replace(row);
  }

  abstract void replace(R row);
}
