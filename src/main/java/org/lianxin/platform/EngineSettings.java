package org.lianxin.platform;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** What the engine may and may not do here, set before its tables are touched. */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

  /** Rows one query may return; the webapps need this many. */
  private static final int MAX_RESULTS = 2000;

  private final EngineStatements statements;

  EngineSettings(EngineStatements statements) {
    this.statements = statements;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setEnforceHistoryTimeToLive(true);
    engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    engine.setHistoryCleanupBatchWindowStartTime("02:00");
    engine.setHistoryCleanupBatchWindowEndTime("05:00");
    engine.setTaskMetricsEnabled(false);
    engine.setQueryMaxResultsLimit(MAX_RESULTS);
    engine.setWebappsAuthenticationLoggingEnabled(true);
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setDeserializationAllowedClasses("");
    engine.setDeserializationAllowedPackages("");
    statements.giveTo(engine);
  }
}
