package org.lianxin.handling;

import static org.lianxin.handling.process.DemandHandlingProcess.ANSWER_UNTIL;
import static org.lianxin.handling.process.DemandHandlingProcess.NEXT_STEP;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.lianxin.inquiry.Inquiries;
import org.lianxin.inquiry.InquiryFacts;
import org.lianxin.shared.Substantial;
import org.springframework.stereotype.Component;

/** 办理诉求: the unit does the work, notes it, and goes on to its reply or asks for more time. */
@Component
class HandleDemand extends UnitTask<HandleDemand.Answers> {

  /** What the form asks. */
  record Answers(
      @NotBlank @Size(max = 4000) @Substantial String notes,
      @Size(max = 4000) @Substantial(orFile = true) String evidence,
      @NotNull NextStep nextStep,
      @Size(max = 1000) @Substantial String reason,
      LocalDate askedUntil,
      @Size(max = Inquiries.QUESTION) @Substantial String question) {}

  private final UnitWork work;

  private final Inquiries inquiries;
  private final InquiryFacts inquiryFacts;

  HandleDemand(
      UnitWork work,
      Orders orders,
      WorkFacts facts,
      Inquiries inquiries,
      InquiryFacts inquiryFacts) {
    super(orders, facts);
    this.work = work;
    this.inquiries = inquiries;
    this.inquiryFacts = inquiryFacts;
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion.caseNo());
    var order = orders.current(occasion.caseNo());
    shown.put("rejection", facts.rejection(order));
    shown.put("contacts", facts.contacts(order));
    shown.put("opinions", facts.opinions(order));
    shown.put("progress", facts.progress(order));
    shown.put("decisions", facts.decisions(order));
    shown.put("inquiries", inquiries(order));
    return shown;
  }

  /** Read only where the unit has asked: the form has a budget of statements. */
  private String inquiries(Order order) {
    return facts.hasAskedVoter(order) ? inquiryFacts.of(inquiries.of(order.caseNo())) : "";
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var decided = new HashMap<String, Object>(Map.ofEntries(NEXT_STEP.is(answers.nextStep())));
    work.noteProgress(occasion.caseNo(), answers, occasion.reader())
        .ifPresent(until -> decided.put(ANSWER_UNTIL.name(), Date.from(until)));
    return decided;
  }
}
