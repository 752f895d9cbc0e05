package org.lianxin.seal;

import java.time.Clock;
import org.lianxin.shared.Sealer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opens the keys of the database at the start, or refuses it. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

  @Bean
  @DependsOnDatabaseInitialization
  Sealer sealer(
      JdbcClient jdbc,
      Clock clock,
      DataSourceProperties database,
      @Value("${" + SecretKey.PROPERTY + "}") String secretKey) {
    return new KeysetSealer(Keys.of(jdbc, clock, new KeyPlace(secretKey, database.determineUrl())));
  }
}
