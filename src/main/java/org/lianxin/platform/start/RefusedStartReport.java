package org.lianxin.platform.start;

import org.lianxin.shared.RefusedStart;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the sentences alone, without a stack trace. */
class RefusedStartReport extends AbstractFailureAnalyzer<RefusedStart> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, RefusedStart cause) {
    return new FailureAnalysis(cause.getMessage(), null, failure);
  }
}
