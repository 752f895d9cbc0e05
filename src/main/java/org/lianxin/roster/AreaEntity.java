package org.lianxin.roster;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.lianxin.directory.Area;
import org.lianxin.directory.AreaKind;
import org.lianxin.workbook.AreaRow;

/** An area of the national list or added by a workbook; listed when this installation serves it. */
@Entity
@Table(name = "roster_area")
class AreaEntity {

  @Id private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private AreaKind kind;

  private String parent;
  private boolean listed;

  protected AreaEntity() {}

  AreaEntity(AreaRow added) {
    code = added.code();
    kind = added.kind();
    parent = AreaKind.parentOf(code);
    list(added.name());
  }

  Area area() {
    return new Area(code, name, kind, parent);
  }

  final void list(String currentName) {
    name = currentName;
    listed = true;
  }

  void unlist() {
    listed = false;
  }
}
