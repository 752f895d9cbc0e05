package org.lianxin.roster;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.directory.Level;
import org.lianxin.directory.MandateChange;
import org.lianxin.directory.PublicField;
import org.lianxin.directory.PublicProfile;
import org.lianxin.directory.PublicProfiles;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is published of deputies, read without anything else. */
@Service
@Transactional(readOnly = true)
@Cacheable(cacheNames = HeldByRevision.DIRECTORY, keyGenerator = HeldByRevision.NAME)
class StoredProfiles implements PublicProfiles {

  private static final String PROFILES =
      """
      select deputy.login, deputy.code, person.name, person.phone, deputy.congress_level,
             deputy.term, deputy.work_unit, deputy.occupation, deputy.published
        from roster_deputy deputy
        join roster_person person on person.login = deputy.login
       where deputy.deputy_group = :group and deputy.valid_from <= :today
         and (deputy.valid_to is null or deputy.valid_to >= :today)
       order by deputy.code
      """;

  private static final String MANDATES =
      """
      select deputy.code, deputy.login, person.name, deputy.congress_level, deputy.valid_from,
             deputy.valid_to
        from roster_deputy deputy
        join roster_person person on person.login = deputy.login
       where deputy.deputy_group = :group and deputy.valid_from <= :today
         and (deputy.valid_to is null or deputy.valid_to >= :before)
       order by deputy.code
      """;

  private final JdbcClient database;
  private final Clock clock;

  StoredProfiles(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<PublicProfile> inGroup(String group) {
    var all =
        database
            .sql(PROFILES)
            .param("group", group)
            .param("today", LocalDate.now(clock))
            .query(StoredProfiles::profile)
            .list();
    return List.copyOf(
        all.stream()
            .collect(
                toMap(
                    PublicProfile::login,
                    profile -> profile,
                    StoredProfiles::higher,
                    LinkedHashMap::new))
            .values());
  }

  private static PublicProfile higher(PublicProfile one, PublicProfile other) {
    return one.level().compareTo(other.level()) >= 0 ? one : other;
  }

  private static PublicProfile profile(ResultSet row, int number) throws SQLException {
    var published = Arrays.asList(row.getString("published").split(","));
    return new PublicProfile(
        row.getString("login"),
        row.getString("code"),
        row.getString("name"),
        Level.valueOf(row.getString("congress_level")),
        row.getInt("term"),
        published.contains(PublicField.WORK_UNIT.name()) ? row.getString("work_unit") : null,
        published.contains(PublicField.OCCUPATION.name()) ? row.getString("occupation") : null,
        published.contains(PublicField.PHONE.name()) ? row.getString("phone") : null,
        published.contains(PublicField.PHOTO.name()));
  }

  /** A mandate that ran until lately, or still runs. */
  private record Mandate(
      String code,
      String login,
      String name,
      Level congressLevel,
      LocalDate validFrom,
      LocalDate validTo) {

    boolean runsOn(LocalDate day) {
      return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    boolean isOfSame(Mandate other) {
      return login.equals(other.login) && congressLevel == other.congressLevel;
    }
  }

  @Override
  public List<MandateChange> changes(String group, LocalDate since) {
    var today = LocalDate.now(clock);
    var all =
        database
            .sql(MANDATES)
            .param("group", group)
            .param("today", today)
            .param("before", since.minusDays(1))
            .query(Mandate.class)
            .list();
    return all.stream()
        .flatMap(mandate -> changes(mandate, all))
        .filter(change -> !change.day().isBefore(since) && !change.day().isAfter(today))
        .sorted(comparing(MandateChange::day).reversed())
        .toList();
  }

  private static Stream<MandateChange> changes(Mandate mandate, List<Mandate> all) {
    var from = mandate.validFrom();
    var came = change(mandate, all, from.minusDays(1), from, true);
    if (mandate.validTo() == null) {
      return came;
    }
    var out = mandate.validTo().plusDays(1);
    return Stream.concat(came, change(mandate, all, out, out, false));
  }

  /** None for who is a deputy of the same congress on the other side of the change too. */
  private static Stream<MandateChange> change(
      Mandate mandate, List<Mandate> all, LocalDate beyond, LocalDate day, boolean begins) {
    return all.stream().anyMatch(other -> other.isOfSame(mandate) && other.runsOn(beyond))
        ? Stream.empty()
        : Stream.of(
            new MandateChange(
                mandate.code(), mandate.name(), mandate.congressLevel(), day, begins));
  }
}
