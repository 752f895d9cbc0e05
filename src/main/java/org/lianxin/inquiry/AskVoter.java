package org.lianxin.inquiry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.DemandFacts;
import org.lianxin.demand.IntakeWork;
import org.lianxin.directory.Words;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 向选民询问: the question stands on the voter's page; who does not look there is asked by the deputy,
 * or a liaison officer, who writes down what he says (rule asked-for-more).
 */
@Component
class AskVoter implements UserTask<AskVoter.Answers> {

  /** What the form asks. */
  record Answers(@NotBlank @Size(max = Inquiries.ANSWER) String answer) {}

  private final Inquiries inquiries;
  private final IntakeWork work;
  private final DemandFacts facts;
  private final WorkingCalendar calendar;
  private final Words words;

  AskVoter(
      Inquiries inquiries,
      IntakeWork work,
      DemandFacts facts,
      WorkingCalendar calendar,
      Words words) {
    this.inquiries = inquiries;
    this.work = work;
    this.facts = facts;
    this.calendar = calendar;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return work.doers(matter.caseNo());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return inquiries.open(matter.caseNo()).map(Inquiry::answerBy).map(calendar::endOf);
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion.caseNo(), occasion.reader());
    inquiries
        .open(occasion.caseNo())
        .ifPresent(
            inquiry -> {
              shown.put("askedBy", words.person(inquiry.askedBy()));
              shown.put("question", inquiry.question());
              shown.put("answerBy", inquiry.answerBy().toString());
            });
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    inquiries.record(occasion.caseNo(), answers.answer(), occasion.reader());
    return Map.of();
  }
}
