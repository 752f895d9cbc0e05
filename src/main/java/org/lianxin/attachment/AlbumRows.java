package org.lianxin.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxin.attachment.Albums.Item;
import org.lianxin.attachment.AttachmentRows.Held;
import org.lianxin.attachment.PieceRows.Shelf;
import org.lianxin.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The table of files of what is no case; their names are sealed as those of cases are. */
@Component
class AlbumRows {

  private final JdbcClient jdbc;
  private final Sealer sealer;
  private final PieceRows pieces;

  AlbumRows(JdbcClient jdbc, Sealer sealer, PieceRows pieces) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.pieces = pieces;
  }

  /** What an owner holds that was not withdrawn. */
  Held held(String owner) {
    return jdbc.sql(
            "select count(*) as files, coalesce(sum(file_size), 0) as bytes"
                + " from attachment_album_file where owner_no = ? and withdrawn_at is null")
        .param(owner)
        .query(Held.class)
        .single();
  }

  /** Keeps a file that was checked. */
  void keep(String owner, String kind, Upload upload, String by, LocalDateTime now) {
    try {
      var sha256 = PieceRows.sha256(upload);
      var key = new GeneratedKeyHolder();
      jdbc.sql(
              "insert into attachment_album_file (owner_no, kind, file_name, file_type, file_size,"
                  + " sha256, added_by, added_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(
              owner,
              kind,
              sealer.seal(nameOf(owner, sha256), upload.name()),
              AttachmentType.claimedBy(upload.name()).orElseThrow().name(),
              upload.size(),
              sha256,
              by,
              now)
          .update(key, "id");
      pieces.keep(Shelf.ALBUMS, owner, sha256, key.getKeyAs(Number.class).longValue(), upload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of an owner that were not withdrawn, oldest first. */
  List<Item> of(String owner) {
    return jdbc.sql(
            "select id, kind, file_name, file_type, file_size, sha256, added_by, added_at"
                + " from attachment_album_file where owner_no = ? and withdrawn_at is null"
                + " order by id")
        .param(owner)
        .query((row, i) -> item(owner, row))
        .list();
  }

  void write(String owner, Attachment file, OutputStream out) throws IOException {
    pieces.write(Shelf.ALBUMS, owner, file, out);
  }

  /** Deletes the content; that there was a file stays. */
  void withdraw(long id, String by, LocalDateTime now) {
    pieces.delete(Shelf.ALBUMS, id);
    jdbc.sql("update attachment_album_file set withdrawn_by = ?, withdrawn_at = ? where id = ?")
        .params(by, now, id)
        .update();
  }

  private Item item(String owner, ResultSet row) throws SQLException {
    var sha256 = row.getString("sha256");
    return new Item(
        row.getString("kind"),
        new Attachment(
            row.getLong("id"),
            sealer.open(nameOf(owner, sha256), row.getString("file_name")),
            AttachmentType.valueOf(row.getString("file_type")),
            row.getLong("file_size"),
            sha256,
            false,
            row.getString("added_by"),
            row.getObject("added_at", LocalDateTime.class),
            false));
  }

  private static String nameOf(String owner, String sha256) {
    return "attachment.album-name %s %s".formatted(owner, sha256);
  }
}
