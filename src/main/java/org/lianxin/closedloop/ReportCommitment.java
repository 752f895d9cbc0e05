package org.lianxin.closedloop;

import static org.lianxin.closedloop.process.CommitmentProcess.COMMITMENT_PROGRESS;
import static org.lianxin.closedloop.process.CommitmentProcess.REMIND_AT;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 报告承诺落实: the unit says how its promise stands, before the day. */
@Component
class ReportCommitment implements UserTask<ReportCommitment.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank @Size(max = 4000) @Substantial String report,
      LocalDate newDate,
      @NotNull CommitmentProgress progress) {}

  private final Commitments commitments;
  private final CommitmentFacts facts;

  ReportCommitment(Commitments commitments, CommitmentFacts facts) {
    this.commitments = commitments;
    this.facts = facts;
  }

  @Override
  public Doers doers(Matter matter) {
    var unit = commitments.get(matter.caseNo()).unit();
    return Doers.groups(Post.group(unit, Role.HANDLER), Post.group(unit, Role.UNIT_LEADER));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return Optional.of(commitments.get(matter.caseNo()).end());
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return facts.of(occasion.caseNo());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    if (answers.progress() != CommitmentProgress.POSTPONED) {
      commitments.report(
          caseNo,
          answers.progress() == CommitmentProgress.DONE,
          answers.report(),
          occasion.reader());
      return Map.ofEntries(COMMITMENT_PROGRESS.is(answers.progress()));
    }
    commitments.postpone(caseNo, answers.newDate(), answers.report(), occasion.reader());
    return Map.ofEntries(
        COMMITMENT_PROGRESS.is(answers.progress()),
        REMIND_AT.is(Date.from(commitments.get(caseNo).remindAt())));
  }
}
