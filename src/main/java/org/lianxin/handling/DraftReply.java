package org.lianxin.handling;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import org.lianxin.shared.Substantial;
import org.springframework.stereotype.Component;

/** 拟写答复: the unit drafts its answer, with the outcome that is true (rule outcome-not-letter). */
@Component
class DraftReply extends UnitTask<DraftReply.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank @Size(max = 4000) @Substantial String text,
      @Size(max = 2000) @Substantial String coOpinionsUsed,
      @NotNull Outcome outcome,
      LocalDate promisedOn,
      boolean isOutcomeConfirmed,
      @Size(max = 1000) @Substantial String outcomeReason) {}

  private final Replies replies;

  DraftReply(Replies replies, Orders orders, WorkFacts facts) {
    super(orders, facts);
    this.replies = replies;
  }

  /** A draft that came back fills the form, so that its writer need not begin again. */
  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion.caseNo());
    var order = orders.current(occasion.caseNo());
    shown.put("rejection", facts.rejection(order));
    shown.put("contacts", facts.contacts(order));
    shown.put("opinions", facts.opinions(order));
    shown.put("progress", facts.progress(order));
    replies
        .rejected(order)
        .map(ReplyEntity::shown)
        .ifPresent(
            reply -> {
              shown.put("text", reply.text());
              shown.put("coOpinionsUsed", reply.coOpinionsUsed());
              shown.put("outcome", reply.outcome().name());
              reply.promisedOn().ifPresent(day -> shown.put("promisedOn", day.toString()));
            });
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    replies.draft(occasion.caseNo(), answers, occasion.reader());
    return Map.of();
  }
}
