package org.lianxin.activity;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;
import static org.lianxin.shared.Rule.unless;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lianxin.activity.Invitee.Answer;
import org.lianxin.attachment.Albums;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.directory.Deputy;
import org.lianxin.directory.Person;
import org.lianxin.shared.Legible;
import org.lianxin.shared.Refusal;
import org.lianxin.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 活动计划: who meets voters when, who is invited, and what became of it. That it was held is written
 * down by {@link Activities} alone.
 */
@Service
@Transactional
public class Plans {

  /** Most characters of a reason. */
  static final int REASON = 200;

  /** By when one has to be on record (our default; the text says in time). */
  private static final Limit TO_RECORD = Limit.workingDays(1);

  /** By when it has to be closed (our default). */
  private static final Limit TO_CLOSE = Limit.workingDays(5);

  private final PlanRows rows;
  private final Activities activities;
  private final ActivityRights rights;
  private final Albums albums;
  private final WorkingCalendar calendar;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Plans(
      PlanRows rows,
      Activities activities,
      ActivityRights rights,
      Albums albums,
      WorkingCalendar calendar,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.activities = activities;
    this.rights = rights;
    this.albums = albums;
    this.calendar = calendar;
    this.events = events;
    this.clock = clock;
  }

  // Planning

  /**
   * Plans an activity and invites those who are named as present; where nobody is, all of the group
   * that organises it. A deputy who organises it himself is not asked.
   *
   * @return its number
   * @throws Refusal with every fault, each at its component of {@link Account}
   */
  String plan(Account wish, String fromTime, String toTime, Person by) {
    var people = rights.deputies(by, wish.area());
    var ahead = wish.present().isEmpty() ? wish.inviting(usual(wish.organiser(), people)) : wish;
    Rule.check(
        PlanWish.RULES,
        new PlanWish(activities.written(ahead, people, by, null), fromTime, toTime));
    var plan =
        new PlannedActivity(
            0,
            PlanState.PLANNED,
            ahead.form(),
            ahead.concentrated(),
            people.stream().anyMatch(deputy -> deputy.group().equals(ahead.organiser())),
            ahead.organiser(),
            ahead.area(),
            ahead.station(),
            ahead.place(),
            ahead.subject(),
            ahead.heldOn(),
            fromTime,
            toTime,
            by.login(),
            null,
            null);
    var invited = invited(ahead.present().keySet(), ahead.organiser());
    var number = PlannedActivity.PREFIX + rows.add(plan, invited);
    events.publishEvent(new ActivityPlanned(number, asked(get(number)).size(), begins(plan)));
    return number;
  }

  private static Set<String> usual(String organiser, List<Deputy> people) {
    return people.stream()
        .filter(one -> one.group().equals(organiser) || one.login().equals(organiser))
        .map(Deputy::login)
        .collect(toSet());
  }

  /** When it begins: until then its guests answer, from then on it is written down. */
  Instant begins(PlannedActivity plan) {
    return plan.meetsAt().atZone(clock.getZone()).toInstant();
  }

  /** Those who are asked come first, as their tasks count them. */
  private static List<Invitee> invited(Set<String> logins, String organiser) {
    return logins.stream()
        .map(login -> new Invitee(login, login.equals(organiser) ? Answer.COMES : null, null))
        .sorted(comparing(Invitee::comes))
        .toList();
  }

  /** Those who have a task to answer, in the order of their tasks. */
  @Transactional(readOnly = true)
  List<Invitee> asked(PlannedActivity plan) {
    return rows.invited(plan.id()).stream()
        .filter(one -> !one.login().equals(plan.organiser()))
        .toList();
  }

  @Transactional(readOnly = true)
  List<Invitee> invited(PlannedActivity plan) {
    return rows.invited(plan.id());
  }

  /** The plan of this number. */
  @Transactional(readOnly = true)
  PlannedActivity get(String number) {
    return rows.find(number)
        .orElseThrow(() -> new IllegalArgumentException("No such plan: " + number));
  }

  /** Whether it has begun, or its record was struck, and somebody has to write it down. */
  boolean awaitsRecord(PlannedActivity plan) {
    return plan.isPlanned() ? !clock.instant().isBefore(begins(plan)) : activities.isStruck(plan);
  }

  // Its people

  /**
   * 回复邀请.
   *
   * @throws Refusal when somebody stays away and does not say why
   */
  void answer(String number, String login, Answer answer, String reason) {
    if (answer == Answer.STAYS_AWAY) {
      requireReason(reason);
    }
    rows.answer(get(number).id(), login, answer, answer == Answer.COMES ? null : reason);
  }

  /**
   * 取消: all who were invited hear of it.
   *
   * @throws Refusal when it is over, not the person's, or nobody says why
   */
  void callOff(String number, String reason, Person by) {
    var plan =
        rows.hold(number)
            .filter(one -> rights.mayWrite(by, one))
            .filter(PlannedActivity::isPlanned)
            .orElseThrow(() -> Refusal.of("", "activity.plan-over"));
    requireReason(reason);
    rows.end(plan.id(), PlanState.CALLED_OFF, reason.strip(), by.login());
    events.publishEvent(new ActivityCalledOff(number, plan.meetsOn(), others(plan, by)));
  }

  private Set<String> others(PlannedActivity plan, Person by) {
    return rows.invited(plan.id()).stream()
        .map(Invitee::login)
        .filter(login -> !login.equals(by.login()))
        .collect(toSet());
  }

  private static void requireReason(String reason) {
    if (reason == null || reason.isBlank() || reason.length() > REASON || !Legible.is(reason)) {
      throw Refusal.of("reason", "activity.plan-reason", String.valueOf(REASON));
    }
  }

  /**
   * 没有开展: its day came and nobody met.
   *
   * @throws Refusal when it is on record by now, or nobody says why
   */
  void notHeld(String number, String reason, String by) {
    var plan =
        rows.hold(number)
            .filter(PlannedActivity::isPlanned)
            .orElseThrow(() -> Refusal.of("", "activity.plan-over"));
    requireReason(reason);
    rows.end(plan.id(), PlanState.NOT_HELD, reason.strip(), by);
  }

  private record Closing(
      PlannedActivity plan, SheetKept sheet, String remark, boolean isStruck, boolean isScanned) {}

  private static final List<Rule<Closing>> CLOSING =
      List.of(
          it -> unless(!it.isStruck, "", "activity.close-struck", it.plan.activityNo()),
          it ->
              unless(
                  it.sheet != SheetKept.SCANNED || it.isScanned,
                  "sheet",
                  "activity.close-not-scanned"),
          it ->
              unless(
                  it.sheet != SheetKept.NONE || it.remark != null && !it.remark.isBlank(),
                  "remark",
                  "activity.close-no-sheet"));

  /**
   * 活动办结.
   *
   * @throws Refusal when the record is struck, the sheet is not there that is said to be, or it is
   *     missing and nobody says why
   */
  void close(String number, SheetKept sheet, String remark, String by) {
    var plan = rows.hold(number).orElseThrow();
    Rule.check(
        CLOSING, new Closing(plan, sheet, remark, activities.isStruck(plan), isScanned(plan)));
    rows.close(plan.id(), sheet, remark, by);
  }

  private boolean isScanned(PlannedActivity plan) {
    return albums.of(plan.activityNo()).stream()
        .anyMatch(item -> item.kind().equals(ActivityFileKind.SHEET.name()));
  }

  // The calendar

  /** The last day on which it is recorded in time: the working day after it. */
  LocalDate recordBy(PlannedActivity plan) {
    return calendar.provisional(plan.meetsOn(), TO_RECORD, plan.area()).day();
  }

  /** The last day on which it is closed in time. */
  LocalDate closeBy(PlannedActivity plan) {
    return calendar.provisional(plan.meetsOn(), TO_CLOSE, plan.area()).day();
  }

  /** Those of which somebody may have to hear that nothing is on record, by number. */
  @Transactional(readOnly = true)
  public List<String> unrecorded() {
    return rows.unrecorded(calendar.opening().orElse(LocalDate.EPOCH), LocalDate.now(clock));
  }

  /** Tells of one of them, once, when its limit is over. */
  public void tellUnrecorded(String number) {
    Optional.of(get(number))
        .filter(plan -> LocalDate.now(clock).isAfter(recordBy(plan)))
        .filter(plan -> rows.tell(plan.id()))
        .ifPresent(
            plan ->
                events.publishEvent(
                    new ActivityUnrecorded(number, plan.meetsOn(), rights.alarmed(plan))));
  }
}
