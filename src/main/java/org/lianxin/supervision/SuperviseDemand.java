package org.lianxin.supervision;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lianxin.demand.CaseSheet;
import org.lianxin.demand.Deadline;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Label;
import org.lianxin.shared.UserTask;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 督办诉求: a supervisor takes a late matter in hand. The ladder goes on meanwhile. */
@Component
class SuperviseDemand implements UserTask<SupervisionAnswer> {

  private final Supervisions supervisions;
  private final EscalationTable escalations;
  private final DeadlineOfTask tasks;
  private final Ladder ladder;
  private final CaseSheet sheet;
  private final People people;
  private final Directory directory;
  private final MessageSource words;

  SuperviseDemand(
      Supervisions supervisions,
      EscalationTable escalations,
      DeadlineOfTask tasks,
      Ladder ladder,
      CaseSheet sheet,
      People people,
      Directory directory,
      MessageSource words) {
    this.supervisions = supervisions;
    this.escalations = escalations;
    this.tasks = tasks;
    this.ladder = ladder;
    this.sheet = sheet;
    this.people = people;
    this.directory = directory;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Role.SUPERVISOR.name());
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var deadline = deadline(occasion);
    var history = escalations.findByDeadlineIdOrderById(deadline.id());
    var facts = new LinkedHashMap<String, Object>();
    facts.put(CaseSheet.FIELD, sheet.of(occasion.caseNo()));
    facts.put("kind", word(deadline.kind()));
    facts.put("responsible", responsible(deadline.responsible()));
    facts.put("firstDueOn", deadline.firstDueOn().toString());
    facts.put("dueOn", deadline.dueOn().toString());
    facts.put("returns", ladder.returns(occasion.caseNo()));
    facts.put("level", word(supervisions.open(deadline).level()));
    facts.put("history", history.stream().map(this::line).collect(joining("\n")));
    return facts;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, SupervisionAnswer answer) {
    supervisions.answer(deadline(occasion), answer, occasion.reader());
    return Map.of();
  }

  private Deadline deadline(Occasion occasion) {
    return ladder.deadline(occasion.caseNo(), tasks.of(occasion.task()));
  }

  /** The name of the person, or of the place of the group. */
  private String responsible(String responsible) {
    return people
        .find(responsible)
        .map(Person::name)
        .or(
            () ->
                Post.of(responsible)
                    .flatMap(post -> directory.body(post.body()))
                    .map(b -> b.name()))
        .orElse(responsible);
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
