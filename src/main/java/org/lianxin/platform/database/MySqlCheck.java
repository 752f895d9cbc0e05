package org.lianxin.platform.database;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.lianxin.shared.RefusedStart;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Looks at the server before Flyway, the engine or JPA touch it, and refuses one that is unfit. */
@Component
@Profile("mysql")
class MySqlCheck implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration flyway) {
    var refusals = settings(flyway.getDataSource()).refusals();
    if (!refusals.isEmpty()) {
      throw new RefusedStart(refusals);
    }
  }

  private static MySqlSettings settings(DataSource source) {
    try (var connection = source.getConnection()) {
      return MySqlSettings.read(connection);
    } catch (SQLException | PoolInitializationException e) {
      throw new RefusedStart(
          ("无法连接 MySQL(%1$s),请检查服务器以及 LIANXIN_MYSQL_URL、LIANXIN_MYSQL_USER、LIANXIN_MYSQL_PASSWORD。"
                  + " MySQL can't be reached (%1$s): check the server and these three variables.")
              .formatted(e.getMessage()),
          e);
    }
  }
}
