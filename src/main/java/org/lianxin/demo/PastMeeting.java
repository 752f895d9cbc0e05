package org.lianxin.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.lianxin.activity.Account;
import org.lianxin.activity.ActivityContent;
import org.lianxin.activity.ActivityForm;
import org.lianxin.demand.VoterGroup;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.DeputyGroup;
import org.lianxin.directory.Station;

/**
 * What each group of deputies held with voters in the past year, at its home; nearly all of them
 * came. The file {@code demo/past-meetings.json} holds them.
 *
 * @param daysAgo how many days before the demonstration's first day the first group held it
 * @param concentrated whether all groups held it in the same weeks
 * @param personTimes how many voters came
 */
record PastMeeting(
    int daysAgo,
    ActivityForm form,
    boolean concentrated,
    String subject,
    int personTimes,
    int answeredOnSpot,
    String minutes,
    Set<ActivityContent> contents) {

  private static final String FILE = "/demo/past-meetings.json";

  /** One in so many deputies was elsewhere. */
  private static final int ELSEWHERE = 7;

  /** What a group writes down about it. */
  Account account(DeputyGroup group, Station home, List<Deputy> deputies, LocalDate day) {
    var present = new LinkedHashMap<String, Integer>();
    deputies.stream()
        .map(Deputy::login)
        .filter(login -> Math.floorMod((login + subject).hashCode(), ELSEWHERE) != 0)
        .forEach(login -> present.put(login, null));
    return new Account(
        form,
        concentrated,
        group.code(),
        home.area(),
        home.code(),
        home.name(),
        subject,
        day,
        VoterGroup.ORDINARY,
        null,
        contents,
        personTimes,
        1,
        answeredOnSpot,
        minutes,
        null,
        present);
  }

  /** All of them. */
  static List<PastMeeting> all() {
    try (var in = PastMeeting.class.getResourceAsStream(FILE)) {
      return new ObjectMapper().readValue(in, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + FILE, e);
    }
  }
}
