package org.lianxin.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.postponement.Postponing;
import org.lianxin.postponement.ReviewFinding;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Substantial;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 复查挂账: the day of the review has come; the office looks whether what it waited for is there. */
@Component
class ReviewSuspension implements UserTask<ReviewSuspension.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank @Size(max = 4000) @Substantial String findings, @NotNull ReviewFinding finding) {}

  private final Postponing postponing;
  private final Orders orders;
  private final WorkFacts facts;
  private final WorkingCalendar calendar;

  ReviewSuspension(
      Postponing postponing, Orders orders, WorkFacts facts, WorkingCalendar calendar) {
    this.postponing = postponing;
    this.orders = orders;
    this.facts = facts;
    this.calendar = calendar;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.groups(Post.group(orders.current(matter.caseNo()).office(), Role.OFFICER));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return postponing
        .suspension(orders.current(matter.caseNo()).awaited())
        .map(rest -> calendar.endOf(rest.grantedUntil()));
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var order = orders.current(occasion.caseNo());
    var shown = facts.of(occasion.caseNo());
    shown.put("progress", facts.progress(order));
    shown.put("decisions", facts.decisions(order));
    postponing
        .suspension(order.awaited())
        .ifPresent(
            rest -> {
              shown.put("askedReason", rest.reason());
              shown.put("reviewOn", rest.grantedUntil().toString());
            });
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var reply = orders.current(occasion.caseNo()).awaited();
    postponing.review(reply, answers.finding(), answers.findings(), occasion.reader());
    return Map.of();
  }
}
