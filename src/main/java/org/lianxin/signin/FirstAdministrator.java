package org.lianxin.signin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Somebody has to import the directory that says who is an administrator, and to hand that one a
 * password. As long as it names none who can sign in, there is one more person, {@code admin}; the
 * first start prints his one-time password to the console, once, and nowhere else. With the first
 * administrator of the directory who has a password, or came by a provider, he is gone, at the next
 * request.
 */
@Component
@Primary
@Profile("!demo")
class FirstAdministrator implements People, SmartInitializingSingleton {

  static final String LOGIN = "admin";

  /** The name of the body that no directory has. */
  private static final String NO_BODY = "LIANXIN";

  private static final Person PERSON =
      new Person(LOGIN, "系统管理员", true, List.of(new Post(NO_BODY, Role.ADMINISTRATOR)));

  private final ObjectProvider<People> all;
  private final ObjectProvider<Accounts> accounts;
  private final CredentialRows credentials;
  private final ProviderLinkRows links;

  /** Who can sign in once can for ever, so that nobody is asked about at each request. */
  private final Set<String> able = ConcurrentHashMap.newKeySet();

  FirstAdministrator(
      ObjectProvider<People> all,
      ObjectProvider<Accounts> accounts,
      CredentialRows credentials,
      ProviderLinkRows links) {
    this.all = all;
    this.accounts = accounts;
    this.credentials = credentials;
    this.links = links;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (needed() && credentials.find(LOGIN).isEmpty()) {
      announce(accounts.getObject().issue(LOGIN, LOGIN, "console"));
    }
  }

  /** Not by the log: it is kept, copied and read by others. */
  private static void announce(String word) {
    System.out.printf(
        "%n  首位系统管理员 First administrator: %s%n  一次性密码 One-time password: %s%n"
            + "  只显示这一次，首次登录时必须修改。 Shown this once, to be changed at the first sign-in.%n%n",
        LOGIN, word);
  }

  @Override
  public Optional<Person> find(String login) {
    var found = directory().find(login);
    return found.isEmpty() && LOGIN.equals(login) && needed() ? Optional.of(PERSON) : found;
  }

  @Override
  public List<Person> all() {
    return with(directory().all());
  }

  @Override
  public List<Person> inGroup(String group) {
    var found = directory().inGroup(group);
    return PERSON.groups().contains(group) ? with(found) : found;
  }

  private List<Person> with(List<Person> found) {
    return needed() ? Stream.concat(found.stream(), Stream.of(PERSON)).toList() : found;
  }

  private boolean needed() {
    return directory().find(LOGIN).isEmpty()
        && directory().inGroup(Role.ADMINISTRATOR.name()).stream()
            .filter(Person::active)
            .map(Person::login)
            .noneMatch(this::canSignIn);
  }

  private boolean canSignIn(String login) {
    if (able.contains(login)) {
      return true;
    }
    var can = credentials.find(login).isPresent() || !links.of(login).isEmpty();
    if (can) {
      able.add(login);
    }
    return can;
  }

  private People directory() {
    return all.stream().filter(people -> people != this).findFirst().orElseThrow();
  }
}
