package org.lianxin.identity;

import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.lianxin.directory.People;
import org.lianxin.standin.StandIns;

/**
 * The engine's users and groups are the directory's people and posts. Nothing can be written here:
 * accounts and rights come from the directory alone, and a password is checked at our own sign-in
 * only.
 */
class DirectoryIdentity implements ReadOnlyIdentityProvider {

  private final Supplier<People> people;
  private final Supplier<StandIns> standIns;
  private final GroupNames names;

  DirectoryIdentity(Supplier<People> people, Supplier<StandIns> standIns, GroupNames names) {
    this.people = people;
    this.standIns = standIns;
    this.names = names;
  }

  @Override
  public User findUserById(String id) {
    return new Users(null, people).findById(id);
  }

  @Override
  public UserQuery createUserQuery() {
    return new Users(
        Context.getProcessEngineConfiguration().getCommandExecutorTxRequired(), people);
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return new Users(null, people);
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new BadUserRequestException("People are in the directory, not in the engine's tables.");
  }

  /** Never: a second door for guessing passwords stays shut. */
  @Override
  public boolean checkPassword(String user, String password) {
    return false;
  }

  @Override
  public Group findGroupById(String id) {
    return new Groups(null, people, standIns, names).findById(id);
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new Groups(
        Context.getProcessEngineConfiguration().getCommandExecutorTxRequired(),
        people,
        standIns,
        names);
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return new Groups(null, people, standIns, names);
  }

  /** No tenants: a called process would inherit its caller's, so they can't separate bodies. */
  @Override
  public Tenant findTenantById(String id) {
    return null;
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new NoTenants(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return new NoTenants(null);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
