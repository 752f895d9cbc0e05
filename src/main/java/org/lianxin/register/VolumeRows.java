package org.lianxin.register;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.register.Listing.Frozen;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.shared.Sealer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What was handed in: its bytes, sealed, and which rows it has. Nothing here is ever changed. */
@Repository
class VolumeRows implements KeepsEvidence {

  private static final EvidentRows VOLUME = EvidentRows.of(Owner.PERSON, "register_volume", "id");
  private static final EvidentRows FILE =
      EvidentRows.of(Owner.PERSON, "register_file", "volume", "kind", "format");

  /** The period of the registers. */
  static final String YEAR = "YEAR";

  private static final int PIECE = 256 << 10;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Sealer sealer;
  private final Clock clock;

  VolumeRows(JdbcClient jdbc, JdbcTemplate batches, Sealer sealer, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.sealer = sealer;
    this.clock = clock;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(VOLUME, FILE);
  }

  /**
   * What was handed in at one time.
   *
   * @param period {@link #YEAR} or a quarter, such as Q1
   * @param part 0 for the registers, from 1 for their supplements
   * @param login who handed it in
   */
  record Volume(
      long id,
      String group,
      int year,
      String period,
      int part,
      String login,
      LocalDateTime handedInAt) {}

  /** A file of it. */
  record FrozenFile(
      long volume, RegisterKind kind, RegisterFormat format, long size, String sha256) {}

  /** What these groups handed in for a year or its quarters, in its order. */
  List<Volume> volumes(Collection<String> groups, int year, Collection<String> periods) {
    return groups.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select id, deputies_group, register_year, period, part, login, handed_in_at"
                    + " from register_volume where register_year = :year and period in (:periods)"
                    + " and deputies_group in (:groups) order by deputies_group, period, part")
            .param("periods", periods)
            .param("year", year)
            .param("groups", groups)
            .query(
                (row, i) ->
                    new Volume(
                        row.getLong("id"),
                        row.getString("deputies_group"),
                        row.getInt("register_year"),
                        row.getString("period"),
                        row.getInt("part"),
                        row.getString("login"),
                        row.getObject("handed_in_at", LocalDateTime.class)))
            .list();
  }

  /** The files of these, by register and format. */
  List<FrozenFile> files(Collection<Long> volumes) {
    return volumes.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select volume, kind, format, file_size, sha256 from register_file"
                    + " where volume in (:volumes) order by volume")
            .param("volumes", volumes)
            .query(
                (row, i) ->
                    new FrozenFile(
                        row.getLong("volume"),
                        RegisterKind.valueOf(row.getString("kind")),
                        RegisterFormat.valueOf(row.getString("format")),
                        row.getLong("file_size"),
                        row.getString("sha256")))
            .list();
  }

  /** Where each row of a register stands that was handed in, the last time, by its key. */
  Map<String, Frozen> frozen(Collection<Long> volumes, RegisterKind kind) {
    var frozen = new HashMap<String, Frozen>();
    if (!volumes.isEmpty()) {
      jdbc.sql(
              "select v.part, r.row_no, r.row_key, r.row_hash from register_row r"
                  + " join register_volume v on v.id = r.volume"
                  + " where r.volume in (:volumes) and r.kind = :kind order by v.part, r.row_no")
          .param("volumes", volumes)
          .param("kind", kind.name())
          .query(
              row -> {
                frozen.put(
                    row.getString("row_key"),
                    new Frozen(
                        row.getInt("part"), row.getInt("row_no"), row.getString("row_hash")));
              });
    }
    return frozen;
  }

  /**
   * Begins what is handed in.
   *
   * @return its number
   */
  long add(String group, int year, String period, int part, String by) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into register_volume (deputies_group, register_year, period, part,"
                + " login, handed_in_at) values (?, ?, ?, ?, ?, ?)")
        .params(group, year, period, part, by, LocalDateTime.now(clock).truncatedTo(MILLIS))
        .update(key, "id");
    var id = key.getKeyAs(Number.class).longValue();
    VOLUME.written(id);
    return id;
  }

  /** Keeps a file of it. */
  void add(long volume, RegisterKind kind, RegisterFormat format, byte[] file, String by) {
    jdbc.sql(
            "insert into register_file (volume, kind, format, login, file_size, sha256)"
                + " values (?, ?, ?, ?, ?, ?)")
        .params(volume, kind.name(), format.name(), by, file.length, sha256(file))
        .update();
    FILE.written(volume, kind.name(), format.name());
    for (int from = 0, number = 0; from < file.length; from += PIECE, number++) {
      var piece = Arrays.copyOfRange(file, from, Math.min(from + PIECE, file.length));
      jdbc.sql(
              "insert into register_piece (volume, kind, format, piece_no, sealed)"
                  + " values (?, ?, ?, ?, ?)")
          .params(
              volume,
              kind.name(),
              format.name(),
              number,
              sealer.sealBytes(owner(volume, kind, format, number), piece))
          .update();
    }
  }

  /** Keeps which rows it has. */
  void add(long volume, Listing listing) {
    var rows = new ArrayList<Object[]>();
    for (var line : listing.lines()) {
      rows.add(
          new Object[] {volume, listing.kind().name(), rows.size() + 1, line.key(), line.hash()});
    }
    batches.batchUpdate(
        "insert into register_row (volume, kind, row_no, row_key, row_hash)"
            + " values (?, ?, ?, ?, ?)",
        rows);
  }

  /**
   * Writes a file as it was handed in.
   *
   * @throws IllegalStateException when the bytes are not those that were handed in
   */
  void write(FrozenFile file, OutputStream out) throws IOException {
    var digest = digest();
    for (int number = 0; (long) number * PIECE < file.size(); number++) {
      var piece = piece(file, number).orElseThrow();
      digest.update(piece);
      out.write(piece);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
      throw new IllegalStateException("Not as it was handed in: " + file);
    }
  }

  private Optional<byte[]> piece(FrozenFile file, int number) {
    return jdbc.sql(
            "select sealed from register_piece where volume = ? and kind = ? and format = ?"
                + " and piece_no = ?")
        .params(file.volume(), file.kind().name(), file.format().name(), number)
        .query((row, i) -> row.getBytes(1))
        .optional()
        .map(
            kept ->
                sealer.openBytes(owner(file.volume(), file.kind(), file.format(), number), kept));
  }

  private static String owner(long volume, RegisterKind kind, RegisterFormat format, int number) {
    return "register.piece %d %s %s %d".formatted(volume, kind, format, number);
  }

  private static String sha256(byte[] file) {
    return HexFormat.of().formatHex(digest().digest(file));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
