package org.lianxin.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxin.attachment.PieceRows.Shelf;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The table of attachments; their contents are {@link PieceRows}. The name is sealed, and bound to
 * its case and to the hash of the content.
 */
@Component
class AttachmentRows implements KeepsEvidence {

  private static final EvidentRows ATTACHMENT = EvidentRows.ofVoters("attachment_file", "id");

  private static final String COLUMNS =
      "select id, case_no, file_name, file_type, file_size, sha256, shows_voter, added_by, added_at,"
          + " withdrawn_at from attachment_file";

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final PieceRows pieces;

  AttachmentRows(JdbcClient jdbc, Sealer sealer, PieceRows pieces) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.pieces = pieces;
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
      var sha256 = PieceRows.sha256(upload);
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
      pieces.keep(Shelf.CASES, caseNo, sha256, key.getKeyAs(Number.class).longValue(), upload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    pieces.write(Shelf.CASES, caseNo, attachment, out);
  }

  /** Deletes the content; that there was a file stays. */
  void withdraw(long id, String by, LocalDateTime now) {
    pieces.delete(Shelf.CASES, id);
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
}
