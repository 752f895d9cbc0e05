package badly.built.ledger;

import java.util.Map;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.shared.Doers;
import org.lianxin.shared.UserTask;
import org.springframework.context.ApplicationEventPublisher;

class StrikeOffTask implements UserTask<StrikeOffTask.Answers> {

  record Answers() {}

  private final CaseTimeline timeline;
  private final ApplicationEventPublisher events;

  StrikeOffTask(CaseTimeline timeline, ApplicationEventPublisher events) {
    this.timeline = timeline;
    this.events = events;
  }

  @Override
  public Doers doers(Matter matter) {
    return Doers.person("clerk");
  }

  @Override
  public Map<String, Object> facts(Occasion occasion) {
    return Map.of();
  }

  @Override
  public Map<String, Object> complete(Occasion occasion, Answers answers) {
    timeline.record(occasion.caseNo(), occasion.reader(), "struck");
    events.publishEvent(answers);
    return Map.of();
  }
}
