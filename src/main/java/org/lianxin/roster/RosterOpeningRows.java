package org.lianxin.roster;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.lianxin.directory.FixedContacts.Opening;
import org.lianxin.directory.FixedContacts.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of who opened rosters of voters. It only grows. */
@Component
class RosterOpeningRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  RosterOpeningRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(String deputy, String by, Way way) {
    jdbc.sql("insert into roster_opening (deputy, opened_at, opened_by, way) values (?, ?, ?, ?)")
        .params(deputy, now(), by, way.name())
        .update();
  }

  /** Whether this person opened it in this way today. */
  boolean isToday(String deputy, String by, Way way) {
    return jdbc.sql(
                "select count(*) from roster_opening where deputy = ? and opened_by = ? and way = ?"
                    + " and opened_at >= ?")
            .params(deputy, by, way.name(), now().toLocalDate().atStartOfDay())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The last ones of these deputies, the newest first. */
  List<Opening> of(Collection<String> deputies, int most) {
    return deputies.isEmpty()
        ? List.of()
        : jdbc.sql(
                "select deputy, opened_at, opened_by, way from roster_opening"
                    + " where deputy in (:deputies) order by id desc limit :most")
            .param("deputies", deputies)
            .param("most", most)
            .query(Opening.class)
            .list();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(MILLIS);
  }
}
