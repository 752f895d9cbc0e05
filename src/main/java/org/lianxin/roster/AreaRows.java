package org.lianxin.roster;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianxin.workbook.AreaRow;

/** The areas that are listed; all others of the country are kept for lookups. */
class AreaRows extends SheetRows<AreaRow> {

  private static final String ROWS =
      "select new org.lianxin.workbook.AreaRow(e.code, e.name) from AreaEntity e";

  private final EntityManager entities;

  AreaRows(EntityManager entities) {
    super(AreaRow.class);
    this.entities = entities;
  }

  @Override
  List<AreaRow> rows() {
    return entities
        .createQuery(ROWS + " where e.listed order by e.code", AreaRow.class)
        .getResultList();
  }

  /** The names of those of the codes that are known, listed or not. */
  Map<String, String> names(Collection<String> codes) {
    return entities
        .createQuery(ROWS + " where e.code in :codes", AreaRow.class)
        .setParameter("codes", codes)
        .getResultStream()
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
