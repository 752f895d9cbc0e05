package org.lianxin.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lianxin.oversight.MeetingOutcome.Given;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.KeepsEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of what units have to do after meetings. */
@Repository
class AgreedTaskRows implements KeepsEvidence {

  private static final EvidentRows TASK = EvidentRows.ofCases("oversight_task", "id");
  private static final String SELECT = "select * from oversight_task ";

  private final JdbcClient jdbc;

  AgreedTaskRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(TASK);
  }

  void add(long measure, String caseNo, Given given) {
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into oversight_task (measure, case_no, unit, words, due_on)"
                + " values (?, ?, ?, ?, ?)")
        .params(measure, caseNo, given.unit(), given.words(), given.dueOn())
        .update(key, "id");
    TASK.written(key.getKey());
  }

  void settle(long id, Ending ending, String by) {
    jdbc.sql("update oversight_task set done_on = ?, result = ?, done_by = ? where id = ?")
        .params(ending.doneOn(), ending.result(), by, id)
        .update();
    TASK.written(id);
  }

  Optional<AgreedTask> find(long id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query((row, i) -> task(row)).optional();
  }

  /** Of a case, in the order in which they are due. */
  List<AgreedTask> of(String caseNo) {
    return jdbc.sql(SELECT + "where case_no = ? order by due_on, id")
        .param(caseNo)
        .query((row, i) -> task(row))
        .list();
  }

  /** Those that are not done, the longest due first. */
  List<AgreedTask> open(int most) {
    return jdbc.sql(SELECT + "where done_on is null order by due_on, id limit ?")
        .param(most)
        .query((row, i) -> task(row))
        .list();
  }

  private static AgreedTask task(ResultSet row) throws SQLException {
    return new AgreedTask(
        row.getLong("id"),
        row.getLong("measure"),
        row.getString("case_no"),
        row.getString("unit"),
        row.getString("words"),
        row.getObject("due_on", LocalDate.class),
        row.getObject("done_on", LocalDate.class),
        row.getString("result"));
  }
}
