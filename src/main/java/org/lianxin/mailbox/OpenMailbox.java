package org.lianxin.mailbox;

import static org.lianxin.mailbox.process.MailboxOpeningProcess.HAS_LETTERS;
import static org.lianxin.mailbox.process.MailboxOpeningProcess.IS_WITH_DEPUTY;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.stereotype.Component;

/** 开启信箱: how many letters lay in it; none is an answer too. */
@Component
class OpenMailbox implements UserTask<OpenMailbox.Answers> {

  /** More letters than a box holds. */
  static final int MOST = 500;

  /** What the form asks. */
  record Answers(@NotNull @Min(0) @Max(MOST) Integer letters) {}

  private final BoxWeeks weeks;
  private final BoxKeepers keepers;
  private final BoxFacts facts;
  private final WorkingCalendar calendar;

  OpenMailbox(BoxWeeks weeks, BoxKeepers keepers, BoxFacts facts, WorkingCalendar calendar) {
    this.weeks = weeks;
    this.keepers = keepers;
    this.facts = facts;
    this.calendar = calendar;
  }

  @Override
  public Doers doers(Matter matter) {
    return keepers.doers(weeks.box(weeks.get(matter.caseNo())));
  }

  @Override
  public Optional<Instant> due(Matter matter) {
    return Optional.of(calendar.endOf(weeks.get(matter.caseNo()).dueOn()));
  }

  @Override
  public String about(Matter matter) {
    return BoxSubjects.title(weeks.box(weeks.get(matter.caseNo())));
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    var shown = facts.of(occasion.caseNo());
    shown.put("letters", 0);
    return shown;
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    var isWithDeputy = weeks.open(occasion.caseNo(), answers.letters(), occasion.reader());
    return Map.ofEntries(HAS_LETTERS.is(answers.letters() > 0), IS_WITH_DEPUTY.is(isWithDeputy));
  }
}
