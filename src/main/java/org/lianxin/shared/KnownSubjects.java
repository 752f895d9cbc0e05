package org.lianxin.shared;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that processes are about beside cases; most processes are about a case. */
@Component
public class KnownSubjects {

  private final ObjectProvider<SubjectKind> kinds;

  /** The kinds are asked for late: some of them ask for who shows them. */
  KnownSubjects(ObjectProvider<SubjectKind> kinds) {
    this.kinds = kinds;
  }

  /** What this number stands for; empty for a case. */
  public Optional<Subject> find(String number) {
    return kinds.stream().flatMap(kind -> kind.find(number).stream()).findFirst();
  }

  /** Where people read what this number stands for: a path below the application's root. */
  public String page(String number) {
    return find(number).map(Subject::page).orElse("/demands/" + number);
  }
}
