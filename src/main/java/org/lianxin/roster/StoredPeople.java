package org.lianxin.roster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People and the posts they hold today; see the view {@code roster_held_post}. */
@Service
@Transactional(readOnly = true)
@Cacheable(cacheNames = HeldByRevision.DIRECTORY, keyGenerator = HeldByRevision.NAME)
class StoredPeople implements People {

  private static final String PEOPLE = "select login, name, in_force from roster_person";

  private static final String POSTS =
      """
      select distinct login, body, post_role from roster_held_post
      where valid_from <= :today and (valid_to is null or valid_to >= :today)
      """;

  private static final String ORDER = " order by login, body, post_role";

  private final JdbcClient database;
  private final Clock clock;

  StoredPeople(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Person> find(String login) {
    var posts =
        database
            .sql(POSTS + " and login = :login" + ORDER)
            .param("today", LocalDate.now(clock))
            .param("login", login)
            .query((row, i) -> post(row.getString("body"), row.getString("post_role")))
            .list();
    return database
        .sql(PEOPLE + " where login = :login")
        .param("login", login)
        .query(person(Map.of(login, posts)))
        .optional();
  }

  @Override
  public List<Person> all() {
    return database.sql(PEOPLE + " order by login").query(person(posts())).list();
  }

  @Override
  public List<Person> inGroup(String group) {
    return all().stream().filter(person -> person.groups().contains(group)).toList();
  }

  private Map<String, List<Post>> posts() {
    return database
        .sql(POSTS + ORDER)
        .param("today", LocalDate.now(clock))
        .query(
            (row, i) ->
                Map.entry(
                    row.getString("login"),
                    post(row.getString("body"), row.getString("post_role"))))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static RowMapper<Person> person(Map<String, List<Post>> posts) {
    return (row, i) -> {
      var login = row.getString("login");
      return new Person(
          login,
          row.getString("name"),
          row.getBoolean("in_force"),
          posts.getOrDefault(login, List.of()));
    };
  }

  private static Post post(String body, String role) {
    return new Post(body, Role.valueOf(role));
  }
}
