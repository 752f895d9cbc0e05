package org.lianxin.voter;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.lianxin.shared.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which voters are to be reminded, one row a case: who was reminded once is never again. */
@Repository
class ReminderRows {

  private final JdbcClient jdbc;
  private final Database database;

  ReminderRows(JdbcClient jdbc, Database database) {
    this.jdbc = jdbc;
    this.database = database;
  }

  /** The voter of this case is reminded then, unless he was before. */
  void plan(String caseNo, LocalDate on) {
    database.addUnlessThere(
        "insert into voter_reminder (case_no, due_on) values (?, ?)", "case_no", caseNo, on);
    jdbc.sql("update voter_reminder set due_on = ? where case_no = ? and reminded_at is null")
        .params(on, caseNo)
        .update();
  }

  /** A case whose day has come, for this node alone until its transaction ends. */
  Optional<String> takeDue(LocalDate today) {
    return jdbc.sql(
            "select case_no from voter_reminder where reminded_at is null and due_on <= ?"
                + " order by due_on, case_no limit 1 for update skip locked")
        .param(today)
        .query(String.class)
        .optional();
  }

  void reminded(String caseNo, LocalDateTime now) {
    jdbc.sql("update voter_reminder set reminded_at = ? where case_no = ?")
        .params(now, caseNo)
        .update();
  }

  /** Nothing is asked of this voter any more; a later telling plans anew. */
  void drop(String caseNo) {
    jdbc.sql("delete from voter_reminder where case_no = ?").param(caseNo).update();
  }
}
