package org.lianxin.inmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of what mails brought into cases, sealed; the hash of the words is evidence. */
@Repository
class LetterRows implements KeepsEvidence {

  private static final EvidentRows LETTER = EvidentRows.ofVoters("inmail_letter", "id");
  private static final String LINE = "\n";

  private final JdbcClient jdbc;
  private final Sealer sealer;

  LetterRows(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(LETTER);
  }

  /** Keeps a letter; its id is not looked at. */
  void add(String caseNo, String key, CaseLetter letter) {
    var id = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into inmail_letter (case_no, message_key, written_by, landed_by, landed_at,"
                + " shows_voter, files, sha256, words, quoted, unattached)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                caseNo,
                key,
                letter.writtenBy().isEmpty() ? null : letter.writtenBy(),
                letter.landedBy(),
                letter.landedAt(),
                letter.showsVoter(),
                letter.files(),
                sha256(letter.words() + LINE + letter.quoted()),
                seal("words", caseNo, key, letter.words()),
                seal("quoted", caseNo, key, letter.quoted()),
                seal("unattached", caseNo, key, String.join(LINE, letter.unattached()))))
        .update(id, "id");
    LETTER.written(id.getKey());
  }

  /** Of a case, oldest first. */
  List<CaseLetter> of(String caseNo) {
    return jdbc.sql("select * from inmail_letter where case_no = ? order by id")
        .param(caseNo)
        .query((row, i) -> letter(row))
        .list();
  }

  private CaseLetter letter(ResultSet row) throws SQLException {
    return new CaseLetter(
        row.getLong("id"),
        Objects.requireNonNullElse(row.getString("written_by"), ""),
        row.getString("landed_by"),
        row.getObject("landed_at", LocalDateTime.class),
        row.getBoolean("shows_voter"),
        row.getInt("files"),
        open("words", row),
        open("quoted", row),
        open("unattached", row).lines().toList());
  }

  private byte[] seal(String what, String caseNo, String key, String text) {
    return text.isEmpty() ? null : sealer.sealBytes(owner(what, caseNo, key), text.getBytes(UTF_8));
  }

  private String open(String what, ResultSet row) throws SQLException {
    var sealed = row.getBytes(what);
    return sealed == null
        ? ""
        : new String(
            sealer.openBytes(
                owner(what, row.getString("case_no"), row.getString("message_key")), sealed),
            UTF_8);
  }

  private static String owner(String what, String caseNo, String key) {
    return "inmail.%s %s %s".formatted(what, caseNo, key);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
