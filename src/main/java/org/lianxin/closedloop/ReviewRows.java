package org.lianxin.closedloop;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.lianxin.handling.Reply;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.KeepsEvidence;
import org.lianxin.shared.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviews of the drafts, at most one of each half. */
@Repository
class ReviewRows implements KeepsEvidence {

  private static final EvidentRows REVIEW =
      EvidentRows.ofCases("closedloop_review", "case_no", "order_round", "draft", "half");

  private final JdbcClient jdbc;
  private final Clock clock;

  ReviewRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(REVIEW);
  }

  void add(Reply reply, Review review) {
    jdbc.sql(
            "insert into closedloop_review (case_no, order_round, draft, half, reviewer,"
                + " standing_for, verdict, opinion, content_hash, reviewed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            reply.caseNo(),
            reply.round(),
            reply.version(),
            review.half().name(),
            review.reviewer(),
            review.standingFor(),
            review.verdict().name(),
            review.opinion(),
            review.contentHash(),
            LocalDateTime.now(clock).truncatedTo(MILLIS))
        .update();
    REVIEW.written(reply.caseNo(), reply.round(), reply.version(), review.half());
  }

  /** What was said of a draft so far. */
  @ReadOnce
  List<Review> of(Reply reply) {
    return jdbc.sql(
            "select half, reviewer, standing_for, verdict, opinion, content_hash, reviewed_at"
                + " from closedloop_review where case_no = ? and order_round = ? and draft = ?")
        .params(reply.caseNo(), reply.round(), reply.version())
        .query(
            (found, line) ->
                new Review(
                    ReviewHalf.valueOf(found.getString("half")),
                    found.getString("reviewer"),
                    found.getString("standing_for"),
                    ReviewVerdict.valueOf(found.getString("verdict")),
                    found.getString("opinion"),
                    found.getString("content_hash"),
                    found.getObject("reviewed_at", LocalDateTime.class).toLocalDate()))
        .list();
  }
}
