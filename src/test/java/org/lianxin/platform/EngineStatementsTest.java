package org.lianxin.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mock.env.MockEnvironment;

class EngineStatementsTest {

  private final JdbcDataSource database = new JdbcDataSource();
  private final SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();

  EngineStatementsTest() {
    database.setUrl("jdbc:h2:mem:statements");
    engine.setDataSource(database);
  }

  @Test
  void givesTheEngineItsStatementsOverItsOwnDatabase() {
    readFor("jdbc:h2:file:./data/lianxin").giveTo(engine);

    var configuration = engine.getSqlSessionFactory().getConfiguration();
    assertThat(configuration.hasStatement("selectProcessDefinition")).isTrue();
    assertThat(configuration.getEnvironment().getDataSource())
        .isInstanceOfSatisfying(
            DelegatingDataSource.class,
            source -> assertThat(source.getTargetDataSource()).isSameAs(engine.getDataSource()));
  }

  @Test
  void leavesAnEngineOnAnotherKindOfDatabaseToReadItsOwn() {
    readFor("jdbc:mysql://localhost/lianxin").giveTo(engine);
    assertThat(engine.getSqlSessionFactory()).isNull();
  }

  private static EngineStatements readFor(String url) {
    var context = new GenericApplicationContext();
    context.setEnvironment(new MockEnvironment().withProperty("spring.datasource.url", url));
    var statements = new EngineStatements();
    statements.initialize(context);
    return statements;
  }
}
