package org.lianxin.shared;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A step of our schema that SQL can't take. Runs inside one transaction, where the database has
 * transactions for what it does. Its number stands among those of the SQL files.
 */
public abstract class Migration implements JavaMigration {

  private final MigrationVersion version;
  private final String description;

  /**
   * Names the step.
   *
   * @param version its number, or null for a step that is repeated whenever its checksum changes
   * @param description what the database's own history of the schema calls it; never changes
   */
  protected Migration(String version, String description) {
    this.version = version == null ? null : MigrationVersion.fromVersion(version);
    this.description = description;
  }

  @Override
  public final MigrationVersion getVersion() {
    return version;
  }

  @Override
  public final String getDescription() {
    return description;
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public final boolean canExecuteInTransaction() {
    return true;
  }
}
