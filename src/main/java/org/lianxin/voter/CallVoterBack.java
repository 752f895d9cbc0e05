package org.lianxin.voter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.DemandFacts;
import org.lianxin.demand.Demands;
import org.lianxin.demand.IntakeWork;
import org.lianxin.directory.People;
import org.lianxin.directory.Words;
import org.lianxin.shared.Doers;
import org.lianxin.shared.Today;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/**
 * 回电选民: a voter wants to take the demand back; the deputy, or a liaison officer, hears it from
 * himself (rule voter-asks).
 */
@Component
class CallVoterBack implements UserTask<CallVoterBack.Answers> {

  /** Working days for the call: a policy default, no text names any. */
  private static final int DAYS = 3;

  /** What the form asks. */
  record Answers(
      @NotNull CallResult result,
      @NotNull @Today LocalDate calledOn,
      @NotBlank @Size(max = 400) String said) {}

  private final VoterRequests requests;
  private final IntakeWork work;
  private final Demands demands;
  private final DemandFacts facts;
  private final WorkingCalendar calendar;
  private final People people;
  private final Words words;

  CallVoterBack(
      VoterRequests requests,
      IntakeWork work,
      Demands demands,
      DemandFacts facts,
      WorkingCalendar calendar,
      People people,
      Words words) {
    this.requests = requests;
    this.work = work;
    this.demands = demands;
    this.facts = facts;
    this.calendar = calendar;
    this.people = people;
    this.words = words;
  }

  @Override
  public Doers doers(Matter matter) {
    return work.doers(matter.caseNo());
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    var area = demands.get(matter.caseNo()).area();
    var asked = requests.open(matter.caseNo()).askedOn();
    return Optional.of(
        calendar.endOf(calendar.provisional(asked, Limit.workingDays(DAYS), area).day()));
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var wish = requests.open(occasion.caseNo());
    var shown = facts.of(occasion.caseNo(), occasion.reader());
    shown.put("status", words.label(demands.get(occasion.caseNo()).status()));
    shown.put("wantedOn", wish.askedOn().toString());
    shown.put("wish", wish.words() == null ? "" : wish.words());
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    requests.called(occasion.caseNo(), answers, people.find(occasion.reader()).orElseThrow());
    return Map.of();
  }
}
