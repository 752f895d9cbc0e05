package org.lianxin.signin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.springframework.stereotype.Service;

/**
 * 密码条: one-time passwords for those who never had one, to be printed and cut apart. Each is shown
 * once, as one issued under 账号; who has one already gets no other here.
 */
@Service
public class Slips {

  /** Six sheets of eight; hashing takes its time. */
  static final int MOST = 48;

  /**
   * What is handed to one person.
   *
   * @param word the one-time password
   * @param place one of the person's offices, or empty
   * @param others how many others there are
   */
  record Slip(String name, String login, String word, String place, int others) {

    /** Names nobody and holds no password, because such texts get into logs. */
    @Override
    public String toString() {
      return "Slip";
    }
  }

  private final People people;
  private final Directory directory;
  private final CredentialRows credentials;
  private final Accounts accounts;

  Slips(People people, Directory directory, CredentialRows credentials, Accounts accounts) {
    this.people = people;
    this.directory = directory;
    this.credentials = credentials;
    this.accounts = accounts;
  }

  /** Who may sign in and never had a password, by login. */
  public List<Person> waiting() {
    var having = credentials.having();
    return people.all().stream()
        .filter(Person::active)
        .filter(person -> !having.test(person.login()))
        .toList();
  }

  /**
   * Issues passwords to the first of these who wait for one; a page that is sent again gets none.
   *
   * @param by the login of the administrator
   */
  List<Slip> print(Collection<String> logins, String by, String address) {
    var slips = new ArrayList<Slip>();
    var chosen =
        waiting().stream()
            .filter(person -> logins.contains(person.login()))
            .filter(person -> !person.login().equals(by))
            .limit(MOST)
            .toList();
    for (var person : chosen) {
      var places = places(person);
      slips.add(
          new Slip(
              person.name(),
              person.login(),
              accounts.issue(person.login(), by, address),
              places.isEmpty() ? "" : places.get(0),
              Math.max(0, places.size() - 1)));
    }
    return slips;
  }

  private List<String> places(Person person) {
    return directory
        .names(person.posts().stream().map(Post::body).distinct().toList())
        .values()
        .stream()
        .sorted()
        .toList();
  }
}
