package org.lianxin.handling;

import static org.lianxin.handling.process.CoOpinionProcess.IS_SENT_BACK;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.lianxin.directory.Words;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Substantial;
import org.springframework.stereotype.Component;

/**
 * 核收会办意见: the lead takes the opinion of another unit, or sends it back once as empty (重庆条例 art. 20;
 * rule empty-opinion).
 */
@Component
class CheckCoOpinion extends UnitTask<CheckCoOpinion.Answers> {

  /** What the lead says. */
  enum Decision {
    /** 核收. */
    ACCEPTED,
    /** 退回重提. */
    SENT_BACK
  }

  /** What the form asks. */
  record Answers(@NotNull Decision decision, @Size(max = 1000) @Substantial String reason) {}

  private final UnitWork work;
  private final CoUnits coUnits;
  private final CoOpinions opinions;
  private final Words words;

  CheckCoOpinion(
      UnitWork work,
      CoUnits coUnits,
      CoOpinions opinions,
      Orders orders,
      WorkFacts facts,
      Words words) {
    super(orders, facts);
    this.work = work;
    this.coUnits = coUnits;
    this.opinions = opinions;
    this.words = words;
  }

  @Override
  public boolean isOfPart() {
    return true;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var coUnit = coUnits.at(occasion.caseNo(), occasion.matter().part());
    var shown = facts.of(occasion.caseNo());
    shown.put("coUnitName", words.body(coUnit.unit()));
    shown.put(
        "opinion",
        opinions
            .newest(occasion.caseNo(), coUnit)
            .map(CoOpinionEntity::shown)
            .map(CoOpinion::text)
            .orElse(""));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    var part = occasion.matter().part();
    work.refuseDeputy(caseNo, occasion.reader());
    switch (answers.decision()) {
      case ACCEPTED -> opinions.accept(caseNo, part, occasion.reader());
      case SENT_BACK -> {
        if (answers.reason() == null) {
          throw Refusal.of("reason", "handling.opinion.reason-missing");
        }
        opinions.sendBack(caseNo, part, answers.reason(), occasion.reader());
      }
    }
    return Map.ofEntries(IS_SENT_BACK.is(answers.decision() == Decision.SENT_BACK));
  }
}
