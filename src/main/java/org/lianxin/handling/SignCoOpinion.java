package org.lianxin.handling;

import static org.lianxin.handling.process.CoOpinionProcess.IS_CO_OPINION_SIGNED;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.shared.Doers;
import org.lianxin.shared.ProofOfIdentity;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 会办意见签发: the principal of the co-unit signs the opinion, or gives it back to be rewritten. */
@Component
class SignCoOpinion implements UserTask<SignCoOpinion.Answers> {

  /** What the principal decides. */
  enum Decision {
    /** 签发. */
    SIGNED,
    /** 退回修改. */
    RETURNED
  }

  /** What the form asks; the proof is kept nowhere. */
  record Answers(
      @NotNull Decision decision, @Size(max = 1000) @Substantial String reason, String proof) {

    @Override
    public String toString() {
      return "Answers[%s]".formatted(decision);
    }
  }

  private final UnitWork work;
  private final CoUnits coUnits;
  private final CoOpinions opinions;
  private final ProofOfIdentity identity;
  private final WorkFacts facts;
  private final Words words;

  SignCoOpinion(
      UnitWork work,
      CoUnits coUnits,
      CoOpinions opinions,
      ProofOfIdentity identity,
      WorkFacts facts,
      Words words) {
    this.work = work;
    this.coUnits = coUnits;
    this.opinions = opinions;
    this.identity = identity;
    this.facts = facts;
    this.words = words;
  }

  @Override
  public boolean isOfPart() {
    return true;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Post.group(coUnit(matter).unit(), Role.UNIT_LEADER));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return opinions.due(matter.caseNo(), coUnit(matter)).map(Deadline::end);
  }

  private CoUnitEntity coUnit(Matter matter) {
    return coUnits.at(matter.caseNo(), matter.part());
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var coUnit = coUnit(occasion.matter());
    var written = opinions.newest(occasion.caseNo(), coUnit).map(CoOpinionEntity::shown);
    var shown = facts.of(occasion.caseNo());
    shown.put("coUnitName", words.body(coUnit.unit()));
    shown.put("opinion", written.map(CoOpinion::text).orElse(""));
    shown.put("givenBy", written.map(CoOpinion::givenBy).map(words::person).orElse(""));
    shown.put("isProofAsked", identity.byPassword(occasion.reader()));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    var part = occasion.matter().part();
    work.refuseDeputy(caseNo, occasion.reader());
    switch (answers.decision()) {
      case SIGNED -> opinions.sign(caseNo, part, occasion.reader(), answers.proof());
      case RETURNED -> {
        if (answers.reason() == null) {
          throw Refusal.of("reason", "handling.opinion.reason-missing");
        }
        opinions.takeBack(caseNo, part, answers.reason(), occasion.reader());
      }
    }
    return Map.ofEntries(IS_CO_OPINION_SIGNED.is(answers.decision() == Decision.SIGNED));
  }
}
