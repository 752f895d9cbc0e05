package org.lianxin.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Copies the tables of an H2 database into the same tables on MySQL, and compares them. */
class TableCopy {

  private static final String OWN_HISTORY = "flyway_schema_history";
  private static final int BATCH = 500;
  private static final long BATCH_BYTES = 4 << 20;
  private static final int ROW_BY_ROW = Integer.MIN_VALUE; // as MySQL's driver has it

  private static final String COLUMNS =
      """
      select c.table_name, c.column_name from information_schema.columns c
        join information_schema.tables t
          on t.table_schema = c.table_schema and t.table_name = c.table_name
      where t.table_type = 'BASE TABLE' and c.table_schema = ?\
      """;

  private final Connection from;
  private final Connection to;
  private final Map<String, Relation> sources;
  private final Map<String, Relation> targets;

  /**
   * Reads what tables there are.
   *
   * @throws SQLException also when the two do not have the same tables and columns
   */
  TableCopy(Connection from, Connection to) throws SQLException {
    this.from = from;
    this.to = to;
    sources = tables(from, from.getSchema());
    targets = tables(to, to.getCatalog());
    if (!sources.keySet().equals(targets.keySet())) {
      throw new SQLException(sources.keySet() + " / " + targets.keySet());
    }
  }

  /** All tables but the history of the schema, in small letters. */
  List<String> tables() {
    return List.copyOf(targets.keySet());
  }

  /**
   * Replaces the rows of one table by those of the source.
   *
   * @return how many there are now
   * @throws SQLException also when what is read back is not what the source has
   */
  long run(String table) throws SQLException {
    var target = targets.get(table);
    try (var statement = to.createStatement()) {
      statement.executeUpdate("delete from " + target.quoted('`'));
    }
    var sent = send(sources.get(table), target);
    var kept = read(target);
    if (!sent.equals(kept)) {
      throw new SQLException("%s: %s / %s".formatted(table, sent, kept));
    }
    return sent.rows;
  }

  private Content send(Relation source, Relation target) throws SQLException {
    var content = new Content();
    try (var statement = from.createStatement();
        var rows = statement.executeQuery(source.select('"'));
        var insert = to.prepareStatement(target.insert())) {
      var width = source.columns().size();
      var waiting = 0;
      var bytes = 0L;
      while (rows.next()) {
        var row = row(rows, width);
        bytes += content.add(row);
        set(insert, row);
        insert.addBatch();
        if (++waiting == BATCH || bytes > BATCH_BYTES) {
          insert.executeBatch();
          waiting = 0;
          bytes = 0;
        }
      }
      insert.executeBatch();
    }
    return content;
  }

  private Content read(Relation target) throws SQLException {
    var content = new Content();
    try (var statement = to.createStatement()) {
      statement.setFetchSize(ROW_BY_ROW);
      try (var rows = statement.executeQuery(target.select('`'))) {
        while (rows.next()) {
          content.add(row(rows, target.columns().size()));
        }
      }
    }
    return content;
  }

  private static void set(PreparedStatement insert, List<Object> row) throws SQLException {
    for (var i = 0; i < row.size(); i++) {
      insert.setObject(i + 1, row.get(i));
    }
  }

  private static List<Object> row(ResultSet rows, int width) throws SQLException {
    var row = new ArrayList<>(width);
    for (var i = 1; i <= width; i++) {
      row.add(value(rows, i));
    }
    return row;
  }

  /** A value as both databases have it; times are local ones of China in both. */
  private static Object value(ResultSet rows, int column) throws SQLException {
    return switch (rows.getMetaData().getColumnType(column)) {
      case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> rows.getBytes(column);
      case Types.CLOB, Types.LONGVARCHAR, Types.CHAR, Types.VARCHAR -> rows.getString(column);
      case Types.TIMESTAMP -> millis(rows.getObject(column, LocalDateTime.class));
      case Types.DATE -> rows.getObject(column, LocalDate.class);
      default -> rows.getObject(column);
    };
  }

  /** MySQL would round what is beyond a millisecond. */
  private static LocalDateTime millis(LocalDateTime time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static Map<String, Relation> tables(Connection connection, String schema)
      throws SQLException {
    var tables = new TreeMap<String, Relation>();
    try (var statement = connection.prepareStatement(COLUMNS)) {
      statement.setString(1, schema);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var name = rows.getString(1);
          tables
              .computeIfAbsent(
                  name.toLowerCase(Locale.ROOT), key -> new Relation(name, new ArrayList<>()))
              .columns()
              .add(rows.getString(2));
        }
      }
    }
    tables.remove(OWN_HISTORY);
    tables.values().forEach(table -> table.columns().sort(String.CASE_INSENSITIVE_ORDER));
    return tables;
  }

  /** A table and its columns as the database writes them, the columns by name. */
  private record Relation(String name, List<String> columns) {

    String quoted(char quote) {
      return quote + name + quote;
    }

    String select(char quote) {
      return "select %s from %s".formatted(list(quote), quoted(quote));
    }

    String insert() {
      return "insert into %s (%s) values (%s)"
          .formatted(
              quoted('`'), list('`'), String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    private String list(char quote) {
      return quote + String.join(quote + ", " + quote, columns) + quote;
    }
  }

  /** What a table holds, whatever the order of its rows: how many, and the sum of their hashes. */
  private static final class Content {

    private final MessageDigest hash = sha256();
    private final byte[] sum = new byte[hash.getDigestLength()];
    private long rows;

    /** Counts a row; returns about how many bytes it has. */
    long add(List<Object> row) {
      var bytes = 0L;
      for (var value : row) {
        var written = written(value);
        hash.update((byte) (value == null ? 0 : 1));
        hash.update((written.length + ":").getBytes(UTF_8));
        hash.update(written);
        bytes += written.length;
      }
      var digest = hash.digest();
      for (var i = 0; i < sum.length; i++) {
        sum[i] ^= digest[i];
      }
      rows++;
      return bytes;
    }

    /** The same for a number, a truth or a time in either database. */
    private static byte[] written(Object value) {
      if (value == null) {
        return new byte[0];
      }
      if (value instanceof byte[] bytes) {
        return bytes;
      }
      if (value instanceof Boolean is) {
        return written(is ? 1 : 0);
      }
      if (value instanceof Number number) {
        return new BigDecimal(number.toString())
            .stripTrailingZeros()
            .toPlainString()
            .getBytes(UTF_8);
      }
      return value.toString().getBytes(UTF_8);
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Content content && toString().equals(content.toString());
    }

    @Override
    public int hashCode() {
      return toString().hashCode();
    }

    @Override
    public String toString() {
      return rows + " rows " + HexFormat.of().formatHex(sum);
    }
  }
}
