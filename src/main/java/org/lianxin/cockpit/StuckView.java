package org.lianxin.cockpit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.directory.Person;
import org.lianxin.directory.Role;
import org.lianxin.directory.Words;
import org.lianxin.search.WatchedCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is stuck, as far as somebody may know of it: a supervisor, of the cases that he watches; an
 * administrator, of everything, with what the program said and without a case's number.
 */
@Component
class StuckView {

  /**
   * A stuck step in the reader's words.
   *
   * @param caseNo null for an administrator
   * @param reason null for a supervisor
   */
  record Shown(String id, String caseNo, String sentence, String since, String reason) {}

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final StuckSteps steps;
  private final WatchedCases cases;
  private final CockpitView view;
  private final CaseTimeline timeline;
  private final Words words;
  private final Clock clock;

  StuckView(
      StuckSteps steps,
      WatchedCases cases,
      CockpitView view,
      CaseTimeline timeline,
      Words words,
      Clock clock) {
    this.steps = steps;
    this.cases = cases;
    this.view = view;
    this.timeline = timeline;
    this.words = words;
    this.clock = clock;
  }

  /** Those that this person may have tried again. */
  List<StuckStep> of(Person reader) {
    var all = steps.all();
    if (reader.is(Role.ADMINISTRATOR)) {
      return all;
    }
    var numbers = all.stream().map(StuckStep::caseNo).filter(Objects::nonNull).toList();
    var watched = cases.of(reader, numbers).keySet();
    return all.stream().filter(step -> watched.contains(step.caseNo())).toList();
  }

  List<Shown> shown(Person reader, Locale language) {
    var isAdministrator = reader.is(Role.ADMINISTRATOR);
    return of(reader).stream()
        .map(
            step ->
                new Shown(
                    step.id(),
                    isAdministrator ? null : step.caseNo(),
                    sentence(step, language),
                    MINUTES.format(LocalDateTime.ofInstant(step.since(), clock.getZone())),
                    isAdministrator ? step.reason() : null))
        .toList();
  }

  private String sentence(StuckStep step, Locale language) {
    return step.process() == null
        ? words.text("cockpit.stuck.of-system")
        : words.text("cockpit.stuck.at", view.step(step.process(), step.node(), language));
  }

  /**
   * Has a step tried again, and notes in its case who did so.
   *
   * @return whether it was still stuck, and one of this person's
   */
  @Transactional
  public boolean retry(String id, Person reader) {
    Optional<StuckStep> found =
        of(reader).stream().filter(step -> step.id().equals(id)).findFirst();
    found.ifPresent(step -> retry(step, reader));
    return found.isPresent();
  }

  /** The same with all of them: what was mended for one is mended for all. */
  @Transactional
  public void retryAll(Person administrator) {
    of(administrator).forEach(step -> retry(step, administrator));
  }

  private void retry(StuckStep step, Person reader) {
    steps.retry(step.id());
    if (step.caseNo() != null) {
      timeline.record(
          step.caseNo(),
          reader.login(),
          "cockpit.timeline.retried",
          view.step(step.process(), step.node(), Locale.SIMPLIFIED_CHINESE));
    }
  }
}
