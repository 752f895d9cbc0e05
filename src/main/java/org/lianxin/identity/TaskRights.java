package org.lianxin.identity;

import static java.util.stream.Collectors.toSet;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.standin.StandIn;
import org.lianxin.standin.StandIns;

/**
 * Who may see and do a task: whoever it is assigned to, and its candidates. Read from the task as
 * it is now, so that a right ends with the claim, the hand-over or the post: who is asked by name
 * is asked as a deputy or a registrar, and no more once he is neither. The engine's own way lays a
 * row of rights for each of them, joins them into every list, and leaves those of former assignees
 * behind (7.24.0). A supervisor sees every task and does none but his own.
 */
final class TaskRights {

  private static final Set<String> BY_NAME =
      Stream.of(Role.values()).filter(Role::isAskedByName).map(Role::name).collect(toSet());

  private TaskRights() {}

  /**
   * Lets the engine ask here, and lay no rows.
   *
   * @param standIns who stands in for whom, asked for late: its tables are opened after the engine
   */
  static void into(SpringProcessEngineConfiguration engine, Supplier<StandIns> standIns) {
    engine.setCommandCheckers(List.of(new TenantCommandChecker(), new Checker(standIns)));
    engine.setResourceAuthorizationProvider(
        (ResourceAuthorizationProvider)
            Proxy.newProxyInstance(
                TaskRights.class.getClassLoader(),
                new Class<?>[] {ResourceAuthorizationProvider.class},
                (provider, method, arguments) -> null));
  }

  /** Somebody who calls over the engine's API with his rights; null when rights are not asked. */
  private static Authentication reader() {
    var context = Context.getCommandContext();
    var reader = context.getAuthentication();
    return context.isAuthorizationCheckEnabled() && reader != null && reader.getUserId() != null
        ? reader
        : null;
  }

  private static List<String> groups(Authentication reader) {
    return Objects.requireNonNullElse(reader.getGroupIds(), List.of());
  }

  /** Deputies, and those who register demands. */
  private static boolean isAskedByName(Authentication reader) {
    return groups(reader).stream().anyMatch(BY_NAME::contains);
  }

  private static boolean seesAll(Authentication reader) {
    return groups(reader).contains(Role.SUPERVISOR.name());
  }

  /** Asks a task itself for the rights on it. */
  static class Checker extends AuthorizationCommandChecker {

    private final Supplier<StandIns> standIns;

    Checker(Supplier<StandIns> standIns) {
      this.standIns = standIns;
    }

    @Override
    public void checkReadTask(TaskEntity task) {
      var reader = reader();
      if (reader != null && !seesAll(reader)) {
        refuseStrangers(reader, task, Permissions.READ);
      }
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
      checkReadTask(task);
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
      checkTaskWork(task);
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
      checkTaskWork(task);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
      var reader = reader();
      if (reader != null) {
        refuseStrangers(reader, task, Permissions.TASK_WORK);
      }
    }

    private void refuseStrangers(Authentication reader, TaskEntity task, Permission permission) {
      if (task == null) { // not every command has looked whether there is one
        throw new NullValueException("task is null");
      }
      var login = reader.getUserId();
      var isDoer =
          login.equals(task.getAssignee())
              || task.getCandidates().stream()
                  .anyMatch(
                      candidate ->
                          login.equals(candidate.getUserId()) && isAskedByName(reader)
                              || groups(reader).contains(candidate.getGroupId()))
              || standsIn(login, task);
      if (!isDoer) {
        throw new AuthorizationException(
            login, permission.getName(), Resources.TASK.resourceName(), task.getId());
      }
    }

    /** For whom the task is meant, and for these acts, in this case, today. */
    private boolean standsIn(String login, TaskEntity task) {
      var own = standIns.get().of(login);
      if (own.isEmpty()) {
        return false;
      }
      var groups =
          task.getCandidates().stream()
              .map(IdentityLink::getGroupId)
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      var caseNo = task.getExecution().getProcessBusinessKey();
      return standIns
          .get()
          .covering(login, groups, task.getTaskDefinitionKey(), caseNo)
          .isPresent();
    }
  }

  /** Puts the same rule into every query for tasks, and has no rows of rights to look for. */
  static class Manager extends AuthorizationManager {

    private final Supplier<StandIns> standIns;

    Manager(Supplier<StandIns> standIns) {
      this.standIns = standIns;
    }

    /** Puts this in the place of the engine's own. */
    record Factory(Supplier<StandIns> standIns) implements SessionFactory {

      @Override
      public Class<?> getSessionType() {
        return AuthorizationManager.class;
      }

      @Override
      public Session openSession() {
        return new Manager(standIns);
      }
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
      var reader = reader();
      if (reader == null || seesAll(reader)) {
        return;
      }
      var login = reader.getUserId();
      var doers = query.or();
      if (isAskedByName(reader)) {
        doers.taskInvolvedUser(login);
      } else {
        doers.taskAssignee(login);
      }
      var groups = groups(reader);
      if (!groups.isEmpty()) {
        doers.taskCandidateGroupIn(groups).includeAssignedTasks();
      }
      var asStandIn =
          standIns.get().of(reader.getUserId()).stream().flatMap(Manager::covered).toList();
      if (!asStandIn.isEmpty()) {
        doers.taskIdIn(asStandIn.toArray(String[]::new));
      }
    }

    /** The ids of the tasks that somebody may do as a stand-in. */
    private static Stream<String> covered(StandIn standIn) {
      var tasks = new TaskQueryImpl();
      tasks
          .taskCandidateGroup(standIn.group())
          .includeAssignedTasks()
          .taskDefinitionKeyIn(standIn.elements());
      if (standIn.caseNo() != null) {
        tasks.processInstanceBusinessKey(standIn.caseNo());
      }
      return Context.getCommandContext().runWithoutAuthorization(tasks::list).stream()
          .map(Task::getId);
    }

    /** Rights are given to everybody and to roles; bodies' groups have none to look for. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
      return groups == null
          ? EMPTY_LIST
          : groups.stream()
              .filter(group -> Post.of(group).isEmpty())
              .collect(Collectors.toList()); // MyBatis looks into it by reflection
    }

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String id) {
      if (resource != Resources.TASK && resource != Resources.PROCESS_INSTANCE) {
        super.deleteAuthorizationsByResourceId(resource, id);
      }
    }
  }
}
