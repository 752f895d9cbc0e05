package org.lianxin.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the sentences alone, without a stack trace. */
class UnfitDatabaseReport extends AbstractFailureAnalyzer<UnfitDatabase> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, UnfitDatabase cause) {
    return new FailureAnalysis(cause.getMessage(), null, failure);
  }
}
