package org.lianxin.withdrawal;

import static org.lianxin.withdrawal.process.DemandWithdrawalProcess.IS_WITHDRAWN;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.lianxin.attachment.Attachment;
import org.lianxin.attachment.Attachments;
import org.lianxin.demand.Deadline;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandFacts;
import org.lianxin.directory.People;
import org.lianxin.directory.Words;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 核准作废或撤回: a second person ends the demand, or lets it go on (rule two-persons-end-it). */
@Component
class DecideWithdrawal implements UserTask<DecideWithdrawal.Answers> {

  /** What the second person decides. */
  enum WithdrawalVerdict {
    /** 准予. */
    GRANT,
    /** 不予: the demand goes on. */
    REFUSE
  }

  /** What the form asks. */
  record Answers(@NotNull WithdrawalVerdict verdict, @Size(max = 1000) String opinion) {}

  private final Withdrawals withdrawals;
  private final Deadlines deadlines;
  private final DemandFacts facts;
  private final Words words;
  private final Attachments attachments;
  private final People people;

  DecideWithdrawal(
      Withdrawals withdrawals,
      Deadlines deadlines,
      DemandFacts facts,
      Words words,
      Attachments attachments,
      People people) {
    this.withdrawals = withdrawals;
    this.deadlines = deadlines;
    this.facts = facts;
    this.words = words;
    this.attachments = attachments;
    this.people = people;
  }

  @Override
  public Doers doers(Matter matter) {
    return withdrawals.confirmers(matter.caseNo());
  }

  /** Before the next limit of the demand, which may be lost work. */
  @Override
  public Optional<Instant> due(Matter matter) {
    return deadlines.of(matter.caseNo()).stream()
        .filter(limit -> limit.metAt().isEmpty() && !limit.kind().isRight())
        .map(Deadline::end)
        .min(Comparator.naturalOrder());
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var caseNo = occasion.caseNo();
    var asked = withdrawals.open(caseNo);
    var wish = asked.wish();
    var shown = facts.of(caseNo, occasion.reader());
    shown.put("act", words.label(wish.act()));
    shown.put("askedBy", words.person(asked.askedBy()));
    shown.put("wantedBy", wish.wantedBy() == null ? "" : words.label(wish.wantedBy()));
    shown.put(
        "proof",
        wish.proof() == null ? "" : "%s %s".formatted(wish.wantedOn(), words.label(wish.proof())));
    shown.put("paper", paper(occasion, wish.paper()));
    shown.put("reason", wish.reason());
    return shown;
  }

  /** The name of the paper, if this reader may read it. */
  private String paper(Occasion occasion, Long paper) {
    return people
        .find(occasion.reader())
        .filter(reader -> paper != null)
        .flatMap(reader -> attachments.find(occasion.caseNo(), paper, reader))
        .map(Attachment::name)
        .orElse("");
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var isWithdrawn = answers.verdict() == WithdrawalVerdict.GRANT;
    if (isWithdrawn) {
      withdrawals.grant(occasion.caseNo(), answers.opinion(), occasion.reader());
    } else {
      withdrawals.refuse(occasion.caseNo(), answers.opinion(), occasion.reader());
    }
    return Map.ofEntries(IS_WITHDRAWN.is(isWithdrawn));
  }
}
