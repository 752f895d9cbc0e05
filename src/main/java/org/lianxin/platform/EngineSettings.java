package org.lianxin.platform;

import static org.camunda.bpm.engine.ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER;
import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED;
import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE;

import java.util.List;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.lianxin.shared.process.EngineSessions;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** What the engine may and may not do here, set before its tables are touched. */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends SpringBootProcessEnginePlugin {

  /** Rows one query may return; the webapps need this many. */
  private static final int MAX_RESULTS = 2000;

  private final EngineStatements statements;

  EngineSettings(EngineStatements statements) {
    this.statements = statements;
  }

  @Override
  public void preInit(SpringProcessEngineConfiguration engine) {
    engine.setEnforceHistoryTimeToLive(true);
    engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    engine.setCustomHistoryLevels(List.of(new CockpitHistory()));
    engine.setHistoryRemovalTimeStrategy(HISTORY_REMOVAL_TIME_STRATEGY_NONE);
    engine.setHistoryCleanupStrategy(HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
    engine.setHistoryCleanupBatchWindowStartTime("02:00");
    engine.setHistoryCleanupBatchWindowEndTime("05:00");
    engine.setTaskMetricsEnabled(false);
    engine.setQueryMaxResultsLimit(MAX_RESULTS);
    engine.setWebappsAuthenticationLoggingEnabled(true);
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setDeserializationAllowedClasses("");
    engine.setDeserializationAllowedPackages("");
    engine.setAuthorizationCheckRevokes(AUTHORIZATION_CHECK_REVOKE_NEVER); // nothing is revoked
    engine.setEnableCmdExceptionLogging(false); // a refusal is an answer; who gets a fault logs it
    EngineSessions.add(engine, new HeldDefinitions.Factory());
    statements.giveTo(engine);
  }
}
