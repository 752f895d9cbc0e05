package org.lianxin.shared.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** Our own in the place of the engine's managers, whichever plug-in comes first. */
public final class EngineSessions {

  private EngineSessions() {}

  /** Puts these in their places. */
  public static void add(SpringProcessEngineConfiguration engine, SessionFactory... own) {
    var all =
        new ArrayList<>(Objects.requireNonNullElse(engine.getCustomSessionFactories(), List.of()));
    all.addAll(List.of(own));
    engine.setCustomSessionFactories(all);
  }
}
