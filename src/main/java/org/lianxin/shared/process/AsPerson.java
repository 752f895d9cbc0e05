package org.lianxin.shared.process;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a person does on a page of ours: the engine asks for his rights, as it does when he calls
 * over the webapps.
 */
@Component
public class AsPerson {

  private final ObjectProvider<IdentityService> identity;

  /** The engine is asked for late: listeners are there before it. */
  AsPerson(ObjectProvider<IdentityService> identity) {
    this.identity = identity;
  }

  /**
   * Runs calls of the engine with the rights of a person.
   *
   * @param groups those of the session, which may be fewer than the directory gives
   */
  public <T> T get(String login, Collection<String> groups, Supplier<T> calls) {
    identity.getObject().setAuthentication(login, List.copyOf(groups));
    try {
      return calls.get();
    } finally {
      identity.getObject().clearAuthentication();
    }
  }
}
