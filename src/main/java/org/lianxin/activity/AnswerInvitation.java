package org.lianxin.activity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 回复邀请: a deputy who is invited says whether he comes. */
@Component
class AnswerInvitation implements UserTask<AnswerInvitation.Answers> {

  /** What the form asks. */
  record Answers(@NotNull Invitee.Answer answer, @Size(max = Plans.REASON) String reason) {}

  private final Plans plans;
  private final PlanFacts facts;

  AnswerInvitation(Plans plans, PlanFacts facts) {
    this.plans = plans;
    this.facts = facts;
  }

  @Override
  public boolean isOfPart() {
    return true;
  }

  private String asked(Matter matter) {
    return plans.asked(plans.get(matter.caseNo())).get(matter.part()).login();
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.person(asked(matter));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return Optional.of(plans.begins(plans.get(matter.caseNo())));
  }

  @Override
  public String about(Matter matter) {
    return plans.get(matter.caseNo()).title();
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return facts.of(occasion.caseNo());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers said) {
    plans.answer(occasion.caseNo(), asked(occasion.matter()), said.answer(), said.reason());
    return Map.of();
  }
}
