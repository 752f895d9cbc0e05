package org.lianxin.supervision;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Demands;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Label;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.lianxin.supervision.SupervisionOrder.Decision;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 督办诉求: a supervisor takes a late matter in hand. The ladder goes on meanwhile. */
@Component
class SuperviseDemand implements UserTask<SuperviseDemand.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank(message = "{supervision.order.measures-missing}")
          @Size(max = 4000, message = "{supervision.order.measures-too-long}")
          String measures,
      LocalDate finishBy,
      @NotNull(message = "{supervision.order.decision-missing}") Decision decision) {}

  private final SupervisionOrders supervisions;
  private final Escalations escalations;
  private final DeadlineOfTask tasks;
  private final Ladder ladder;
  private final Demands demands;
  private final CaseTimeline timeline;
  private final People people;
  private final Directory directory;
  private final MessageSource words;
  private final Clock clock;

  SuperviseDemand(
      SupervisionOrders supervisions,
      Escalations escalations,
      DeadlineOfTask tasks,
      Ladder ladder,
      Demands demands,
      CaseTimeline timeline,
      People people,
      Directory directory,
      MessageSource words,
      Clock clock) {
    this.supervisions = supervisions;
    this.escalations = escalations;
    this.tasks = tasks;
    this.ladder = ladder;
    this.demands = demands;
    this.timeline = timeline;
    this.people = people;
    this.directory = directory;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String process() {
    return "escalation";
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Role.SUPERVISOR.name());
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var demand = demands.get(occasion.caseNo());
    var deadline = deadline(occasion);
    var history = escalations.findByDeadlineIdOrderById(deadline.id());
    var facts = new LinkedHashMap<String, Object>();
    facts.put("caseNo", occasion.caseNo());
    facts.put("subject", demand.subject());
    facts.put("kind", word(deadline.kind()));
    facts.put("responsible", responsible(deadline.responsible()));
    facts.put("firstDueOn", deadline.firstDueOn().toString());
    facts.put("dueOn", deadline.dueOn().toString());
    facts.put("returns", ladder.returns(occasion.caseNo()));
    facts.put("level", word(order(deadline).level()));
    facts.put("history", history.stream().map(this::line).collect(joining("\n")));
    return facts;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    if (answers.decision() == Decision.FINISH_BY && answers.finishBy() == null) {
      throw Refusal.of("finishBy", "supervision.order.finish-by-missing");
    }
    if (answers.finishBy() != null && answers.finishBy().isBefore(LocalDate.now(clock))) {
      throw Refusal.of("finishBy", "supervision.order.finish-by-past", answers.finishBy());
    }
    order(deadline(occasion))
        .decide(
            answers.decision(),
            answers.measures(),
            answers.finishBy(),
            occasion.reader(),
            LocalDateTime.now(clock));
    record(occasion, answers);
    return Map.of();
  }

  private void record(Occasion occasion, Answers answers) {
    var code = "supervision.timeline." + code(answers.decision());
    if (answers.decision() == Decision.FINISH_BY) {
      timeline.record(
          occasion.caseNo(), occasion.reader(), code, answers.measures(), answers.finishBy());
    } else {
      timeline.record(occasion.caseNo(), occasion.reader(), code, answers.measures());
    }
  }

  private static String code(Decision decision) {
    return decision.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Deadline deadline(Occasion occasion) {
    return ladder.deadline(occasion.caseNo(), tasks.of(occasion.task()));
  }

  private SupervisionOrder order(Deadline deadline) {
    return supervisions.findByDeadlineIdAndEndedAtIsNull(deadline.id()).orElseThrow();
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

  private String line(EscalationEntry entry) {
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
