package org.lianxin.handling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Deadline;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.lianxin.shared.Verdict;
import org.springframework.stereotype.Component;

/**
 * 审批延期: the assigning office grants a later day or refuses (上海规定 art. 19; rule bounded-extension).
 */
@Component
class DecideExtension implements UserTask<DecideExtension.Answers> {

  /** What the form asks. */
  record Answers(@NotNull Verdict verdict, LocalDate newDay, @Size(max = 1000) String reason) {}

  private final Postponing postponing;
  private final Orders orders;
  private final WorkFacts facts;
  private final Words words;

  DecideExtension(Postponing postponing, Orders orders, WorkFacts facts, Words words) {
    this.postponing = postponing;
    this.orders = orders;
    this.facts = facts;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Post.group(orders.current(matter.caseNo()).office(), Role.OFFICER));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return postponing.replyLimit(matter.caseNo()).map(Deadline::end);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion.caseNo());
    var order = orders.current(occasion.caseNo());
    var asked = postponing.open(occasion.caseNo(), Postponement.EXTENSION);
    shown.put("progress", facts.progress(order));
    shown.put("askedBy", words.person(asked.askedBy()));
    shown.put("askedReason", asked.reason());
    shown.put("askedUntil", asked.askedUntil().toString());
    shown.put("decisions", facts.decisions(order));
    shown.put("latest", postponing.latest(order).toString());
    shown.put("newDay", asked.askedUntil().toString());
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var caseNo = occasion.caseNo();
    if (answers.verdict() == Verdict.REFUSED) {
      if (answers.reason() == null) {
        throw Refusal.of("reason", "demand.extension.reason-missing");
      }
      postponing.refuse(caseNo, Postponement.EXTENSION, answers.reason(), occasion.reader());
    } else {
      if (answers.newDay() == null) {
        throw Refusal.of("newDay", "demand.extension.day-missing");
      }
      postponing.approveExtension(
          orders.current(caseNo), answers.newDay(), answers.reason(), occasion.reader());
    }
    return Map.of();
  }
}
