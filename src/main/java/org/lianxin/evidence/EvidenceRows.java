package org.lianxin.evidence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lianxin.evidence.Shape.Part;
import org.lianxin.shared.Database;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.WrittenRows.Row;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The chains, and the rows that they are over, as texts. */
@Repository
class EvidenceRows {

  /** Most keys of a table that one statement asks for. */
  private static final int MOST = 200;

  /**
   * The end of a chain.
   *
   * @param hash in hex
   */
  record Head(int seq, String hash) {

    static final Head NONE = new Head(0, Link.GENESIS);
  }

  /**
   * A link as it stands in the table.
   *
   * @param hash in hex
   * @param mac in hex
   */
  record SealedLink(Link link, String hash, String mac) {}

  /** A line of a table: its values by column, as texts. */
  record Line(Part part, String subject, Map<String, String> values) {}

  private final JdbcTemplate jdbc;
  private final Shapes shapes;
  private final Database database;

  EvidenceRows(JdbcTemplate jdbc, Shapes shapes, Database database) {
    this.jdbc = jdbc;
    this.shapes = shapes;
    this.database = database;
  }

  // The rows that are sealed

  /** The lines of these rows as they are now, in one statement for a usual step. */
  List<Line> lines(Collection<Row> rows) {
    var byTable = rows.stream().collect(groupingBy(Row::table, TreeMap::new, toList()));
    var lines = new ArrayList<Line>();
    for (var pages = pages(byTable); !pages.isEmpty(); pages = pages(byTable)) {
      lines.addAll(read(pages));
    }
    return lines;
  }

  /** Takes the next keys of each table out of those that are left. */
  private static Map<String, List<Row>> pages(Map<String, List<Row>> left) {
    var pages = new LinkedHashMap<String, List<Row>>();
    left.forEach(
        (table, rows) ->
            pages.put(table, List.copyOf(rows.subList(0, Math.min(MOST, rows.size())))));
    pages.forEach((table, page) -> left.compute(table, (any, all) -> rest(all, page.size())));
    return pages;
  }

  private static List<Row> rest(List<Row> all, int taken) {
    return taken == all.size() ? null : all.subList(taken, all.size());
  }

  private List<Line> read(Map<String, List<Row>> rows) {
    var parts = new ArrayList<Part>();
    var wanted = new ArrayList<List<Row>>();
    rows.forEach(
        (table, page) ->
            shapes
                .of(table)
                .ifPresent(
                    shape ->
                        shape
                            .parts()
                            .forEach(
                                part -> {
                                  parts.add(part);
                                  wanted.add(page);
                                })));
    if (parts.isEmpty()) {
      return List.of();
    }
    int width = parts.stream().mapToInt(part -> part.columns().size()).max().getAsInt();
    var sql = new ArrayList<String>();
    var values = new ArrayList<Object>();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      sql.add(select(part, i, width) + " where " + condition(part, wanted.get(i), values));
    }
    return jdbc.query(
        String.join(" union all ", sql),
        (found, line) -> line(parts.get(found.getInt(1)), found),
        values.toArray());
  }

  private String select(Part part, int number, int width) {
    var columns =
        Stream.concat(
                part.columns().stream().map(column -> text("t." + column)),
                Collections.nCopies(width - part.columns().size(), text("null")).stream())
            .collect(joining(", "));
    return "select %d, %s, %s from %s"
        .formatted(number, text(part.subject()), columns, part.source());
  }

  private static String condition(Part part, List<Row> rows, List<Object> values) {
    if (part.key().size() == 1) {
      rows.forEach(row -> values.add(row.key()));
      return "t.%s in (%s)"
          .formatted(part.key().get(0), String.join(", ", Collections.nCopies(rows.size(), "?")));
    }
    var one = part.key().stream().map("t.%s = ?"::formatted).collect(joining(" and ", "(", ")"));
    rows.forEach(
        row -> Collections.addAll(values, (Object[]) row.key().split("/", part.key().size())));
    return String.join(" or ", Collections.nCopies(rows.size(), one));
  }

  private static Line line(Part part, ResultSet found) throws SQLException {
    var values = new HashMap<String, String>();
    for (int i = 0; i < part.columns().size(); i++) {
      var column = part.columns().get(i);
      values.put(column, part.written(column, found.getString(i + 3)));
    }
    return new Line(part, found.getString(2), values);
  }

  /**
   * What the database writes a value as: in MySQL a text is {@code char}, in H2 {@code varchar}.
   */
  private String text(String value) {
    return "cast(%s as %s)".formatted(value, database.isEmbedded() ? "varchar" : "char");
  }

  /**
   * All lines of the tables of one kind of owner, of subjects after one and up to another.
   *
   * @param upTo null for no end
   */
  List<Line> lines(Owner owner, String after, String upTo) {
    var lines = new ArrayList<Line>();
    for (var shape : shapes.all()) {
      if (shape.owner() == owner) {
        for (var part : shape.parts()) {
          lines.addAll(lines(part, after, upTo));
        }
      }
    }
    return lines;
  }

  /** All lines of the tables of these shapes. */
  List<Line> linesOf(Collection<Shape> all) {
    return all.stream()
        .flatMap(shape -> shape.parts().stream())
        .flatMap(part -> lines(part, "", null).stream())
        .toList();
  }

  private List<Line> lines(Part part, String after, String upTo) {
    var values = new ArrayList<Object>(List.of(after));
    var range = part.subject() + (after.isEmpty() ? " >= ?" : " > ?");
    if (upTo != null) {
      values.add(upTo);
      range += " and " + part.subject() + " <= ?";
    }
    return jdbc.query(
        select(part, 0, part.columns().size()) + " where " + range,
        (found, line) -> line(part, found),
        values.toArray());
  }

  // The chains

  /** Makes everybody else who adds to these chains wait; those that have begun, by subject. */
  Map<String, Head> lock(Collection<String> subjects) {
    var heads = new HashMap<String, Head>();
    jdbc.query(
        "select subject, seq, link_hash from evidence_chain where subject in (%s) order by subject for update"
            .formatted(String.join(", ", Collections.nCopies(subjects.size(), "?"))),
        found -> {
          heads.put(found.getString(1), new Head(found.getInt(2), hex(found.getBytes(3))));
        },
        subjects.toArray());
    return heads;
  }

  /** Begins a chain, unless somebody else does at this moment; lock it afterwards. */
  void begin(String subject) {
    database.addUnlessThere(
        "insert into evidence_chain (subject, seq, link_hash) values (?, 0, ?)",
        "subject",
        subject,
        bytes(Link.GENESIS));
  }

  void add(Collection<SealedLink> links, Map<String, Head> heads) {
    jdbc.batchUpdate(
        "insert into evidence_link (subject, seq, sealed_at, listing, link_hash, mac) values (?, ?, ?, ?, ?, ?)",
        links.stream()
            .map(
                stored ->
                    new Object[] {
                      stored.link().subject(),
                      stored.link().seq(),
                      stored.link().sealedAt(),
                      stored.link().packed(),
                      bytes(stored.hash()),
                      bytes(stored.mac())
                    })
            .toList());
    jdbc.batchUpdate(
        "update evidence_chain set seq = ?, link_hash = ? where subject = ?",
        heads.entrySet().stream()
            .map(
                head ->
                    new Object[] {
                      head.getValue().seq(), bytes(head.getValue().hash()), head.getKey()
                    })
            .toList());
  }

  /**
   * The ends of chains by subject, in its order.
   *
   * @param from a subject that begins as all of them do, or before them
   * @param below the first word after them
   */
  Map<String, Head> heads(String from, String below, int most) {
    var heads = new LinkedHashMap<String, Head>();
    jdbc.query(
        "select subject, seq, link_hash from evidence_chain where subject > ? and subject < ?"
            + " order by subject limit ?",
        found -> {
          heads.put(found.getString(1), new Head(found.getInt(2), hex(found.getBytes(3))));
        },
        from,
        below,
        most);
    return heads;
  }

  /** The links of subjects after one and up to another, by subject in their order. */
  List<SealedLink> links(String after, String upTo) {
    return jdbc.query(
        LINKS + " where subject > ? and subject <= ? order by subject, seq",
        (found, line) -> stored(found),
        after,
        upTo);
  }

  /** The end of one subject's chain, if it has begun. */
  Map<String, Head> head(String subject) {
    var head = new HashMap<String, Head>();
    jdbc.query(
        "select seq, link_hash from evidence_chain where subject = ?",
        found -> {
          head.put(subject, new Head(found.getInt(1), hex(found.getBytes(2))));
        },
        subject);
    return head;
  }

  /** All lines of one case. */
  List<Line> lines(String caseNo) {
    return lines(Owner.CASE, caseNo);
  }

  /** All lines of one owner, by the case's number, the login or the report's number. */
  List<Line> lines(Owner owner, String name) {
    var lines = new ArrayList<Line>();
    for (var shape : shapes.all()) {
      if (shape.owner() == owner) {
        for (var part : shape.parts()) {
          lines.addAll(
              jdbc.query(
                  select(part, 0, part.columns().size()) + " where " + part.subject() + " = ?",
                  (found, line) -> line(part, found),
                  name));
        }
      }
    }
    return lines;
  }

  /** The links of one subject. */
  List<SealedLink> links(String subject) {
    return jdbc.query(
        LINKS + " where subject = ? order by seq", (found, line) -> stored(found), subject);
  }

  /** The links that were sealed from one moment to before another, by subject in their order. */
  List<SealedLink> links(LocalDateTime from, LocalDateTime before) {
    return jdbc.query(
        LINKS + " where sealed_at >= ? and sealed_at < ? order by subject, seq",
        (found, line) -> stored(found),
        from,
        before);
  }

  private static final String LINKS =
      "select subject, seq, sealed_at, listing, link_hash, mac from evidence_link";

  private static SealedLink stored(ResultSet found) throws SQLException {
    return new SealedLink(
        new Link(
            found.getString(1),
            found.getInt(2),
            found.getObject(3, LocalDateTime.class),
            Link.unpacked(found.getBytes(4))),
        hex(found.getBytes(5)),
        hex(found.getBytes(6)));
  }

  // The shapes

  /** What was kept of each shape, by its id. */
  Map<String, String> kept() {
    var kept = new HashMap<String, String>();
    jdbc.query(
        "select id, columns_text from evidence_shape",
        found -> {
          kept.put(found.getString(1), found.getString(2));
        });
    return kept;
  }

  void keep(String id, String text) {
    database.addUnlessThere(
        "insert into evidence_shape (id, columns_text) values (?, ?)", "id", id, text);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
