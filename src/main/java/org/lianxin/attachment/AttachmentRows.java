package org.lianxin.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The table of attachments: the only place that seals and opens them. A file goes through in pieces
 * and is never whole in memory. What is sealed is bound to its case and to the hash of the content,
 * a piece also to its place in it.
 */
@Component
class AttachmentRows implements KeepsEvidence {

  private static final EvidentRows ATTACHMENT = EvidentRows.ofVoters("attachment_file", "id");

  private static final int PIECE = 256 << 10;

  private static final String COLUMNS =
      "select id, case_no, file_name, file_type, file_size, sha256, shows_voter, added_by, added_at,"
          + " withdrawn_at from attachment_file";

  private final JdbcClient jdbc;
  private final Sealer sealer;

  AttachmentRows(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(ATTACHMENT);
  }

  record Held(int files, long bytes) {}

  /** What a case holds that was not withdrawn. */
  Held held(String caseNo) {
    return jdbc.sql(
            "select count(*) as files, coalesce(sum(file_size), 0) as bytes"
                + " from attachment_file where case_no = ? and withdrawn_at is null")
        .param(caseNo)
        .query(Held.class)
        .single();
  }

  /** Keeps a file that was checked. */
  void keep(String caseNo, Upload upload, boolean showsVoter, String by, LocalDateTime now) {
    try {
      var sha256 = sha256(upload);
      var key = new GeneratedKeyHolder();
      jdbc.sql(
              "insert into attachment_file (case_no, file_name, file_type, file_size, sha256,"
                  + " shows_voter, added_by, added_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              caseNo,
              sealer.seal(nameOf(caseNo, sha256), upload.name()),
              AttachmentType.claimedBy(upload.name()).orElseThrow().name(),
              upload.size(),
              sha256,
              showsVoter,
              by,
              now)
          .update(key, "id");
      ATTACHMENT.written(key.getKey());
      keepContent(caseNo, sha256, key.getKeyAs(Number.class).longValue(), upload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepContent(String caseNo, String sha256, long id, Upload upload)
      throws IOException {
    try (var in = upload.content().getInputStream()) {
      int number = 0;
      for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        jdbc.sql("insert into attachment_piece (attachment, piece_no, sealed) values (?, ?, ?)")
            .params(id, number, sealer.sealBytes(pieceOf(caseNo, sha256, number), piece))
            .update();
        number++;
      }
    }
  }

  private static String sha256(Upload upload) throws IOException {
    try (var in =
        new DigestInputStream(
            upload.content().getInputStream(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All of a case, oldest first, with those that were withdrawn. */
  List<Attachment> of(String caseNo) {
    return jdbc.sql(COLUMNS + " where case_no = ? order by id")
        .param(caseNo)
        .query(this::attachment)
        .list();
  }

  /** Writes the content, piece by piece. */
  void write(String caseNo, Attachment attachment, OutputStream out) throws IOException {
    var pieces = (attachment.size() + PIECE - 1) / PIECE;
    for (int number = 0; number < pieces; number++) {
      var sealed =
          jdbc.sql("select sealed from attachment_piece where attachment = ? and piece_no = ?")
              .params(attachment.id(), number)
              .query((row, i) -> row.getBytes(1))
              .single();
      out.write(sealer.openBytes(pieceOf(caseNo, attachment.sha256(), number), sealed));
    }
  }

  /** Deletes the content; that there was a file stays. */
  void withdraw(long id, String by, LocalDateTime now) {
    jdbc.sql("delete from attachment_piece where attachment = ?").param(id).update();
    jdbc.sql("update attachment_file set withdrawn_by = ?, withdrawn_at = ? where id = ?")
        .params(by, now, id)
        .update();
    ATTACHMENT.written(id);
  }

  private Attachment attachment(ResultSet row, int number) throws SQLException {
    var caseNo = row.getString("case_no");
    var sha256 = row.getString("sha256");
    return new Attachment(
        row.getLong("id"),
        sealer.open(nameOf(caseNo, sha256), row.getString("file_name")),
        AttachmentType.valueOf(row.getString("file_type")),
        row.getLong("file_size"),
        sha256,
        row.getBoolean("shows_voter"),
        row.getString("added_by"),
        row.getObject("added_at", LocalDateTime.class),
        row.getObject("withdrawn_at") != null);
  }

  private static String nameOf(String caseNo, String sha256) {
    return "attachment.name %s %s".formatted(caseNo, sha256);
  }

  private static String pieceOf(String caseNo, String sha256, int number) {
    return "attachment.piece %s %s %d".formatted(caseNo, sha256, number);
  }
}
