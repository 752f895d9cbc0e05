package org.lianxin.platform.task;

import java.util.Set;
import org.lianxin.directory.ClaimedTasks;
import org.lianxin.directory.ClaimedTasks.Claimed;
import org.lianxin.directory.DirectoryChanged;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.standin.StandIns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Gives tasks back to their groups whose holder can't do them any more: switched off, without the
 * post, with a term or a standing in that is over (rule post-ends). At once when the directory
 * changes, and within minutes where a day has come.
 */
@Component
class Leavers {

  private static final Logger LOG = LoggerFactory.getLogger(Leavers.class);

  private final ClaimedTasks claimed;
  private final People people;
  private final HandOvers handOvers;
  private final StandIns standIns;

  Leavers(ClaimedTasks claimed, People people, HandOvers handOvers, StandIns standIns) {
    this.claimed = claimed;
    this.people = people;
    this.handOvers = handOvers;
    this.standIns = standIns;
  }

  @TransactionalEventListener
  void on(DirectoryChanged change) {
    giveBack();
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
  void giveBack() {
    claimed.all().stream()
        .filter(task -> !task.isFor(groups(task.holder())) && !standsIn(task))
        .forEach(this::giveBack);
  }

  private boolean standsIn(Claimed task) {
    return standIns
        .covering(task.holder(), task.groups(), task.element(), task.caseNo())
        .isPresent();
  }

  private Set<String> groups(String login) {
    return people
        .find(login)
        .filter(Person::active)
        .map(person -> Set.copyOf(person.groups()))
        .orElse(Set.of());
  }

  /** One that fails keeps no other back, and is tried again. */
  private void giveBack(Claimed task) {
    try {
      handOvers.giveBack(task);
    } catch (RuntimeException failed) {
      LOG.error("{} stays with {}, who can't do it any more", task.id(), task.holder(), failed);
    }
  }
}
