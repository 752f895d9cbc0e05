package org.lianxin.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lianxin.directory.Person;

/** The tasks that wait, as the engine has them. */
public interface DeskTasks {

  /**
   * A task that waits.
   *
   * @param id the engine's id
   * @param element which task of its process
   * @param name what is to be done, as the model calls it
   * @param caseNo the case's number
   * @param due when at the latest, if there is a limit
   * @param holders the login of who has claimed it, else the groups and logins that may
   */
  record Open(
      String id,
      String element,
      String name,
      String caseNo,
      Optional<Instant> due,
      List<String> holders) {}

  /** What this person has claimed, and what is offered to him or a group of his; 200 at most. */
  List<Open> of(Person reader);

  /** What waits in these cases, whoever has it. */
  List<Open> in(Collection<String> caseNos);
}
