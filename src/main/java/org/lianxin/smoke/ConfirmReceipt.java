package org.lianxin.smoke;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Map;
import org.lianxin.directory.Post;
import org.lianxin.directory.Role;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.UserTask;
import org.lianxin.smoke.Receipt.Decision;
import org.springframework.stereotype.Component;

/** 确认收件: says whether a paper is complete. */
@Component
class ConfirmReceipt implements UserTask<ConfirmReceipt.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank(message = "{smoke.receipt.opinion-missing}")
          @Size(max = 500, message = "{smoke.receipt.opinion-too-long}")
          String opinion,
      @NotNull(message = "{smoke.receipt.decision-missing}") Decision decision) {}

  private static final int SHORTEST_REASON = 5;

  private final Receipts receipts;
  private final Clock clock;

  ConfirmReceipt(Receipts receipts, Clock clock) {
    this.receipts = receipts;
    this.clock = clock;
  }

  @Override
  public String process() {
    return "smoke";
  }

  @Override
  public Doers doers(Matter matter) {
    var body = receipts.findById(matter.caseNo()).map(Receipt::body).orElse("nobody");
    return Doers.groups(Post.group(body, Role.OFFICER));
  }

  @Override
  public Class<Answers> answers() {
    return Answers.class;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var receipt = receipts.findById(occasion.caseNo()).orElseThrow();
    return Map.of("caseNo", receipt.caseNo(), "subject", receipt.subject());
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    if (answers.decision() == Decision.INCOMPLETE && answers.opinion().length() < SHORTEST_REASON) {
      throw Refusal.of("opinion", "smoke.receipt.reason-too-short", SHORTEST_REASON);
    }
    var receipt = receipts.findById(occasion.caseNo()).orElseThrow();
    receipt.confirm(answers.decision(), answers.opinion(), occasion.reader(), clock);
    receipts.save(receipt);
    return Map.of("isAccepted", answers.decision() == Decision.ACCEPTED);
  }
}
