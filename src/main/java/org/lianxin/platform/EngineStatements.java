package org.lianxin.platform;

import java.util.concurrent.CompletableFuture;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Reads the engine's SQL statements while Spring looks for its beans: this is most of the engine's
 * start and needs nothing but the kind of database.
 */
class EngineStatements implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private CompletableFuture<Reader> ahead;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var url = context.getEnvironment().getProperty("spring.datasource.url");
    var kind = DatabaseDriver.fromJdbcUrl(url).getId();
    ahead =
        CompletableFuture.supplyAsync(
            () -> new Reader(kind), task -> new Thread(task, "engine-statements").start());
    context.getBeanFactory().registerSingleton("engineStatements", this);
  }

  /** Hands them to an engine on a database of that kind; any other has to read its own. */
  void giveTo(SpringProcessEngineConfiguration engine) {
    var reader = ahead.join();
    engine.initDatabaseType();
    if (engine.getDatabaseType().equals(reader.getDatabaseType())) {
      reader.later.setTargetDataSource(engine.getDataSource());
      engine.setSqlSessionFactory(reader.getSqlSessionFactory());
    }
  }

  /** The engine's own way to read its statements, without an engine. */
  private static final class Reader extends SpringProcessEngineConfiguration {

    final DelegatingDataSource later = new DelegatingDataSource();

    Reader(String kind) {
      databaseType = kind;
      dataSource = later;
      transactionFactory = new ManagedTransactionFactory(); // Spring's transactions
      initSqlSessionFactory();
    }
  }
}
