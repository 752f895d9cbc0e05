package org.lianxin.roster;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lianxin.directory.DirectoryChanged;
import org.lianxin.directory.Revisions;
import org.lianxin.shared.EvidentRows;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.KeepsEvidence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes of the directory, one after the other. */
@Component
class RevisionRows implements KeepsEvidence, Revisions {

  private static final EvidentRows REVISION =
      EvidentRows.of(Owner.DIRECTORY, "roster_revision", "number");

  private final JdbcClient database;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RevisionRows(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<EvidentRows> evidentRows() {
    return List.of(REVISION);
  }

  @Override
  public void takeTurn() {
    database
        .sql("select number from roster_revision where number = 0 for update")
        .query(Long.class)
        .single();
  }

  @Override
  public long next(String by) {
    var number =
        1 + database.sql("select max(number) from roster_revision").query(Long.class).single();
    database
        .sql("insert into roster_revision (number, applied_at, applied_by) values (?, ?, ?)")
        .params(number, LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS), by)
        .update();
    REVISION.written(number);
    events.publishEvent(new DirectoryChanged(number));
    return number;
  }

  @Override
  public boolean areOfDemonstration() {
    return first().filter(DEMONSTRATION::equals).isPresent();
  }

  /** Who made the first change; empty before it. */
  Optional<String> first() {
    return database
        .sql("select applied_by from roster_revision where number = 1")
        .query(String.class)
        .optional();
  }
}
