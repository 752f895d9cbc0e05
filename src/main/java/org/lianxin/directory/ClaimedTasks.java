package org.lianxin.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What people have in hand at the moment. Answered where the tasks are. */
public interface ClaimedTasks {

  /**
   * A task that somebody has claimed.
   *
   * @param id the engine's id
   * @param element the task's element, e.g. {@code Task_SignByUnit}
   * @param name as lists show it, with the case's number
   * @param caseNo the case's number
   * @param holder the login of who has claimed it
   * @param groups the groups whose members may do it
   * @param logins who may do it by name, as a deputy or a registrar
   */
  record Claimed(
      String id,
      String element,
      String name,
      String caseNo,
      String holder,
      Set<String> groups,
      Set<String> logins) {

    /**
     * Whether its holder may do it.
     *
     * @param held the groups of the holder, of posts and roles; none when he has left
     */
    public boolean isFor(Set<String> held) {
      return held.stream().anyMatch(groups::contains)
          || logins.contains(holder)
              && Stream.of(Role.values())
                  .anyMatch(role -> role.isAskedByName() && held.contains(role.name()));
    }
  }

  /** All of them. */
  List<Claimed> all();
}
