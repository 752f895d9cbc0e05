package org.lianxin.roster;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianxin.workbook.AreaRow;

/** The areas that are listed; all others of the country are kept for lookups. */
class AreaRows extends SheetRows<AreaRow> {

  private final EntityManager entities;

  AreaRows(EntityManager entities) {
    super(AreaRow.class);
    this.entities = entities;
  }

  @Override
  List<AreaRow> rows() {
    return entities
        .createQuery("select e from AreaEntity e where e.listed order by e.code", AreaEntity.class)
        .getResultStream()
        .map(AreaEntity::row)
        .toList();
  }

  /** The names of those of the codes that are known, listed or not. */
  Map<String, String> names(Collection<String> codes) {
    return entities
        .createQuery("select e from AreaEntity e where e.code in :codes", AreaEntity.class)
        .setParameter("codes", codes)
        .getResultStream()
        .map(AreaEntity::row)
        .collect(Collectors.toMap(AreaRow::code, AreaRow::name));
  }

  @Override
  void write(Difference<AreaRow> difference) {
    difference.added().forEach(this::list);
    difference.changed().forEach(this::list);
    difference.dropped().forEach(row -> entities.find(AreaEntity.class, row.code()).unlist());
    entities.flush();
  }

  private void list(AreaRow row) {
    var area = entities.find(AreaEntity.class, row.code());
    if (area == null) {
      entities.persist(new AreaEntity(row));
    } else {
      area.list(row.name());
    }
  }
}
