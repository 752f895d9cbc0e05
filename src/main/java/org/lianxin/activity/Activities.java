package org.lianxin.activity;

import static java.util.stream.Collectors.toCollection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lianxin.activity.AccountRules.Written;
import org.lianxin.activity.ActivityRows.Asked;
import org.lianxin.activity.ActivityRows.Present;
import org.lianxin.activity.DeedRows.Deed;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Receipt;
import org.lianxin.demand.RepeatableRegistration;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Directory;
import org.lianxin.directory.Person;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.lianxin.shared.Substance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down activities, and what was heard and done there. */
@Service
@Transactional
public class Activities {

  /** Most characters of the reason for striking one. */
  static final int REASON = 100;

  private final ActivityRows rows;
  private final DeedRows deeds;
  private final ActivityRights rights;
  private final ThreeQuestions questions;
  private final RepeatableRegistration registrations;
  private final CaseTimeline timeline;
  private final PlanRows plans;
  private final ApplicationEventPublisher events;
  private final Directory directory;
  private final Deputies deputies;
  private final Clock clock;

  Activities(
      ActivityRows rows,
      DeedRows deeds,
      ActivityRights rights,
      ThreeQuestions questions,
      RepeatableRegistration registrations,
      CaseTimeline timeline,
      PlanRows plans,
      ApplicationEventPublisher events,
      Directory directory,
      Deputies deputies,
      Clock clock) {
    this.rows = rows;
    this.deeds = deeds;
    this.rights = rights;
    this.questions = questions;
    this.registrations = registrations;
    this.timeline = timeline;
    this.plans = plans;
    this.events = events;
    this.directory = directory;
    this.deputies = deputies;
    this.clock = clock;
  }

  /**
   * Writes down an activity that took place; it counts from now on. A plan that it names is done
   * with.
   *
   * @return its number
   * @throws Refusal with every fault, each at its component of {@link Account}
   */
  public String record(Account account, Person by) {
    var people = rights.deputies(by, account.area());
    var plan = Optional.ofNullable(account.plan()).map(number -> planned(number, by));
    var day = plan.map(PlannedActivity::meetsOn).orElse(null);
    Rule.check(AccountRules.ALL, written(account, people, by, day));
    var question = account.question() == null ? questions.of(account.group()) : account.question();
    var byGroup = people.stream().anyMatch(deputy -> deputy.group().equals(account.organiser()));
    var held =
        new Activity(
            rows.nextNumber(),
            ActivityState.RECORDED,
            account.form(),
            account.concentrated(),
            byGroup,
            account.organiser(),
            account.area(),
            account.station(),
            account.place(),
            account.subject(),
            account.heldOn(),
            account.personTimes(),
            account.publicitySessions(),
            account.answeredOnSpot(),
            account.contents(),
            account.minutes(),
            by.login(),
            null);
    var present =
        account.present().entrySet().stream()
            .map(
                there ->
                    new Present(
                        there.getKey(),
                        isGuest(there.getKey(), held),
                        there.getValue() == null ? account.personTimes() : there.getValue()))
            .toList();
    rows.add(held, present, new Asked(account.group(), question));
    plan.ifPresent(own -> fulfil(own, held.no()));
    if (held.byGroup() && held.concentrated()) {
      events.publishEvent(
          new GroupActivityRecorded(
              held.no(), held.organiser(), held.heldOn(), present.size(), by.login()));
    }
    return held.no();
  }

  /** One that waits to be written down, or whose record was struck and has to be written anew. */
  private PlannedActivity planned(String number, Person by) {
    return plans
        .hold(number)
        .filter(plan -> rights.mayWrite(by, plan))
        .filter(plan -> plan.isPlanned() || isStruck(plan))
        .orElseThrow(() -> Refusal.of("", "activity.plan-over"));
  }

  /** Whether it waits for a new record, because the one there was is struck. */
  boolean isStruck(PlannedActivity plan) {
    return plan.state() == PlanState.RECORDED
        && rows.hold(plan.activityNo()).filter(Activity::isStruck).isPresent();
  }

  private void fulfil(PlannedActivity plan, String no) {
    plans.record(plan.id(), no);
    if (plan.isPlanned()) {
      events.publishEvent(new ActivityHeld(plan.number()));
    }
  }

  /**
   * What an account is judged by.
   *
   * @param people the deputies for whom the writer may write
   * @param plannedFor the day of the plan that it names, or null
   */
  Written written(Account account, List<Deputy> people, Person by, LocalDate plannedFor) {
    var isArea = rights.areas(by).stream().anyMatch(area -> area.code().equals(account.area()));
    var alone = rights.alone(by, account.area());
    var isOrganiser =
        people.stream()
            .anyMatch(
                deputy ->
                    deputy.login().equals(account.organiser())
                        || alone.isEmpty() && deputy.group().equals(account.organiser()));
    var isStation =
        account.station() == null
            || isArea
                && directory.stations(account.area()).stream()
                    .anyMatch(station -> station.code().equals(account.station()));
    var strangers =
        account.present().keySet().stream()
            .filter(login -> deputies.find(login).isEmpty())
            .collect(toCollection(TreeSet::new));
    return new Written(
        account,
        isArea,
        isOrganiser,
        isStation,
        strangers,
        alone.orElse(null),
        LocalDate.now(clock),
        plannedFor);
  }

  /** A deputy of another group may be at the group's activity, also one of a higher congress. */
  private boolean isGuest(String login, Activity held) {
    var hosts =
        held.byGroup()
            ? List.of(held.organiser())
            : deputies.mandates(held.organiser()).stream().map(Deputy::group).toList();
    return deputies.mandates(login).stream().map(Deputy::group).noneMatch(hosts::contains);
  }

  /**
   * Registers a demand that was heard there or that a report about it proposes. It goes its own way
   * from now on; its timeline says where it comes from.
   *
   * @param key the same for a line that is sent twice, see {@link RepeatableRegistration}
   * @throws Refusal as a registration is refused, or when a report has no author or a voter
   */
  Receipt hear(String no, HeardDemand line, String key, Person by) {
    var at = open(no, by);
    if (line.ofReport()) {
      Rule.check(
          List.of(
              it ->
                  Rule.unless(
                      reporters(no).contains(it.deputy()), "deputy", "activity.report-missing"),
              it ->
                  Rule.unless(
                      it.name() == null && it.phone() == null, "name", "activity.report-voter")),
          line);
    }
    var answer = registrations.register(key, line.registration(at, rows.asked(no).group()), by);
    var receipt = answer.receipt();
    if (!answer.isRepeated()) {
      rows.addDemand(no, receipt.caseNo());
      timeline.record(
          receipt.caseNo(),
          by.login(),
          "activity.timeline." + (line.ofReport() ? "reported" : "heard"),
          no);
    }
    return receipt;
  }

  /** The logins of those who wrote a research report about an activity. */
  List<String> reporters(String no) {
    return deeds.of(no).stream()
        .filter(deed -> deed.kind() == DeedKind.REPORT_WRITTEN)
        .map(Deed::login)
        .distinct()
        .toList();
  }

  /**
   * Notes what a deputy did himself (rule done-by-deputy).
   *
   * @throws Refusal when it is not dated, nobody of those present did it, or nothing is said
   */
  void note(String no, Deed deed, Person by) {
    var at = open(no, by);
    var today = LocalDate.now(clock);
    Rule.check(
        List.of(
            it ->
                Rule.unless(
                    rows.present(no).stream().anyMatch(one -> one.login().equals(it.login())),
                    "deedBy",
                    "activity.deed-by-missing"),
            it -> Rule.unless(it.kind() != null, "kind", "activity.deed-kind-missing"),
            it ->
                Rule.unless(
                    it.doneOn() != null
                        && !it.doneOn().isAfter(today)
                        && !it.doneOn().isBefore(at.heldOn()),
                    "doneOn",
                    "activity.deed-day",
                    at.heldOn(),
                    today),
            it ->
                Rule.unless(
                    it.words() != null
                        && Legible.is(it.words())
                        && it.words().length() <= Deed.WORDS,
                    "deed",
                    "activity.deed-words",
                    String.valueOf(Deed.WORDS)),
            it -> Substance.against("deed", it.words())),
        deed);
    deeds.add(no, deed, by.login());
  }

  /**
   * Strikes what was written down by mistake. The demands heard there stay.
   *
   * @throws Refusal when nobody says why
   */
  void strike(String no, String reason, Person by) {
    open(no, by);
    if (reason == null || reason.length() > REASON || !Legible.is(reason)) {
      throw Refusal.of("reason", "activity.reason-missing", String.valueOf(REASON));
    }
    rows.strike(no, reason, by.login());
    events.publishEvent(new ActivityStruck(no));
  }

  /**
   * One that this person adds to, held until the end of the transaction.
   *
   * @throws Refusal when it is struck, or not his
   */
  Activity open(String no, Person by) {
    var at = rows.hold(no).orElseThrow();
    if (at.isStruck()) {
      throw Refusal.of("", "activity.is-struck");
    }
    if (!rights.mayWrite(by, at)) {
      throw Refusal.of("", "activity.not-yours");
    }
    return at;
  }
}
