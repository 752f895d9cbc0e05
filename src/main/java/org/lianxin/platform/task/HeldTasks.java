package org.lianxin.platform.task;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lianxin.demand.Demands;
import org.lianxin.directory.ClaimedTasks;
import org.lianxin.directory.ClaimedTasks.Claimed;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.platform.task.HandOvers.Waiting;
import org.lianxin.shared.Option;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.TaskUnavailable;
import org.springframework.stereotype.Service;

/**
 * All that one person has in hand, put into other hands at once: who goes on leave or leaves has
 * twenty tasks, not one (rule post-ends). Each moves by itself, as by {@link HandOvers}, with the
 * reason in the timeline of its case; what can't be moved stays and is named.
 */
@Service
class HeldTasks {

  /**
   * A task that somebody has.
   *
   * @param caseNo the case's number
   * @param subject what the case is about
   */
  record Held(String caseNo, String subject, Waiting task) {}

  /**
   * A task that stayed where it was.
   *
   * @param why the first reason
   */
  record Stayed(String caseNo, Refusal.Reason why) {}

  private final ClaimedTasks claimed;
  private final HandOvers handOvers;
  private final Demands demands;
  private final Words words;

  HeldTasks(ClaimedTasks claimed, HandOvers handOvers, Demands demands, Words words) {
    this.claimed = claimed;
    this.handOvers = handOvers;
    this.demands = demands;
    this.words = words;
  }

  /** Who has tasks that the reader may put into other hands, with how many. */
  List<Option> holders(Person reader) {
    return mine(reader)
        .collect(groupingBy(Claimed::holder, TreeMap::new, counting()))
        .entrySet()
        .stream()
        .map(
            one ->
                new Option(
                    words.text("platform.held.person", words.person(one.getKey()), one.getValue()),
                    one.getKey()))
        .toList();
  }

  /** Those of the groups of the own bodies, and of the cases that the own office answers for. */
  private Stream<Claimed> mine(Person reader) {
    var bodies = bodies(reader);
    var all = claimed.all();
    var caseNos = all.stream().map(Claimed::caseNo).filter(Objects::nonNull).collect(toSet());
    var cases = reader.is(Role.OFFICER) ? demands.answeredFor(caseNos, bodies) : Set.<String>of();
    return all.stream()
        .filter(task -> cases.contains(task.caseNo()) || isOf(bodies, task) && isOfDemand(task));
  }

  /** A mailbox's week, say, has no case and no timeline. */
  private boolean isOfDemand(Claimed task) {
    return task.caseNo() != null && demands.find(task.caseNo()).isPresent();
  }

  private static boolean isOf(Set<String> bodies, Claimed task) {
    return task.groups().stream()
        .flatMap(group -> Post.of(group).stream())
        .anyMatch(post -> bodies.contains(post.body()));
  }

  /** The bodies of which the reader may put tasks into other hands; none for most people. */
  static Set<String> bodies(Person reader) {
    return reader.posts().stream()
        .filter(post -> HandOvers.IN_CHARGE.contains(post.role()))
        .map(Post::body)
        .collect(toSet());
  }

  /** What the holder has that the reader may put into other hands; what is due first first. */
  List<Held> of(String holder, Person reader) {
    return mine(reader)
        .filter(task -> task.holder().equals(holder))
        .flatMap(task -> held(task, reader))
        .sorted(
            Comparator.comparing(
                    (Held one) -> one.task().dueOn(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Held::caseNo))
        .toList();
  }

  private Stream<Held> held(Claimed task, Person reader) {
    return handOvers.of(task.caseNo(), reader).stream()
        .filter(one -> one.id().equals(task.id()) && one.mayHandOver())
        .map(one -> new Held(task.caseNo(), demands.get(task.caseNo()).subject(), one));
  }

  /** Who could have at least one of these. */
  static List<Option> others(List<Held> held) {
    var others = new TreeSet<>(Comparator.comparing(Option::value));
    held.forEach(one -> others.addAll(one.task().others()));
    return List.copyOf(others);
  }

  /**
   * Gives these tasks of the holder to somebody else, or back to their groups.
   *
   * @param chosen the engine's ids
   * @param to the login of who has them from now on; empty for the groups
   * @return those that stayed
   */
  List<Stayed> handOver(String holder, Set<String> chosen, String to, String reason, Person by) {
    var stayed = new ArrayList<Stayed>();
    for (var one : of(holder, by)) {
      if (chosen.contains(one.task().id())) {
        try {
          handOvers.handOver(one.caseNo(), one.task().id(), to, reason, by);
        } catch (Refusal refusal) {
          stayed.add(new Stayed(one.caseNo(), refusal.reasons().get(0)));
        } catch (TaskUnavailable faster) {
          var gone = Refusal.of("", "platform.tasks.gone");
          stayed.add(new Stayed(one.caseNo(), gone.reasons().get(0)));
        }
      }
    }
    return stayed;
  }
}
