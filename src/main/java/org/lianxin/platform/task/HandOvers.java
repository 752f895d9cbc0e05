package org.lianxin.platform.task;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Demand;
import org.lianxin.demand.Demands;
import org.lianxin.directory.ClaimedTasks.Claimed;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Option;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.lianxin.shared.TaskUnavailable;
import org.lianxin.shared.process.AsSystem;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that lie with somebody who is away, has left or is the wrong one (rule post-ends): the
 * leader of the unit or the office gives them back to their group or to somebody else, with a
 * reason that stands in the timeline. What a deputy alone has to do goes to another deputy of the
 * place once the deputy has left, and the whole case with it.
 */
@Service
class HandOvers {

  /** Most characters of a reason. */
  static final int REASON = 200;

  /** Who may put tasks of the own body into other hands. */
  static final Set<Role> IN_CHARGE = Set.of(Role.UNIT_LEADER, Role.OFFICER);

  private final TaskService tasks;
  private final TaskDesk desk;
  private final Demands demands;
  private final CaseTimeline timeline;
  private final People people;
  private final Deputies deputies;
  private final Words words;
  private final ModelWords models;
  private final AsSystem asSystem;
  private final Clock clock;

  HandOvers(
      TaskService tasks,
      TaskDesk desk,
      Demands demands,
      CaseTimeline timeline,
      People people,
      Deputies deputies,
      Words words,
      ModelWords models,
      AsSystem asSystem,
      Clock clock) {
    this.tasks = tasks;
    this.desk = desk;
    this.demands = demands;
    this.timeline = timeline;
    this.people = people;
    this.deputies = deputies;
    this.words = words;
    this.models = models;
    this.asSystem = asSystem;
    this.clock = clock;
  }

  /**
   * A task that waits, as its case's page shows it.
   *
   * @param id the engine's id
   * @param name what is to be done
   * @param dueOn when at the latest; null without a limit
   * @param isLate whether that has passed
   * @param holder the name of who has it; null when nobody has
   * @param doers the names of those who may do it: posts and persons
   * @param mayHandOver whether the reader may put it into other hands
   * @param others who could have it instead
   */
  record Waiting(
      String id,
      String name,
      LocalDate dueOn,
      boolean isLate,
      String holder,
      List<String> doers,
      boolean mayHandOver,
      List<Option> others) {}

  /** A task with those who may do it. */
  private record Open(Task task, Demand demand, Set<String> groups, Set<String> logins) {

    String name() {
      return task.getName().split(" · ", 2)[0];
    }
  }

  /** The tasks of a case that wait, the earliest first. */
  @Transactional(readOnly = true)
  public List<Waiting> of(String caseNo, Person reader) {
    return open(caseNo).stream().map(open -> waiting(open, reader)).toList();
  }

  private List<Open> open(String caseNo) {
    var demand = demands.get(caseNo);
    return asSystem.get(
        () ->
            tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(task -> open(task, demand))
                .toList());
  }

  private Open open(Task task, Demand demand) {
    var candidates =
        tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
            .toList();
    return new Open(
        task,
        demand,
        values(candidates, IdentityLink::getGroupId),
        values(candidates, IdentityLink::getUserId));
  }

  private static Set<String> values(
      List<IdentityLink> links, Function<IdentityLink, String> value) {
    return links.stream().map(value).filter(Objects::nonNull).collect(toSet());
  }

  private Waiting waiting(Open open, Person reader) {
    var due = open.task().getDueDate();
    var holder = open.task().getAssignee();
    var mayHandOver = isInCharge(open, reader);
    return new Waiting(
        open.task().getId(),
        models.in(LocaleContextHolder.getLocale(), open.name()),
        due == null ? null : due.toInstant().atZone(clock.getZone()).toLocalDate(),
        due != null && due.before(Date.from(clock.instant())),
        holder == null ? null : words.person(holder),
        doers(open),
        mayHandOver,
        mayHandOver ? others(open) : List.of());
  }

  private List<String> doers(Open open) {
    return Stream.concat(
            open.groups().stream().sorted().map(this::group),
            open.logins().stream().sorted().map(words::person))
        .toList();
  }

  private String group(String group) {
    return Post.of(group)
        .map(
            post ->
                words.text(
                    "directory.post-name", words.body(post.body()), words.label(post.role())))
        .orElseGet(() -> words.label(Role.valueOf(group)));
  }

  /** The leader of a unit that may do it, an officer of an office that may, or of the case's. */
  private static boolean isInCharge(Open open, Person reader) {
    var bodies =
        open.groups().stream()
            .flatMap(group -> Post.of(group).stream())
            .map(Post::body)
            .collect(toSet());
    return reader.posts().stream()
        .anyMatch(
            post ->
                IN_CHARGE.contains(post.role()) && bodies.contains(post.body())
                    || post.role() == Role.OFFICER && post.body().equals(open.demand().office()));
  }

  /** Everybody of its groups, who is asked by name, and a successor of a deputy who has left. */
  private List<Option> others(Open open) {
    var others =
        open.groups().stream()
            .flatMap(group -> people.inGroup(group).stream())
            .filter(Person::active)
            .map(Person::login)
            .collect(toCollection(LinkedHashSet::new));
    open.logins().stream().filter(login -> !hasLeft(login)).forEach(others::add);
    if (isLeftBehind(open)) {
      deputies.of(open.demand().area()).stream().map(Deputy::login).forEach(others::add);
    }
    others.remove(open.task().getAssignee());
    return others.stream()
        .map(login -> new Option(words.person(login), login))
        .sorted(Comparator.comparing(Option::value))
        .toList();
  }

  /** Whether it is the case's deputy's, who has left. */
  private boolean isLeftBehind(Open open) {
    var deputy = open.demand().deputy();
    return open.logins().contains(deputy) && hasLeft(deputy);
  }

  private boolean hasLeft(String login) {
    return people
        .find(login)
        .filter(Person::active)
        .filter(person -> person.posts().stream().anyMatch(post -> post.role().isAskedByName()))
        .isEmpty();
  }

  /**
   * Gives a task back to its groups, or to somebody else.
   *
   * @param to the login of who has it from now on; empty for the groups
   * @throws Refusal when the person is not in charge, the other can't do it, or nobody says why
   * @throws TaskUnavailable when it is gone or somebody else's by now
   */
  @Transactional
  public void handOver(String caseNo, String task, String to, String reason, Person by) {
    var open =
        open(caseNo).stream()
            .filter(one -> one.task().getId().equals(task))
            .findFirst()
            .orElseThrow(() -> Refusal.of("", "platform.tasks.gone"));
    Rule.check(
        List.of(
            asked -> unless(isInCharge(open, by), "", "platform.tasks.not-in-charge"),
            asked -> unless(isPossible(open, to), "to", "platform.tasks.not-possible"),
            asked -> unless(!reason.isBlank(), "reason", "platform.tasks.reason-missing"),
            asked ->
                unless(
                    reason.length() <= REASON && Legible.is(reason),
                    "reason",
                    "platform.tasks.reason-too-long")),
        open);
    var holder = open.task().getAssignee();
    if (to.isEmpty()) {
      desk.assign(task, holder, null);
      timeline.record(
          caseNo,
          by.login(),
          "platform.timeline.given-back",
          open.name(),
          words.person(holder),
          reason.strip());
      return;
    }
    if (!open.groups().stream().anyMatch(group -> isIn(to, group)) && isLeftBehind(open)) {
      succeed(open.demand(), to);
    }
    desk.assign(task, holder, to);
    timeline.record(
        caseNo,
        by.login(),
        "platform.timeline.handed-over",
        open.name(),
        words.person(to),
        reason.strip());
  }

  private boolean isPossible(Open open, String to) {
    return to.isEmpty()
        ? open.task().getAssignee() != null
        : others(open).stream().anyMatch(other -> other.value().equals(to));
  }

  private boolean isIn(String login, String group) {
    return people.find(login).filter(person -> person.groups().contains(group)).isPresent();
  }

  private void succeed(Demand demand, String successor) {
    open(demand.caseNo()).stream()
        .filter(open -> open.logins().contains(demand.deputy()))
        .forEach(open -> desk.ask(open.task().getId(), demand.deputy(), successor));
    demands.succeed(demand.caseNo(), successor);
  }

  /**
   * Gives a task back to its groups whose holder can't do it any more; in a transaction of its own,
   * for the one that changed the directory has committed and would seal nothing.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void giveBack(Claimed task) {
    desk.assign(task.id(), task.holder(), null);
    if (demands.find(task.caseNo()).isEmpty()) {
      return; // no case, and so no timeline
    }
    timeline.record(
        task.caseNo(),
        CaseTimeline.SYSTEM,
        "platform.timeline.left",
        task.name().split(" · ", 2)[0],
        words.person(task.holder()));
  }
}
