package org.lianxin.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lianxin.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The contents of files: pieces, each sealed and bound to whose file it is, to the hash of the
 * whole and to its place in it. A file goes through in pieces and is never whole in memory.
 */
@Component
class PieceRows {

  private static final int PIECE = 256 << 10;

  private final JdbcClient jdbc;
  private final Sealer sealer;

  PieceRows(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /** Where contents are kept. */
  enum Shelf {
    /** Those of the files of cases. */
    CASES("attachment_piece", "attachment.piece"),
    /** Those of all others. */
    ALBUMS("attachment_album_piece", "attachment.album-piece");

    private final String table;
    private final String use;

    Shelf(String table, String use) {
      this.table = table;
      this.use = use;
    }

    /** What a piece is bound to. */
    private String bound(String owner, String sha256, int number) {
      return "%s %s %s %d".formatted(use, owner, sha256, number);
    }
  }

  /** The hash of a content, in hex. */
  static String sha256(Upload upload) throws IOException {
    try (var in =
        new DigestInputStream(
            upload.content().getInputStream(), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Keeps a content.
   *
   * @param owner the case or other thing whose file it is
   * @param id the number of the file
   */
  void keep(Shelf shelf, String owner, String sha256, long id, Upload upload) throws IOException {
    try (var in = upload.content().getInputStream()) {
      int number = 0;
      for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        jdbc.sql(
                "insert into %s (attachment, piece_no, sealed) values (?, ?, ?)"
                    .formatted(shelf.table))
            .params(id, number, sealer.sealBytes(shelf.bound(owner, sha256, number), piece))
            .update();
        number++;
      }
    }
  }

  /** Writes the content, piece by piece. */
  void write(Shelf shelf, String owner, Attachment file, OutputStream out) throws IOException {
    var pieces = (file.size() + PIECE - 1) / PIECE;
    for (int number = 0; number < pieces; number++) {
      var sealed =
          jdbc.sql(
                  "select sealed from %s where attachment = ? and piece_no = ?"
                      .formatted(shelf.table))
              .params(file.id(), number)
              .query((row, i) -> row.getBytes(1))
              .single();
      out.write(sealer.openBytes(shelf.bound(owner, file.sha256(), number), sealed));
    }
  }

  /** Deletes a content. */
  void delete(Shelf shelf, long id) {
    jdbc.sql("delete from %s where attachment = ?".formatted(shelf.table)).param(id).update();
  }
}
