package org.lianxin;

import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Every test run starts on an empty schema, on both databases. */
@Component
@Profile("test")
class CleanSchema implements FlywayMigrationStrategy {

  @Override
  public void migrate(Flyway flyway) {
    flyway.clean();
    flyway.migrate();
  }
}
