package org.lianxin.oversight;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.lianxin.demand.CaseAccess;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.search.DemandList;
import org.springframework.stereotype.Component;

/**
 * Who may do what: a supervisor for the whole district, an officer with the cases that he may read
 * and the meetings of the own office (rule oversight-by-office).
 */
@Component
class OversightRights {

  private final CaseAccess access;
  private final DemandList list;

  OversightRights(CaseAccess access, DemandList list) {
    this.access = access;
    this.list = list;
  }

  static boolean isOverseer(Person person) {
    return person.is(Role.SUPERVISOR) || person.is(Role.OFFICER);
  }

  boolean mayActOn(String caseNo, Person person) {
    return isOverseer(person) && access.mayRead(caseNo, person);
  }

  /** For whom he calls a meeting: null for the whole district. */
  static String office(Person person) {
    return person.is(Role.SUPERVISOR)
        ? null
        : offices(person).stream().sorted().findFirst().orElse(null);
  }

  /** Whose meetings he reads and writes; null for all. */
  static Set<String> reads(Person person) {
    return person.is(Role.SUPERVISOR) ? null : offices(person);
  }

  static boolean isFor(Meeting meeting, Person person) {
    return person.is(Role.SUPERVISOR)
        || meeting.office() != null && offices(person).contains(meeting.office());
  }

  private static Set<String> offices(Person person) {
    return person.posts().stream()
        .filter(post -> post.role() == Role.OFFICER)
        .map(Post::body)
        .collect(toSet());
  }

  /** What these cases are about, by number; those that he may not read are missing. */
  Map<String, String> subjects(Person reader, Collection<String> caseNos) {
    return list.matters(reader, caseNos).stream()
        .collect(toMap(DemandList.Matter::caseNo, DemandList.Matter::subject));
  }
}
