package org.lianxin.supervision;

import static java.util.stream.Collectors.joining;
import static org.lianxin.supervision.process.EscalationProcess.DEADLINE_ID;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lianxin.demand.CaseSheet;
import org.lianxin.demand.Deadline;
import org.lianxin.directory.Body;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.handling.WorkDone;
import org.lianxin.intake.CaseFacts;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.lianxin.supervision.OtherMeasures.Taken;
import org.lianxin.supervision.WaitingSteps.Waiting;
import org.springframework.stereotype.Component;

/** 督办诉求: a supervisor takes a late matter in hand. The ladder goes on meanwhile. */
@Component
class SuperviseDemand implements UserTask<SupervisionAnswer> {

  private final Supervisions supervisions;
  private final EscalationTable escalations;
  private final OtherMeasures others;
  private final WaitingSteps steps;
  private final WorkDone work;
  private final Ladder ladder;
  private final CaseSheet sheet;
  private final CaseFacts facts;
  private final People people;
  private final Directory directory;
  private final Words words;

  SuperviseDemand(
      Supervisions supervisions,
      EscalationTable escalations,
      OtherMeasures others,
      WaitingSteps steps,
      WorkDone work,
      Ladder ladder,
      CaseSheet sheet,
      CaseFacts facts,
      People people,
      Directory directory,
      Words words) {
    this.supervisions = supervisions;
    this.escalations = escalations;
    this.others = others;
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
    return words.chinese(
        "supervision.order.about", deadline.kind(), deadline.lateAfter().toString());
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var deadline = deadline(occasion.matter());
    var shown = new LinkedHashMap<String, Object>();
    shown.put(CaseSheet.FIELD, sheet.of(occasion.caseNo()));
    shown.put("kind", words.label(deadline.kind()));
    shown.put("responsible", words.responsible(deadline.responsible()));
    shown.put("phone", phone(deadline.responsible()));
    shown.put("step", steps.of(occasion.caseNo()).stream().map(this::line).collect(joining("\n")));
    shown.put("work", work.of(occasion.caseNo()));
    shown.put("story", facts.story(occasion.caseNo()));
    shown.put("firstDueOn", deadline.firstDueOn().toString());
    shown.put("dueOn", facts.due(deadline));
    shown.put("returns", ladder.returns(occasion.caseNo()));
    shown.put("level", words.label(supervisions.open(deadline).level()));
    shown.put("history", history(deadline));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, SupervisionAnswer answer) {
    supervisions.answer(deadline(occasion.matter()), answer, occasion.reader());
    return Map.of();
  }

  /** Who was chased when, and what else was done about the case, by day. */
  private String history(Deadline deadline) {
    var chased =
        escalations.findByDeadlineIdOrderById(deadline.id()).stream()
            .map(entry -> new Taken(entry.raisedAt().toLocalDate(), line(entry)));
    return Stream.concat(chased, others.of(deadline.caseNo()).stream())
        .sorted(Comparator.comparing(Taken::on))
        .map(Taken::words)
        .collect(joining("\n"));
  }

  private Deadline deadline(Matter matter) {
    return ladder.deadline(matter.caseNo(), matter.part());
  }

  private String line(Waiting step) {
    return "%s：%s"
        .formatted(
            step.name(), step.holders().stream().map(words::responsible).collect(joining("、")));
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
    return words.text(
        "supervision.order.history",
        entry.raisedAt().toLocalDate(),
        entry.level(),
        entry.dueOn(),
        entry.daysOverdue());
  }
}
