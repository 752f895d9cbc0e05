package org.lianxin.feedback;

import java.util.Optional;
import org.lianxin.shared.CanonicalText;
import org.lianxin.shared.Sealer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The links by which voters answer. A link's token is a keyed hash of case and round, so that it
 * can be printed again; the table keeps a hash of it, which leads from a token to its case.
 */
@Repository
class AnswerLinkRows {

  /** What a link is about. */
  record Link(String caseNo, int roundNo) {}

  private final JdbcClient jdbc;
  private final Sealer sealer;

  AnswerLinkRows(JdbcClient jdbc, Sealer sealer) {
    this.jdbc = jdbc;
    this.sealer = sealer;
  }

  /** The token of a case's round, now and whenever it is asked for. */
  String token(String caseNo, int round) {
    var token = sealer.fingerprint("feedback.answer-link %s %d".formatted(caseNo, round));
    var known = find(token).isPresent();
    if (!known) {
      add(token, caseNo, round);
    }
    return token;
  }

  private void add(String token, String caseNo, int round) {
    try {
      jdbc.sql("insert into feedback_answer_link (hash, case_no, round_no) values (?, ?, ?)")
          .params(hash(token), caseNo, round)
          .update();
    } catch (DuplicateKeyException somebodyWasFaster) {
      // Another made the same row, which is all that was wanted.
    }
  }

  Optional<Link> find(String token) {
    return jdbc.sql("select case_no, round_no from feedback_answer_link where hash = ?")
        .param(hash(token))
        .query(Link.class)
        .optional();
  }

  private static String hash(String token) {
    return CanonicalText.sha256(token);
  }
}
