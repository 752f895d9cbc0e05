package org.lianxin.roster;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Level;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mandates, with the area of the group's home. */
@Service
@Transactional(readOnly = true)
@Cacheable(cacheNames = HeldByRevision.DIRECTORY, keyGenerator = HeldByRevision.NAME)
class StoredDeputies implements Deputies {

  private static final String MANDATES =
      """
      select deputy.login, person.name, deputy.code, deputy.congress_level, deputy.deputy_group,
             home.area
        from roster_deputy deputy
        join roster_person person on person.login = deputy.login and person.in_force
        join roster_group deputies on deputies.code = deputy.deputy_group and deputies.in_force
        join roster_station home on home.code = deputies.home
        join roster_area area on area.code = home.area
        left join roster_area above on above.code = area.parent
       where deputy.valid_from <= :today and (deputy.valid_to is null or deputy.valid_to >= :today)
      """;

  private static final String WITHIN =
      " and (area.code = :area or area.parent = :area or above.parent = :area)";

  private static final String ORDER = " order by deputy.code";

  private final JdbcClient database;
  private final Clock clock;

  StoredDeputies(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Deputy> find(String login) {
    return mandates(login).stream().reduce(StoredDeputies::higher);
  }

  @Override
  public List<Deputy> mandates(String login) {
    return which(" and deputy.login = :login").param("login", login).query(this::deputy).list();
  }

  @Override
  public List<Deputy> inGroup(String group) {
    return which(" and deputy.deputy_group = :group")
        .param("group", group)
        .query(this::deputy)
        .list();
  }

  @Override
  public List<Deputy> of(String area, Level level) {
    return which(WITHIN + " and deputy.congress_level = :level")
        .param("area", area)
        .param("level", level.name())
        .query(this::deputy)
        .list();
  }

  @Override
  public List<Deputy> of(String area) {
    return persons(which(WITHIN).param("area", area).query(this::deputy).list().stream());
  }

  private StatementSpec which(String condition) {
    return database.sql(MANDATES + condition + ORDER).param("today", LocalDate.now(clock));
  }

  private static List<Deputy> persons(Stream<Deputy> mandates) {
    return List.copyOf(
        mandates
            .collect(
                toMap(
                    Deputy::login, mandate -> mandate, StoredDeputies::higher, LinkedHashMap::new))
            .values());
  }

  private static Deputy higher(Deputy one, Deputy other) {
    return one.level().compareTo(other.level()) >= 0 ? one : other;
  }

  private Deputy deputy(ResultSet row, int number) throws SQLException {
    return new Deputy(
        row.getString("login"),
        row.getString("name"),
        row.getString("code"),
        Level.valueOf(row.getString("congress_level")),
        row.getString("deputy_group"),
        row.getString("area"));
  }
}
