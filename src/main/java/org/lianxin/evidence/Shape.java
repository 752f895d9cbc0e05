package org.lianxin.evidence;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lianxin.evidence.EvidenceRows.Line;
import org.lianxin.shared.CanonicalText;
import org.lianxin.shared.EvidentRows.Owner;

/**
 * How the rows of a table become the text that is hashed: the table itself, then the tables that
 * list what belongs to a row of it.
 *
 * @param owner whose chain the rows are under
 * @param isPersonal whether the texts of its rows never leave the system
 * @param parts the tables; the first is the one whose key names the row
 */
record Shape(Owner owner, boolean isPersonal, List<Part> parts) {

  private static final int ID = 8;
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");

  /** What databases write each in its own way; hashed as MySQL writes it. */
  enum Type {
    /** 1 or 0. */
    TRUTH(value -> value.equals("TRUE") ? "1" : value.equals("FALSE") ? "0" : value),
    /** To the millisecond, zeros at the end too. */
    TIME(value -> MILLIS.format(LocalDateTime.parse(value.replace(' ', 'T'))));

    private final UnaryOperator<String> write;

    Type(UnaryOperator<String> write) {
      this.write = write;
    }
  }

  /**
   * A table of a shape.
   *
   * @param table its name
   * @param source what stands after {@code from}; the table goes by {@code t}
   * @param subject the column by which it is whose, with its table; a constant for the directory's
   * @param key the columns that name the row
   * @param columns all columns that are hashed, by name
   * @param types those of the columns that databases write in ways of their own
   */
  record Part(
      String table,
      String source,
      String subject,
      List<String> key,
      List<String> columns,
      Map<String, Type> types) {

    /** A column's value as text, the same whichever database wrote it. */
    String written(String column, String value) {
      var type = types.get(column);
      return type == null || value == null ? value : type.write.apply(value);
    }

    String keyOf(Map<String, String> values) {
      return key.stream().map(values::get).collect(Collectors.joining("/"));
    }
  }

  /**
   * The text of a row: its own line, and those of the tables that list what belongs to it, with the
   * columns that the shape knew. A column that is empty is left out.
   *
   * @param kept what was kept of the shape
   */
  static String text(String kept, List<Line> lines) {
    var known = new HashMap<String, List<String>>();
    kept.lines()
        .map(line -> line.split(":", 2))
        .forEach(part -> known.put(part[0], List.of(part[1].split(","))));
    return lines.stream()
        .filter(line -> known.containsKey(line.part().table()))
        .map(line -> text(line, known.get(line.part().table())))
        .sorted()
        .collect(Collectors.joining());
  }

  private static String text(Line line, List<String> columns) {
    var text = new CanonicalText().with("table", line.part().table());
    for (var column : columns) {
      if (line.values().get(column) != null) {
        text = text.with(column, line.values().get(column));
      }
    }
    return text.toString();
  }

  String table() {
    return parts.get(0).table();
  }

  /** What is kept of the shape: each table with its columns, on a line. */
  String kept() {
    return parts.stream()
        .map(part -> part.table() + ":" + String.join(",", part.columns()))
        .collect(Collectors.joining("\n"));
  }

  /** The first eight hex digits of the SHA-256 of what is kept. */
  static String id(String kept) {
    return CanonicalText.sha256(kept).substring(0, ID);
  }
}
