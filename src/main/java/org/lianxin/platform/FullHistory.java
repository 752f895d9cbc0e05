package org.lianxin.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.Context;
import org.lianxin.journal.Journal;
import org.lianxin.journal.Visit;
import org.lianxin.shared.Migration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Brings over a database that ran with all of the engine's history: its tasks, stages and limits
 * become visits of the journal, the stored level becomes {@link CockpitHistory}, because the engine
 * refuses another than its own, and what was deployed before gets the time to live of today's
 * models, so that the clean-up takes the old history away. See decision 0018.
 */
@Component
class FullHistory extends Migration {

  private static final String VISITS =
      """
      select coalesce(a.TASK_ID_, a.ID_) id, p.BUSINESS_KEY_ case_no, a.PROC_DEF_KEY_ process,
        d.VERSION_ version, a.PROC_INST_ID_ instance, a.ACT_ID_ node, a.START_TIME_ entered_at,
        t.DUE_DATE_ due_at, a.END_TIME_ left_at,
        case when t.DELETE_REASON_ = 'completed' then t.ASSIGNEE_ end done_by
      from ACT_HI_ACTINST a
      join ACT_HI_PROCINST p on p.PROC_INST_ID_ = a.PROC_INST_ID_
      join ACT_RE_PROCDEF d on d.ID_ = a.PROC_DEF_ID_
      left join ACT_HI_TASKINST t on t.ID_ = a.TASK_ID_
      where p.BUSINESS_KEY_ is not null
        and (a.ACT_TYPE_ in ('userTask', 'callActivity') or a.ACT_TYPE_ like 'boundary%')
      """;

  private static final List<String> CHANGES =
      List.of(
          "update ACT_GE_PROPERTY set VALUE_ = '%d' where NAME_ = 'historyLevel'"
              .formatted(CockpitHistory.ID),
          "update ACT_RE_PROCDEF set HISTORY_TTL_ = " + CockpitHistory.DAYS,
          "update ACT_RE_DECISION_DEF set HISTORY_TTL_ = " + CockpitHistory.DAYS,
          "delete from ACT_HI_OP_LOG"); // the clean-up by end time does not reach it

  private final Clock clock;

  FullHistory(Clock clock) {
    super("117", "full history to journal");
    this.clock = clock;
  }

  @Override
  public void migrate(Context context) {
    var jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    new Journal(jdbc, clock).write(jdbc.query(VISITS, (row, i) -> visit(row)), List.of());
    CHANGES.forEach(jdbc::update);
  }

  private static Visit visit(ResultSet row) throws SQLException {
    return new Visit(
        id(row.getString("id")),
        row.getString("case_no"),
        row.getString("process"),
        row.getInt("version"),
        id(row.getString("instance")),
        row.getString("node"),
        null,
        instant(row, "entered_at"),
        instant(row, "due_at"),
        instant(row, "left_at"),
        row.getString("done_by"),
        null);
  }

  /** Of an activity's instance the engine's id may begin with the element's. */
  private static UUID id(String id) {
    return UUID.fromString(id.substring(id.lastIndexOf(':') + 1));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
