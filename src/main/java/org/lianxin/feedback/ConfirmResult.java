package org.lianxin.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.directory.Words;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 确认告知内容: another deputy carried the demand; the one who received it confirms what its voter hears
 * (rule relay-down).
 */
@Component
class ConfirmResult implements UserTask<ConfirmResult.Answers> {

  /** What the form asks. */
  record Answers(@NotBlank @Size(max = 4000) @Substantial String confirmedWords) {}

  private final Relays relays;
  private final FeedbackCases cases;
  private final Words words;

  ConfirmResult(Relays relays, FeedbackCases cases, Words words) {
    this.relays = relays;
    this.cases = cases;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return relays.confirmer(matter.caseNo());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return cases.end(matter, LimitKind.TELLING_VOTER);
  }

  /** What the deputy above said is a beginning of what the voter hears. */
  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var link = relays.last(caseNo).orElseThrow();
    var heard = link.telling();
    var facts = cases.withOpinion(caseNo);
    facts.put("deputyReasons", cases.reasons(caseNo));
    facts.put("fromDeputy", words.person(link.fromDeputy()));
    facts.put("heard", "%s %s".formatted(heard.toldOn(), words.label(heard.way())));
    facts.put("confirmedWords", heard.toldWords());
    return facts;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    relays.confirm(occasion.caseNo(), answers.confirmedWords(), occasion.reader());
    return Map.of();
  }
}
