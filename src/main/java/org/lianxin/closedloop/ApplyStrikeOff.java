package org.lianxin.closedloop;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 申请销号: whoever dealt with the case strikes it off, with evidence (strike-off 1). */
@Component
class ApplyStrikeOff implements UserTask<ApplyStrikeOff.Answers> {

  /** What the form asks. */
  record Answers(@NotBlank @Size(max = 4000) @Substantial(orFile = true) String evidence) {}

  private final StrikeOffs strikeOffs;
  private final ReplyFacts facts;

  ApplyStrikeOff(StrikeOffs strikeOffs, ReplyFacts facts) {
    this.strikeOffs = strikeOffs;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return strikeOffs.applicants(matter.caseNo());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return facts.end(matter.caseNo(), LimitKind.STRIKE_OFF);
  }

  /** What was refused fills the form, so that its writer need not begin again. */
  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.withReply(occasion.caseNo());
    strikeOffs
        .latest(occasion.caseNo())
        .filter(last -> !last.isConfirmed())
        .ifPresent(
            refused -> {
              shown.put("refusal", refused.reason());
              shown.put("evidence", refused.evidence());
            });
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    strikeOffs.apply(occasion.caseNo(), answers.evidence(), occasion.reader());
    return Map.of();
  }
}
