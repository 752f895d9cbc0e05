package org.lianxin.roster;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import org.lianxin.workbook.DirectoryRow;

/** A sheet whose rows have a table of their own. */
class EntityRows<R extends DirectoryRow, E extends RowEntity<R>> extends SheetRows<R> {

  private final EntityManager entities;
  private final Class<E> entity;
  private final Supplier<E> factory;

  EntityRows(EntityManager entities, Class<R> type, Class<E> entity, Supplier<E> factory) {
    super(type);
    this.entities = entities;
    this.entity = entity;
    this.factory = factory;
  }

  @Override
  List<R> rows() {
    var query = "select e.row from %s e order by e.key".formatted(entity.getSimpleName());
    return entities.createQuery(query, type).getResultList();
  }

  @Override
  void write(Difference<R> difference) {
    for (var row : difference.added()) {
      var fresh = factory.get();
      fresh.keep(row);
      entities.persist(fresh);
    }
    difference.changed().forEach(row -> entities.find(entity, row.key()).keep(row));
    difference.ended().forEach(row -> entities.find(entity, row.key()).keep(row));
    difference.dropped().forEach(row -> entities.remove(entities.find(entity, row.key())));
    entities.flush();
  }
}
