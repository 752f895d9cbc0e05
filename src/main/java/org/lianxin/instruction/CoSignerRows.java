package org.lianxin.instruction;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was asked to sign a suggestion too, in the order in which the lead deputy named them. */
@Component
class CoSignerRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  CoSignerRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<CoSigner> of(long suggestion) {
    return jdbc.sql(
            "select login, answer, reason from instruction_suggestion_co_signer"
                + " where suggestion_id = ? order by place_no")
        .params(suggestion)
        .query(
            (row, i) ->
                new CoSigner(
                    row.getString("login"),
                    Optional.ofNullable(row.getString("answer"))
                        .map(CoSigner.Answer::valueOf)
                        .orElse(null),
                    row.getString("reason")))
        .list();
  }

  /** A text that is written anew is signed anew. */
  void replace(long suggestion, List<String> logins) {
    jdbc.sql("delete from instruction_suggestion_co_signer where suggestion_id = ?")
        .params(suggestion)
        .update();
    for (int place = 0; place < logins.size(); place++) {
      jdbc.sql(
              "insert into instruction_suggestion_co_signer (suggestion_id, place_no, login)"
                  + " values (?, ?, ?)")
          .params(suggestion, place, logins.get(place))
          .update();
    }
  }

  void answer(long suggestion, String login, CoSigner.Answer answer, String reason) {
    jdbc.sql(
            "update instruction_suggestion_co_signer set answer = ?, reason = ?, answered_at = ?"
                + " where suggestion_id = ? and login = ?")
        .params(
            answer.name(), reason, LocalDateTime.now(clock).truncatedTo(MILLIS), suggestion, login)
        .update();
  }
}
