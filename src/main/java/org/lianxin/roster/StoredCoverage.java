package org.lianxin.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lianxin.directory.Coverage;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each kind by one statement. */
@Service
@Transactional(readOnly = true)
@Cacheable(cacheNames = HeldByRevision.DIRECTORY, keyGenerator = HeldByRevision.NAME)
class StoredCoverage implements Coverage {

  private static final String DEPUTIES =
      """
      select deputy.code, person.name, constituency.areas,
             case when deputies.in_force then 1 else 0 end as covered
        from roster_deputy deputy
        join roster_person person on person.login = deputy.login
        join roster_constituency constituency on constituency.code = deputy.constituency
        join roster_group deputies on deputies.code = deputy.deputy_group
       where deputy.valid_from <= :today and (deputy.valid_to is null or deputy.valid_to >= :today)
       order by deputy.code
      """;

  private static final String GROUPS =
      """
      select deputies.code, deputies.name, home.area as areas,
             case when home.in_force and home.kind = 'HOME' and not exists (
                    select 1 from roster_group other
                     where other.home = deputies.home and other.code <> deputies.code
                       and other.in_force)
                  then 1 else 0 end as covered
        from roster_group deputies
        join roster_station home on home.code = deputies.home
       where deputies.in_force
       order by deputies.code
      """;

  private static final String CONSTITUENCIES =
      """
      select constituency.code, constituency.name, constituency.areas,
             case when exists (
                    select 1 from roster_deputy deputy
                     where deputy.constituency = constituency.code
                       and deputy.valid_from <= :today
                       and (deputy.valid_to is null or deputy.valid_to >= :today))
                  then 1 else 0 end as covered
        from roster_constituency constituency
       where constituency.in_force
       order by constituency.code
      """;

  private static final String MEMBERS =
      """
      select member.code, person.name, home.area,
             (select count(distinct contact.deputy)
                from roster_committee_contact contact
                join roster_deputy deputy on deputy.code = contact.deputy
               where contact.member_deputy = member.code
                 and contact.valid_from <= :today
                 and (contact.valid_to is null or contact.valid_to >= :today)
                 and deputy.valid_from <= :today
                 and (deputy.valid_to is null or deputy.valid_to >= :today)) as deputies
        from roster_deputy member
        join roster_person person on person.login = member.login
        join roster_group deputies on deputies.code = member.deputy_group
        join roster_station home on home.code = deputies.home
       where member.committee_member and member.valid_from <= :today
         and (member.valid_to is null or member.valid_to >= :today)
       order by member.code
      """;

  private final JdbcClient database;
  private final Clock clock;

  StoredCoverage(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<Covered> deputies() {
    return covered(DEPUTIES);
  }

  @Override
  public List<Covered> groups() {
    return database.sql(GROUPS).query(StoredCoverage::covered).list();
  }

  @Override
  public List<Covered> constituencies() {
    return covered(CONSTITUENCIES);
  }

  private List<Covered> covered(String statement) {
    return database
        .sql(statement)
        .param("today", LocalDate.now(clock))
        .query(StoredCoverage::covered)
        .list();
  }

  private static Covered covered(ResultSet row, int number) throws SQLException {
    return new Covered(
        row.getString("code"),
        row.getString("name"),
        List.of(row.getString("areas").split(",")),
        row.getBoolean("covered"));
  }

  @Override
  public List<Member> committeeMembers() {
    return database.sql(MEMBERS).param("today", LocalDate.now(clock)).query(Member.class).list();
  }
}
