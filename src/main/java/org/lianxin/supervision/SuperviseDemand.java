package org.lianxin.supervision;

import static java.util.stream.Collectors.joining;
import static org.lianxin.supervision.process.EscalationProcess.DEADLINE_ID;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.demand.CaseFacts;
import org.lianxin.demand.CaseSheet;
import org.lianxin.demand.Deadline;
import org.lianxin.directory.Body;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.handling.WorkDone;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Label;
import org.lianxin.shared.UserTask;
import org.lianxin.supervision.WaitingSteps.Waiting;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 督办诉求: a supervisor takes a late matter in hand. The ladder goes on meanwhile. */
@Component
class SuperviseDemand implements UserTask<SupervisionAnswer> {

  private final Supervisions supervisions;
  private final EscalationTable escalations;
  private final WaitingSteps steps;
  private final WorkDone work;
  private final Ladder ladder;
  private final CaseSheet sheet;
  private final CaseFacts facts;
  private final People people;
  private final Directory directory;
  private final MessageSource words;

  SuperviseDemand(
      Supervisions supervisions,
      EscalationTable escalations,
      WaitingSteps steps,
      WorkDone work,
      Ladder ladder,
      CaseSheet sheet,
      CaseFacts facts,
      People people,
      Directory directory,
      MessageSource words) {
    this.supervisions = supervisions;
    this.escalations = escalations;
    this.steps = steps;
    this.work = work;
    this.ladder = ladder;
    this.sheet = sheet;
    this.facts = facts;
    this.people = people;
    this.directory = directory;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Role.SUPERVISOR.name());
  }

  /** A case may be late by several limits at once. */
  @Override
  public boolean isOfPart() {
    return true;
  }

  @Override
  public String partVariable() {
    return DEADLINE_ID.name();
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return Optional.of(deadline(matter).end());
  }

  /** Which limit, so that two of one case can be told apart. */
  @Override
  public String about(Matter matter) {
    var deadline = deadline(matter);
    return words.getMessage(
        "supervision.order.about",
        new Object[] {Label.of(deadline.kind()), deadline.lateAfter().toString()},
        Locale.CHINA);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var deadline = deadline(occasion.matter());
    var history = escalations.findByDeadlineIdOrderById(deadline.id());
    var shown = new LinkedHashMap<String, Object>();
    shown.put(CaseSheet.FIELD, sheet.of(occasion.caseNo()));
    shown.put("kind", word(deadline.kind()));
    shown.put("responsible", holder(deadline.responsible()));
    shown.put("phone", phone(deadline.responsible()));
    shown.put("step", steps.of(occasion.caseNo()).stream().map(this::line).collect(joining("\n")));
    shown.put("work", work.of(occasion.caseNo()));
    shown.put("story", facts.story(occasion.caseNo()));
    shown.put("firstDueOn", deadline.firstDueOn().toString());
    shown.put("dueOn", facts.due(deadline));
    shown.put("returns", ladder.returns(occasion.caseNo()));
    shown.put("level", word(supervisions.open(deadline).level()));
    shown.put("history", history.stream().map(this::line).collect(joining("\n")));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, SupervisionAnswer answer) {
    supervisions.answer(deadline(occasion.matter()), answer, occasion.reader());
    return Map.of();
  }

  private Deadline deadline(Matter matter) {
    return ladder.deadline(matter.caseNo(), matter.part());
  }

  private String line(Waiting step) {
    return "%s：%s"
        .formatted(step.name(), step.holders().stream().map(this::holder).collect(joining("、")));
  }

  /** The name of the person, or of the place of the group. */
  private String holder(String responsible) {
    return people
        .find(responsible)
        .map(Person::name)
        .or(() -> body(responsible).map(Body::name))
        .orElse(responsible);
  }

  /** Where to call: the body of the group, or of the person. */
  private String phone(String responsible) {
    return Stream.concat(
            body(responsible).map(Body::code).stream(),
            people.find(responsible).stream().flatMap(person -> person.bodies().stream()))
        .flatMap(body -> directory.phone(body).stream())
        .findFirst()
        .orElse("");
  }

  private Optional<Body> body(String group) {
    return Post.of(group).flatMap(post -> directory.body(post.body()));
  }

  private String line(EscalationEntity entry) {
    return words.getMessage(
        "supervision.order.history",
        new Object[] {
          entry.raisedAt().toLocalDate(), word(entry.level()), entry.dueOn(), entry.daysOverdue()
        },
        LocaleContextHolder.getLocale());
  }

  private String word(Enum<?> constant) {
    return words.getMessage(Label.of(constant), LocaleContextHolder.getLocale());
  }
}
