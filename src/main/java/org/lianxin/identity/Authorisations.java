package org.lianxin.identity;

import static java.util.stream.Collectors.toSet;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.SYSTEM;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * What a role may do over the engine's API, laid down at every start: what is missing is granted,
 * what anybody granted by hand is taken away. Rights on single tasks follow from the tasks: see
 * {@link TaskRights}. Nobody deploys, nobody grants, nobody writes a filter, and the group {@code
 * camunda-admin} has no member.
 */
@Component
class Authorisations implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(Authorisations.class);
  private static final String ALL = Authorization.ANY;

  /** One grant: to everybody, or to a role. */
  private record Grant(Role role, Resource resource, String id, Set<Permission> permissions) {

    static Grant everybody(Resource resource, String id, Permission... permissions) {
      return new Grant(null, resource, id, Set.of(permissions));
    }

    static Grant of(Role role, Resource resource, String id, Permission... permissions) {
      return new Grant(role, resource, id, Set.of(permissions));
    }

    boolean is(Authorization laid) {
      return laid.getResourceType() == resource.resourceType()
          && laid.getResourceId().equals(id)
          && laid.getAuthorizationType() == type()
          && Objects.equals(laid.getGroupId(), role == null ? null : role.name())
          && Objects.equals(laid.getUserId(), role == null ? ALL : null)
          && granted(laid).equals(permissions);
    }

    int type() {
      return role == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT;
    }

    /** Of all that there is to grant on such a resource. */
    private Set<Permission> granted(Authorization laid) {
      return Stream.of(permissions.iterator().next().getClass().getEnumConstants())
          .filter(permission -> permission.getValue() != Permissions.NONE.getValue())
          .filter(laid::isPermissionGranted)
          .collect(toSet());
    }
  }

  private static final List<Grant> GRANTS =
      List.of(
          Grant.everybody(APPLICATION, "tasklist", ACCESS),
          Grant.everybody(APPLICATION, "welcome", ACCESS),
          Grant.everybody(FILTER, ALL, READ),
          Grant.everybody(PROCESS_DEFINITION, ALL, ProcessDefinitionPermissions.READ),
          Grant.of(Role.SUPERVISOR, APPLICATION, "cockpit", ACCESS),
          Grant.of(
              Role.SUPERVISOR,
              PROCESS_DEFINITION,
              ALL,
              ProcessDefinitionPermissions.READ,
              READ_INSTANCE,
              READ_TASK,
              READ_HISTORY),
          Grant.of(
              Role.SUPERVISOR,
              DECISION_DEFINITION,
              ALL,
              Permissions.READ,
              Permissions.READ_HISTORY),
          Grant.of(Role.SUPERVISOR, DEPLOYMENT, ALL, READ),
          Grant.of(Role.ADMINISTRATOR, APPLICATION, "admin", ACCESS),
          Grant.of(Role.ADMINISTRATOR, USER, ALL, READ),
          Grant.of(Role.ADMINISTRATOR, GROUP, ALL, READ),
          Grant.of(Role.ADMINISTRATOR, AUTHORIZATION, ALL, READ),
          Grant.of(Role.ADMINISTRATOR, SYSTEM, ALL, SystemPermissions.READ));

  private final AuthorizationService authorizations;

  Authorisations(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  /** The webapps that a person may open. */
  static Set<String> applications(Person person) {
    return GRANTS.stream()
        .filter(grant -> grant.resource == APPLICATION)
        .filter(grant -> grant.role == null || person.is(grant.role))
        .map(Grant::id)
        .collect(toSet());
  }

  @Override
  public void afterSingletonsInstantiated() {
    lay();
  }

  void lay() {
    var missing = new HashSet<>(GRANTS);
    for (var laid : authorizations.createAuthorizationQuery().list()) {
      if (!missing.removeIf(grant -> grant.is(laid))) {
        LOG.warn(
            "Takes away what no role has: user {}, group {}, resource type {}, id {}",
            laid.getUserId(),
            laid.getGroupId(),
            laid.getResourceType(),
            laid.getResourceId());
        authorizations.deleteAuthorization(laid.getId());
      }
    }
    missing.forEach(this::grant);
  }

  private void grant(Grant grant) {
    var laid = authorizations.createNewAuthorization(grant.type());
    if (grant.role == null) {
      laid.setUserId(ALL);
    } else {
      laid.setGroupId(grant.role.name());
    }
    laid.setResource(grant.resource);
    laid.setResourceId(grant.id);
    laid.setPermissions(grant.permissions.toArray(Permission[]::new));
    authorizations.saveAuthorization(laid);
  }
}
