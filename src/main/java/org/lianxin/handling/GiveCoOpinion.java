package org.lianxin.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 提出会办意见: another unit of the order says what it thinks, to the lead and not to the deputy; in
 * {@link HandlingMode#SEPARATE} it answers its own part (domain.md 3.2, 3.4).
 */
@Component
class GiveCoOpinion implements UserTask<GiveCoOpinion.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank(message = "{handling.opinion.missing}")
          @Size(max = 4000, message = "{handling.opinion.too-long}")
          String opinion) {}

  private final UnitWork work;
  private final Orders orders;
  private final Deadlines deadlines;
  private final WorkFacts facts;
  private final CaseFacts words;

  GiveCoOpinion(
      UnitWork work, Orders orders, Deadlines deadlines, WorkFacts facts, CaseFacts words) {
    this.work = work;
    this.orders = orders;
    this.deadlines = deadlines;
    this.facts = facts;
    this.words = words;
  }

  @Override
  public String process() {
    return UnitWork.PROCESS;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(UnitWork.handlers(unit(matter)));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.CO_OPINION, unit(matter)).map(Deadline::end);
  }

  private String unit(Matter matter) {
    return orders.current(matter.caseNo()).coUnits().get(matter.part());
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion.caseNo());
    var order = orders.current(occasion.caseNo());
    var asked =
        order.mode() == HandlingMode.SEPARATE
            ? "handling.opinion.asked-part"
            : "handling.opinion.asked";
    shown.put("coUnitName", words.body(unit(occasion.matter())));
    shown.put("asked", words.text(asked, words.body(order.unit())));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    work.giveOpinion(
        occasion.caseNo(), occasion.matter().part(), answers.opinion(), occasion.reader());
    return Map.of();
  }
}
