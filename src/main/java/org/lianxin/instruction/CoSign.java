package org.lianxin.instruction;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.intake.CaseFacts;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 附议建议: a deputy who was named signs the suggestion too, or does not (rule co-signers-asked). */
@Component
class CoSign implements UserTask<CoSign.Answers> {

  /** What the deputy says. */
  enum Decision {
    /** 同意附议. */
    AGREED,
    /** 不附议. */
    DECLINED
  }

  /** What the form asks. */
  record Answers(@NotNull Decision decision, @Size(max = 4000) String reason) {}

  private final CoSigning coSigning;
  private final Suggestions suggestions;
  private final CaseFacts facts;
  private final Deadlines deadlines;

  CoSign(CoSigning coSigning, Suggestions suggestions, CaseFacts facts, Deadlines deadlines) {
    this.coSigning = coSigning;
    this.suggestions = suggestions;
    this.facts = facts;
    this.deadlines = deadlines;
  }

  private String asked(Matter matter) {
    return coSigning.of(matter.caseNo()).get(matter.part()).login();
  }

  @Override
  public boolean isOfPart() {
    return true;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.person(asked(matter));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.find(matter.caseNo(), LimitKind.CO_SIGNING, asked(matter)).map(Deadline::end);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var shown = facts.of(caseNo);
    shown.putAll(suggestions.facts(suggestions.draft(caseNo)));
    shown.put("coSigners", coSigning.inWords(caseNo));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers said) {
    var answer =
        said.decision() == Decision.AGREED ? CoSigner.Answer.AGREED : CoSigner.Answer.DECLINED;
    coSigning.answer(occasion.caseNo(), asked(occasion.matter()), answer, said.reason());
    return Map.of();
  }
}
