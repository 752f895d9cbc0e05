package org.lianxin.register;

import static org.lianxin.register.process.QuarterlyListProcess.IS_RECEIVED;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 签收清单: the office of the standing committee receives the list, or returns it with a reason. */
@Component
class ReceiveQuarterlyList implements UserTask<ReceiveQuarterlyList.Answers> {

  private static final int WORKING_DAYS = 10;

  /** What the office says. */
  enum ListVerdict {
    /** 签收. */
    RECEIVED,
    /** 退回重新汇总. */
    RETURNED
  }

  /** What the form asks. */
  record Answers(@Size(max = 1000) @Substantial String reason, @NotNull ListVerdict verdict) {}

  private final QuarterLists lists;
  private final QuarterFacts facts;
  private final RegisterGroups groups;

  ReceiveQuarterlyList(QuarterLists lists, QuarterFacts facts, RegisterGroups groups) {
    this.lists = lists;
    this.facts = facts;
    this.groups = groups;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(groups.receivers(lists.get(matter.caseNo()).group()));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return facts.due(matter.caseNo(), WORKING_DAYS);
  }

  @Override
  public String about(Matter matter) {
    return facts.about(matter.caseNo());
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion.caseNo());
    shown.put("signersWords", Objects.requireNonNullElse(lists.get(occasion.caseNo()).words(), ""));
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var isReceived = answers.verdict() == ListVerdict.RECEIVED;
    if (isReceived) {
      lists.receive(occasion.caseNo(), occasion.reader());
    } else {
      if (answers.reason() == null || !Legible.is(answers.reason())) {
        throw Refusal.of("reason", "register.reason-missing");
      }
      lists.giveBack(occasion.caseNo(), answers.reason(), occasion.reader());
    }
    return Map.ofEntries(IS_RECEIVED.is(isReceived));
  }
}
