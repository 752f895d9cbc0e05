package org.lianxin.platform;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a database says of its tables, in words that are the same on every database: a line for each
 * column, key and index.
 */
final class Schema {

  /** H2 has no other text than a varchar of this size. */
  private static final int UNBOUNDED = 1_000_000_000;

  private final Connection connection;
  private final DatabaseMetaData data;

  private Schema(Connection connection) throws SQLException {
    this.connection = connection;
    this.data = connection.getMetaData();
  }

  /** The lines of every table in the connection's schema, by table. */
  static SortedMap<String, SortedSet<String>> read(Connection connection) throws SQLException {
    var schema = new Schema(connection);
    var tables = new TreeMap<String, SortedSet<String>>();
    for (var table : schema.tables()) {
      var lines = new TreeSet<String>();
      schema.addColumns(table, lines);
      var foreign = schema.addForeignKeys(table, lines);
      schema.addIndexes(table, foreign, lines);
      tables.put(upper(table), lines);
    }
    return tables;
  }

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private static void each(ResultSet rows, Row row) throws SQLException {
    try (rows) {
      while (rows.next()) {
        row.read(rows);
      }
    }
  }

  private List<String> tables() throws SQLException {
    var tables = new ArrayList<String>();
    each(
        data.getTables(
            connection.getCatalog(),
            connection.getSchema(),
            "%",
            new String[] {"TABLE", "BASE TABLE"}),
        row -> tables.add(row.getString("TABLE_NAME")));
    return tables;
  }

  private void addColumns(String table, SortedSet<String> lines) throws SQLException {
    each(
        data.getColumns(connection.getCatalog(), connection.getSchema(), table, "%"),
        row ->
            lines.add(
                "%s %s%s"
                    .formatted(
                        upper(row.getString("COLUMN_NAME")),
                        type(row.getInt("DATA_TYPE"), row.getInt("COLUMN_SIZE")),
                        row.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls
                            ? " not null"
                            : "")));
  }

  private static String type(int type, int size) {
    return switch (type) {
      case Types.VARCHAR -> size < UNBOUNDED ? "varchar(%d)".formatted(size) : "text";
      case Types.CHAR -> "char(%d)".formatted(size);
      case Types.LONGVARCHAR, Types.CLOB -> "text";
      case Types.BIT, Types.BOOLEAN, Types.TINYINT -> "flag";
      case Types.SMALLINT -> "smallint";
      case Types.INTEGER -> "integer";
      case Types.BIGINT -> "bigint";
      case Types.DOUBLE, Types.FLOAT -> "double";
      case Types.DECIMAL, Types.NUMERIC -> "decimal";
      case Types.DATE -> "date";
      case Types.TIME -> "time";
      case Types.TIMESTAMP -> "datetime";
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> "binary";
      default -> throw new IllegalStateException("a type that no table of ours has: " + type);
    };
  }

  private SortedSet<String> addForeignKeys(String table, SortedSet<String> lines)
      throws SQLException {
    Map<String, List<String>> keys = new TreeMap<>();
    Map<String, List<String>> targets = new TreeMap<>();
    each(
        data.getImportedKeys(connection.getCatalog(), connection.getSchema(), table),
        row -> {
          var name = row.getString("FK_NAME");
          keys.computeIfAbsent(name, key -> new ArrayList<>())
              .add(upper(row.getString("FKCOLUMN_NAME")));
          targets
              .computeIfAbsent(name, key -> new ArrayList<>())
              .add(
                  upper(row.getString("PKTABLE_NAME"))
                      + "."
                      + upper(row.getString("PKCOLUMN_NAME")));
        });
    var foreign = new TreeSet<String>();
    keys.forEach(
        (name, columns) -> {
          foreign.add(columns.toString());
          lines.add("foreign key %s to %s".formatted(columns, targets.get(name)));
        });
    return foreign;
  }

  /** Leaves out the indexes that a database makes by itself for a foreign key. */
  private void addIndexes(String table, SortedSet<String> foreign, SortedSet<String> lines)
      throws SQLException {
    Map<String, List<String>> indexes = new TreeMap<>();
    Map<String, Boolean> unique = new TreeMap<>();
    each(
        data.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, false),
        row -> {
          var name = row.getString("INDEX_NAME");
          indexes
              .computeIfAbsent(name, key -> new ArrayList<>())
              .add(upper(row.getString("COLUMN_NAME")));
          unique.put(name, !row.getBoolean("NON_UNIQUE"));
        });
    indexes.forEach(
        (name, columns) -> {
          if (unique.get(name)) {
            lines.add("unique " + columns);
          } else if (!foreign.contains(columns.toString())) {
            lines.add("index " + columns);
          }
        });
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
