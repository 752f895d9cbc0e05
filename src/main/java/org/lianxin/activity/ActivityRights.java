package org.lianxin.activity;

import static java.util.stream.Collectors.toSet;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.demand.AnsweringOffices;
import org.lianxin.demand.RegistrationChoices;
import org.lianxin.directory.Area;
import org.lianxin.directory.Body;
import org.lianxin.directory.BodyKind;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Doers;
import org.springframework.stereotype.Component;

/**
 * Who writes down activities and who sees them. Whoever may register a demand of an area writes
 * down where it was heard.
 */
@Component
class ActivityRights {

  /** Those to whom activities are shown. */
  static final Set<Role> READERS =
      EnumSet.of(Role.DEPUTY, Role.LIAISON_OFFICER, Role.OFFICER, Role.SUPERVISOR);

  private static final Set<Role> OF_AN_OFFICE =
      EnumSet.of(Role.LIAISON_OFFICER, Role.OFFICER, Role.SUPERVISOR);

  private final Directory directory;
  private final Deputies deputies;
  private final RegistrationChoices choices;
  private final AnsweringOffices offices;

  ActivityRights(
      Directory directory,
      Deputies deputies,
      RegistrationChoices choices,
      AnsweringOffices offices) {
    this.directory = directory;
    this.deputies = deputies;
    this.choices = choices;
    this.offices = offices;
  }

  /** Whose activities this reader may see. */
  ActivityScope scope(Person reader) {
    var places =
        reader.posts().stream()
            .filter(post -> post.role() == Role.LIAISON_OFFICER)
            .map(post -> post.body())
            .filter(code -> directory.body(code).isEmpty())
            .collect(toSet());
    var areas =
        reader.posts().stream()
            .filter(post -> OF_AN_OFFICE.contains(post.role()))
            .map(post -> directory.body(post.body()))
            .flatMap(Optional::stream)
            .filter(body -> body.kind() != BodyKind.HANDLING_UNIT)
            .map(Body::area)
            .flatMap(this::withAllBelow)
            .collect(toSet());
    return new ActivityScope(reader.login(), places, areas);
  }

  private Stream<String> withAllBelow(String area) {
    var all = new HashSet<String>();
    var next = List.of(area);
    while (!next.isEmpty()) {
      next =
          next.stream()
              .filter(all::add)
              .flatMap(code -> directory.areasIn(code).stream())
              .map(Area::code)
              .toList();
    }
    return all.stream();
  }

  /** The areas for which this person writes down activities. */
  List<Area> areas(Person person) {
    return choices.areas(person);
  }

  /** The deputies for whom he does so in this area, by card. */
  List<Deputy> deputies(Person person, String area) {
    return isOneOf(areas(person), area) ? choices.deputies(person, area) : List.of();
  }

  private static boolean isOneOf(List<Area> areas, String code) {
    return areas.stream().anyMatch(area -> area.code().equals(code));
  }

  /** The login of the only one for whom he does so, himself; empty for who does it for all. */
  Optional<String> alone(Person person, String area) {
    var own = deputies(person, area);
    return own.size() == 1 && deputies.of(area).size() > 1
        ? Optional.of(person.login())
        : Optional.empty();
  }

  /** Whether he may add to an activity, or strike it: who wrote it down, and who could have. */
  boolean mayWrite(Person person, Activity activity) {
    return mayWrite(person, activity.area(), activity.recordedBy());
  }

  /** Whether he may write down what became of a plan, or call it off. */
  boolean mayWrite(Person person, PlannedActivity plan) {
    return mayWrite(person, plan.area(), plan.plannedBy())
        || person.login().equals(plan.organiser());
  }

  private boolean mayWrite(Person person, String area, String writer) {
    return person.login().equals(writer)
        || isOneOf(areas(person), area) && alone(person, area).isEmpty();
  }

  /** Who writes down what became of a plan: the deputy who organises, the liaison officers. */
  Doers doers(PlannedActivity plan) {
    var groups = new HashSet<String>();
    offices
        .of(plan.area())
        .map(code -> Post.group(code, Role.LIAISON_OFFICER))
        .ifPresent(groups::add);
    if (plan.byGroup()) {
      groups.add(Post.group(plan.organiser(), Role.LIAISON_OFFICER));
    }
    return new Doers(groups, plan.byGroup() ? Set.of() : Set.of(plan.organiser()));
  }

  /** Who has to hear that nothing is on record: the same, and the office. */
  Set<String> alarmed(PlannedActivity plan) {
    var doers = doers(plan);
    var told = new HashSet<>(doers.groups());
    told.addAll(doers.logins());
    offices.of(plan.area()).map(code -> Post.group(code, Role.OFFICER)).ifPresent(told::add);
    return told;
  }
}
