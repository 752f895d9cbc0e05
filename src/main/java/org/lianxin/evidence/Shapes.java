package org.lianxin.evidence;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.collection.BasicCollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.lianxin.evidence.Shape.Part;
import org.lianxin.evidence.Shape.Type;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.KeepsEvidence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * The tables whose rows are evidence, with the columns that they have now: the tables of all
 * entities that belong to a case, and those that somebody writes by SQL of his own and names.
 * Contents of files are left out; their hash is a column.
 */
@Component
class Shapes {

  private static final String CASE = "case_no";
  private static final Set<Integer> BINARY =
      Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);
  private static final Map<Integer, Type> TYPES =
      Map.of(Types.BOOLEAN, Type.TRUTH, Types.BIT, Type.TRUTH, Types.TIMESTAMP, Type.TIME);

  private final EntityManagerFactory entities;
  private final ObjectProvider<KeepsEvidence> keepers;
  private final DataSource database;
  private Map<String, Shape> byTable;

  Shapes(
      EntityManagerFactory entities, ObjectProvider<KeepsEvidence> keepers, DataSource database) {
    this.entities = entities;
    this.keepers = keepers;
    this.database = database;
  }

  /** What the rows of a table look like; empty when they are no evidence. */
  Optional<Shape> of(String table) {
    return Optional.ofNullable(byTable().get(table));
  }

  Collection<Shape> all() {
    return byTable().values();
  }

  /** The collections of an entity's table, by the table: a change of them changes its row. */
  private record Mapped(String table, List<String> key, Map<String, List<String>> lists) {}

  private synchronized Map<String, Shape> byTable() {
    if (byTable == null) {
      try {
        byTable =
            JdbcUtils.extractDatabaseMetaData(
                database, metaData -> shapes(new Schema(metaData.getConnection())));
      } catch (MetaDataAccessException e) {
        throw new IllegalStateException("The tables of the record can't be read", e);
      }
    }
    return byTable;
  }

  private Map<String, Shape> shapes(Schema schema) throws SQLException {
    var shapes = new TreeMap<String, Shape>();
    keepers.forEach(keeper -> schema.hide(keeper.hiddenColumns()));
    for (var mapped : mapped()) {
      schema
          .place(mapped.table())
          .ifPresent(place -> shapes.put(mapped.table(), shape(schema, mapped, place)));
    }
    for (var table : keepers.stream().map(KeepsEvidence::evidentRows).toList()) {
      table.forEach(one -> shapes.put(one.name(), shape(schema, one)));
    }
    return shapes;
  }

  private List<Mapped> mapped() {
    var model = entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
    var mapped = new LinkedHashMap<String, Mapped>();
    model.forEachEntityDescriptor(
        entity -> {
          var persister = (AbstractEntityPersister) entity;
          var table = persister.getTableName();
          mapped.put(
              table,
              new Mapped(table, List.of(persister.getIdentifierColumnNames()), new TreeMap<>()));
        });
    model.forEachCollectionDescriptor(
        collection -> {
          if (collection instanceof BasicCollectionPersister list && !list.isOneToMany()) {
            var owner = (AbstractEntityPersister) list.getOwnerEntityPersister();
            mapped
                .get(owner.getTableName())
                .lists()
                .put(list.getTableName(), List.of(list.getKeyColumnNames()));
          }
        });
    return List.copyOf(mapped.values());
  }

  private static Shape shape(Schema schema, Mapped mapped, Place place) {
    var parts = new ArrayList<Part>();
    parts.add(
        new Part(
            mapped.table(),
            place.source(),
            place.subject(),
            mapped.key(),
            schema.columns(mapped.table()),
            schema.types(mapped.table())));
    mapped
        .lists()
        .forEach(
            (table, key) ->
                parts.add(
                    new Part(
                        table,
                        "%s t join %s o on o.%s = t.%s"
                            .formatted(table, mapped.table(), mapped.key().get(0), key.get(0)),
                        "o." + CASE,
                        key,
                        schema.columns(table),
                        schema.types(table))));
    return new Shape(Owner.CASE, false, List.copyOf(parts));
  }

  private static Shape shape(Schema schema, EvidentRows table) {
    var subject =
        switch (table.owner()) {
          case CASE -> "t." + CASE;
          case PERSON -> "t.login";
          case DIRECTORY -> "''";
          case REPORT -> "t.report_no";
        };
    return new Shape(
        table.owner(),
        table.isPersonal(),
        List.of(
            new Part(
                table.name(),
                table.name() + " t",
                subject,
                table.key(),
                schema.columns(table.name()),
                schema.types(table.name()))));
  }

  /** Where the rows of a table stand, and by what column they belong to a case. */
  private record Place(String source, String subject) {}

  /** The tables as the database describes them. */
  private static final class Schema {

    private final Connection connection;
    private final Map<String, Set<String>> columns = new TreeMap<>();
    private final Map<String, Map<String, Type>> types = new HashMap<>();

    Schema(Connection connection) throws SQLException {
      this.connection = connection;
      try (var found =
          connection
              .getMetaData()
              .getColumns(connection.getCatalog(), connection.getSchema(), null, null)) {
        while (found.next()) {
          add(lower(found, "TABLE_NAME"), lower(found, "COLUMN_NAME"), found.getInt("DATA_TYPE"));
        }
      }
    }

    private void add(String table, String column, int type) {
      if (!BINARY.contains(type)) {
        columns.computeIfAbsent(table, name -> new TreeSet<>()).add(column);
      }
      if (TYPES.containsKey(type)) {
        types.computeIfAbsent(table, name -> new HashMap<>()).put(column, TYPES.get(type));
      }
    }

    Map<String, Type> types(String table) {
      return types.getOrDefault(table, Map.of());
    }

    void hide(Set<String> hidden) {
      hidden.stream()
          .map(column -> column.split("\\."))
          .forEach(column -> columns.get(column[0]).remove(column[1]));
    }

    List<String> columns(String table) {
      return List.copyOf(columns.get(table));
    }

    /** A table with a case's number, or with a key to one that has it. */
    Optional<Place> place(String table) throws SQLException {
      if (columns.get(table).contains(CASE)) {
        return Optional.of(new Place(table + " t", "t." + CASE));
      }
      return parents(table).entrySet().stream()
          .filter(parent -> columns.get(parent.getValue()).contains(CASE))
          .map(
              parent ->
                  new Place(
                      "%s t join %s o on o.id = t.%s"
                          .formatted(table, parent.getValue(), parent.getKey()),
                      "o." + CASE))
          .findFirst();
    }

    /** The tables that a table refers to, by the column that does. */
    private Map<String, String> parents(String table) throws SQLException {
      var metaData = connection.getMetaData();
      Function<String, String> written =
          metaData.storesUpperCaseIdentifiers() ? s -> s.toUpperCase(Locale.ROOT) : s -> s;
      var parents = new TreeMap<String, String>();
      try (var keys =
          metaData.getImportedKeys(
              connection.getCatalog(), connection.getSchema(), written.apply(table))) {
        while (keys.next()) {
          parents.put(lower(keys, "FKCOLUMN_NAME"), lower(keys, "PKTABLE_NAME"));
        }
      }
      return parents;
    }

    private static String lower(ResultSet found, String column) throws SQLException {
      return found.getString(column).toLowerCase(Locale.ROOT);
    }
  }
}
