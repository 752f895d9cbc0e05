package org.lianxin.inmail;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxin.shared.Sealer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of mails that came in: the only place that seals and opens them. */
@Repository
class MailRows {

  private static final int PIECE = 256 << 10;
  private static final int SENDER = 254;
  private static final int SUBJECT = 250;

  private final JdbcClient jdbc;
  private final Sealer sealer;

  MailRows(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /** A mail that nobody has seen yet. */
  record Arrived(
      String key,
      MailState state,
      WaitingReason reason,
      String office,
      String meantCase,
      String landedIn,
      String sender,
      String subject,
      long size) {}

  /**
   * Adds it; whoever adds the same at this moment waits until this transaction ends.
   *
   * @throws org.springframework.dao.DuplicateKeyException when it is there already
   */
  long add(Arrived mail, LocalDateTime now) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into inmail_message (message_key, state, reason, office, meant_case, landed_in,"
                + " sender, subject, message_size, taken_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                mail.key(),
                mail.state().name(),
                mail.reason() == null ? null : mail.reason().name(),
                mail.office(),
                mail.meantCase(),
                mail.landedIn(),
                sealer.seal(senderOf(mail.key()), cut(mail.sender(), SENDER)),
                sealer.seal(subjectOf(mail.key()), cut(mail.subject(), SUBJECT)),
                mail.size(),
                now))
        .update(key, "id");
    return key.getKeyAs(Number.class).longValue();
  }

  boolean isKnown(String key) {
    return jdbc.sql("select count(*) from inmail_message where message_key = ?")
            .param(key)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Keeps the mail as it came. */
  void keep(long id, String key, byte[] raw) {
    for (int from = 0, number = 0; from < raw.length; from += PIECE, number++) {
      var piece = Arrays.copyOfRange(raw, from, Math.min(raw.length, from + PIECE));
      jdbc.sql("insert into inmail_piece (message, piece_no, sealed) values (?, ?, ?)")
          .params(id, number, sealer.sealBytes(pieceOf(key, number), piece))
          .update();
    }
  }

  /** The mail as it came; empty when it was too large, or is settled. */
  byte[] raw(KeptMail mail) {
    var raw = new ByteArrayOutputStream();
    jdbc.sql("select piece_no, sealed from inmail_piece where message = ? order by piece_no")
        .param(mail.id())
        .query(
            row -> {
              raw.writeBytes(
                  sealer.openBytes(
                      pieceOf(mail.key(), row.getInt("piece_no")), row.getBytes("sealed")));
            });
    return raw.toByteArray();
  }

  Optional<KeptMail> find(long id) {
    return jdbc.sql("select * from inmail_message where id = ?")
        .param(id)
        .query((row, i) -> mail(row))
        .optional();
  }

  /** Of these offices, the newest first. */
  List<KeptMail> of(Collection<String> offices, MailState state, int skipped, int most) {
    return jdbc.sql(
            "select * from inmail_message where office in (:offices) and state = :state"
                + " order by id desc limit :most offset :skipped")
        .param("offices", offices)
        .param("state", state.name())
        .param("most", most)
        .param("skipped", skipped)
        .query((row, i) -> mail(row))
        .list();
  }

  /**
   * Says what becomes of it.
   *
   * @return false when somebody else has said so before
   */
  boolean settle(
      long id, MailState state, String landedIn, String by, String why, LocalDateTime now) {
    return jdbc.sql(
                "update inmail_message set state = ?, landed_in = ?, settled_by = ?,"
                    + " settled_why = ?, settled_at = ?"
                    + " where id = ? and state in ('WAITING', 'AUTOMATIC')")
            .params(Arrays.asList(state.name(), landedIn, by, why, now, id))
            .update()
        > 0;
  }

  /** Deletes what it says: it is where it belongs. */
  void deletePieces(long id) {
    jdbc.sql("delete from inmail_piece where message = ?").param(id).update();
  }

  long count(MailState state) {
    return jdbc.sql("select count(*) from inmail_message where state = ?")
        .param(state.name())
        .query(Long.class)
        .single();
  }

  /**
   * Deletes the oldest for which nobody waits.
   *
   * @return how many
   */
  int deleteOldest(LocalDateTime before, int most) {
    var old =
        jdbc.sql(
                "select id from inmail_message where state in ('LANDED', 'AUTOMATIC', 'BOUNCED',"
                    + " 'ASIDE') and taken_at < ? order by id limit ?")
            .params(before, most)
            .query(Long.class)
            .list();
    old.forEach(
        id -> {
          deletePieces(id);
          jdbc.sql("delete from inmail_message where id = ?").param(id).update();
        });
    return old.size();
  }

  private KeptMail mail(ResultSet row) throws SQLException {
    var key = row.getString("message_key");
    var reason = row.getString("reason");
    return new KeptMail(
        row.getLong("id"),
        key,
        MailState.valueOf(row.getString("state")),
        reason == null ? null : WaitingReason.valueOf(reason),
        row.getString("office"),
        row.getString("meant_case"),
        sealer.open(senderOf(key), row.getString("sender")),
        sealer.open(subjectOf(key), row.getString("subject")),
        row.getLong("message_size"),
        row.getObject("taken_at", LocalDateTime.class),
        row.getString("landed_in"),
        row.getString("settled_by"),
        row.getObject("settled_at", LocalDateTime.class),
        row.getString("settled_why"));
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }

  private static String senderOf(String key) {
    return "inmail.sender " + key;
  }

  private static String subjectOf(String key) {
    return "inmail.subject " + key;
  }

  private static String pieceOf(String key, int number) {
    return "inmail.piece %s %d".formatted(key, number);
  }
}
