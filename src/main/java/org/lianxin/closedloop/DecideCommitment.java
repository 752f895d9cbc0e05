package org.lianxin.closedloop;

import static org.lianxin.closedloop.process.CommitmentProcess.IS_CONTINUED;
import static org.lianxin.closedloop.process.CommitmentProcess.REMIND_AT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 裁定承诺事项: the office gives another day, or says that the promise was not kept. */
@Component
class DecideCommitment implements UserTask<DecideCommitment.Answers> {

  /** What the office decides. */
  enum CommitmentVerdict {
    /** 继续落实, until a new day. */
    CONTINUE,
    /** 认定未落实. */
    UNFULFILLED
  }

  /** What the form asks. */
  record Answers(
      @NotBlank @Size(max = 4000) @Substantial String reason,
      LocalDate newDate,
      @NotNull CommitmentVerdict verdict) {}

  private final Commitments commitments;
  private final CommitmentFacts facts;

  DecideCommitment(Commitments commitments, CommitmentFacts facts) {
    this.commitments = commitments;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Post.group(commitments.get(matter.caseNo()).office(), Role.OFFICER));
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return facts.withReport(occasion.caseNo());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    if (answers.verdict() == CommitmentVerdict.UNFULFILLED) {
      commitments.giveUp(caseNo, answers.reason(), occasion.reader());
      return Map.ofEntries(IS_CONTINUED.is(false));
    }
    commitments.carryOn(caseNo, answers.newDate(), answers.reason(), occasion.reader());
    return Map.ofEntries(
        IS_CONTINUED.is(true), REMIND_AT.is(Date.from(commitments.get(caseNo).remindAt())));
  }
}
