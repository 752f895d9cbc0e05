package org.lianxin.identity;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.lianxin.directory.Person;
import org.springframework.stereotype.Component;

/** A signed-in person as the webapps' filters want him. */
@Component
public class WebappIdentity {

  private final String engine;

  WebappIdentity(ProcessEngine engine) {
    this.engine = engine.getName();
  }

  /**
   * The person's identity with the rights of this moment, to be put in the place where the webapps
   * look for it: session attribute {@value #SESSION_ATTRIBUTE}.
   */
  public Authentications of(Person person) {
    var identity = new UserAuthentication(person.login(), engine);
    identity.setGroupIds(person.groups());
    identity.setTenantIds(List.of());
    identity.setAuthorizedApps(Authorisations.applications(person));
    var identities = new Authentications();
    identities.addOrReplace(identity);
    return identities;
  }

  /** Where the webapps keep who is signed in. */
  public static final String SESSION_ATTRIBUTE = "authenticatedUser";
}
