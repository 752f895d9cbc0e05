package org.lianxin.shared;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows that the running transaction has added or changed, once each. */
public final class WrittenRows implements TransactionSynchronization {

  /**
   * A row.
   *
   * @param table its table
   * @param key the values of its key as texts, in the order of the key's columns, with {@code /}
   *     between them
   */
  public record Row(String table, String key) {}

  private final Set<Row> rows = new LinkedHashSet<>();

  private WrittenRows() {}

  /**
   * Notes a row. Without a transaction nobody seals what is written, and nothing is noted.
   *
   * @param key the values of its key
   */
  public static void add(String table, Object... key) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      current()
          .findFirst()
          .orElseGet(WrittenRows::begun)
          .rows
          .add(
              new Row(table, Stream.of(key).map(String::valueOf).collect(Collectors.joining("/"))));
    }
  }

  /** The rows of the running transaction so far. */
  public static Collection<Row> ofThisTransaction() {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? current().flatMap(written -> written.rows.stream()).toList()
        : List.of();
  }

  private static Stream<WrittenRows> current() {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(WrittenRows.class::isInstance)
        .map(WrittenRows.class::cast);
  }

  private static WrittenRows begun() {
    var begun = new WrittenRows();
    TransactionSynchronizationManager.registerSynchronization(begun);
    return begun;
  }
}
