package org.lianxin.demo;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.lianxin.activity.Activities;
import org.lianxin.calendar.Limit;
import org.lianxin.calendar.WorkingCalendar;
import org.lianxin.demand.Registrar;
import org.lianxin.demo.process.PastJobs;
import org.lianxin.demo.process.PlaysThePast;
import org.lianxin.demo.process.WaitingTasks;
import org.lianxin.demo.process.WaitingTasks.Waiting;
import org.lianxin.directory.Deputies;
import org.lianxin.directory.DeputyGroup;
import org.lianxin.directory.DeputyGroups;
import org.lianxin.directory.Directory;
import org.lianxin.directory.People;
import org.lianxin.directory.Person;
import org.lianxin.journal.Journal;
import org.lianxin.notification.Notices;
import org.lianxin.shared.Desk;
import org.lianxin.shared.TaskUnavailable;
import org.lianxin.shared.Tidings;
import org.lianxin.supervision.Urges;
import org.lianxin.withdrawal.WithdrawalAct;
import org.lianxin.withdrawal.WithdrawalWish;
import org.lianxin.withdrawal.Withdrawals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The year before the demonstration began, played by its people from step to step, each at its
 * time: what is told, booked, sealed and chased then has the dates that it would have had. It goes
 * on where it was when the process ended. See decision 0061.
 */
@Component
@PlaysThePast
class PastYear implements Tidings {

  private static final Logger LOG = LoggerFactory.getLogger(PastYear.class);

  private static final String NOTE = "lianxin.demo.past";
  private static final String DONE = "done";
  private static final String BETWEEN = " ";

  /** When the rungs of a working day have come. */
  private static final LocalTime MORNING = LocalTime.of(9, 1);

  /** When it is written down what was held in the day. */
  private static final LocalTime EVENING = LocalTime.of(16, 40);

  private static final LocalTime WORK_BEGINS = LocalTime.of(9, 10);
  private static final int MINUTES_OF_WORK = 460;
  private static final Duration AT_LEAST = Duration.ofMinutes(12);

  /** Who was told longer ago has read it. */
  private static final Duration NEWS = Duration.ofDays(7);

  private final PlayedClock clock;
  private final StandingClocks clocks;
  private final PastJobs jobs;
  private final Runnable rungs;
  private final Runnable telling;
  private final Registrar registrar;
  private final Desk desk;
  private final WaitingTasks waiting;
  private final Journal journal;
  private final People people;
  private final Urges urges;
  private final Withdrawals withdrawals;
  private final Notices notices;
  private final Activities activities;
  private final DeputyGroups groups;
  private final Deputies deputies;
  private final Directory directory;
  private final WorkingCalendar calendar;
  private final TransactionOperations transaction;

  private final List<PastCase> all = PastCase.all();
  private final Map<String, String> numbers = new HashMap<>();
  private volatile int begun;
  private volatile boolean isPlaying;
  private volatile boolean isEnding;

  PastYear(
      PlayedClock clock,
      StandingClocks clocks,
      PastJobs jobs,
      @Qualifier("rungClock") Runnable rungs,
      @Qualifier("distribution") Runnable telling,
      Registrar registrar,
      Desk desk,
      WaitingTasks waiting,
      Journal journal,
      People people,
      Urges urges,
      Withdrawals withdrawals,
      Notices notices,
      Activities activities,
      DeputyGroups groups,
      Deputies deputies,
      Directory directory,
      WorkingCalendar calendar,
      TransactionOperations transaction) {
    this.clock = clock;
    this.clocks = clocks;
    this.jobs = jobs;
    this.rungs = rungs;
    this.telling = telling;
    this.registrar = registrar;
    this.desk = desk;
    this.waiting = waiting;
    this.journal = journal;
    this.people = people;
    this.urges = urges;
    this.withdrawals = withdrawals;
    this.notices = notices;
    this.activities = activities;
    this.groups = groups;
    this.deputies = deputies;
    this.directory = directory;
    this.calendar = calendar;
    this.transaction = transaction;
  }

  /** What happens next: at a time, in a case or in none. */
  private record Event(Instant at, String caseNo, Runnable work) {}

  @Override
  public Optional<MessageSourceResolvable> now() {
    return isPlaying
        ? Optional.of(
            new DefaultMessageSourceResolvable(
                new String[] {"demo.past-year.playing"}, new Object[] {begun, all.size()}))
        : Optional.empty();
  }

  /** Nothing has happened here before: the year before this day is to be played in due course. */
  void begin() {
    note(LocalDate.now(clock), Instant.EPOCH);
    clocks.go();
  }

  /** Whether it was begun and has not come to its end. */
  boolean isUnderway() {
    return jobs.noted(NOTE).filter(note -> !note.equals(DONE)).isPresent();
  }

  /** Nothing is to be played. */
  void skip() {
    clocks.go();
  }

  /** Plays all of it, while the clocks stand. */
  void play() {
    clocks.stop();
    goOn();
  }

  /** Plays on to the present, the clocks standing, and lets them go. */
  void goOn() {
    isPlaying = true;
    jobs.begin();
    try {
      var note = jobs.noted(NOTE).orElseThrow().split(BETWEEN);
      if (new Play(LocalDate.parse(note[0]), Instant.parse(note[1])).isOver()) {
        jobs.note(NOTE, DONE);
        LOG.info("{}件过去一年的演示诉求已就位 The demonstration's past year stands", all.size());
      }
    } finally {
      isPlaying = false;
      if (!isEnding) {
        jobs.end();
        clocks.go();
      }
    }
  }

  /** The application ends: what is just being done is the last. */
  @PreDestroy
  void end() {
    isEnding = true;
    synchronized (all) {
      LOG.debug("The past goes on at the next start");
    }
  }

  private void note(LocalDate present, Instant reached) {
    jobs.note(NOTE, present + BETWEEN + reached);
  }

  /** From the first step to the present. */
  private final class Play {

    private final LocalDate present;
    private final Instant reached;
    private final PriorityQueue<Event> coming =
        new PriorityQueue<>(Comparator.comparing(Event::at));
    private final Map<String, PastCase> cases = new HashMap<>();
    private final Set<String> planned = new HashSet<>();

    Play(LocalDate present, Instant reached) {
      this.present = present;
      this.reached = reached;
    }

    /** Goes on to the present, or as far as the application runs. */
    boolean isOver() {
      clock.at(reached, () -> jobs.settle(this::step));
      all.forEach(this::plan);
      PastMeeting.all().forEach(this::plan);
      var first = reached.equals(Instant.EPOCH) ? registration(all.get(0)) : reached;
      plan(LocalDate.ofInstant(first, clock.getZone()).plusDays(1));
      for (var next = coming.poll();
          next.at().isBefore(clock.instant()) && !isEnding;
          next = coming.poll()) {
        synchronized (all) {
          play(next);
        }
      }
      return !isEnding;
    }

    private void plan(PastCase told) {
      var number = jobs.noted(number(told));
      if (number.isPresent()) {
        joins(told, number.get());
        look(number.get(), reached);
      } else {
        coming.add(new Event(registration(told), null, () -> register(told)));
      }
    }

    /** Each group holds it a working day after the one before. */
    private void plan(PastMeeting held) {
      var day = present.minusDays(held.daysAgo());
      for (var group : groups.all()) {
        day = after(day, 1);
        var at = day.atTime(EVENING).atZone(clock.getZone()).toInstant();
        if (at.isAfter(reached)) {
          coming.add(new Event(at, null, () -> step(() -> record(held, group))));
        }
      }
    }

    private void record(PastMeeting held, DeputyGroup group) {
      var home = directory.station(group.home()).orElseThrow();
      activities.record(
          held.account(group, home, deputies.inGroup(group.code()), LocalDate.now(clock)),
          person(group.liaisonOfficer()));
    }

    /** The morning of that day, or of the next one that is worked. */
    private void plan(LocalDate day) {
      var morning = worked(day);
      coming.add(
          new Event(
              morning.atTime(MORNING).atZone(clock.getZone()).toInstant(),
              null,
              () -> {
                step(rungs);
                plan(morning.plusDays(1));
              }));
    }

    private void joins(PastCase told, String caseNo) {
      cases.put(caseNo, told);
      numbers.put(told.id(), caseNo);
      begun = numbers.size();
      var day = LocalDate.ofInstant(registration(told), clock.getZone());
      for (var act : told.acts()) {
        var at = time(worked(day.plusDays(act.day())), told, act.deed().name());
        if (at.isAfter(reached)) {
          coming.add(new Event(at, caseNo, () -> step(() -> does(act, told, caseNo))));
        }
      }
    }

    private void play(Event event) {
      var moved = new HashSet<String>();
      if (event.caseNo() != null) {
        moved.add(event.caseNo());
      }
      clock.at(
          event.at(),
          () -> {
            try {
              event.work().run();
            } catch (TaskUnavailable gone) {
              LOG.debug("{} has gone another way", event.caseNo());
            } catch (RuntimeException stuck) {
              LOG.warn("The demonstration's past leaves {}: {}", event.caseNo(), stuck.toString());
            }
            moved.addAll(jobs.settle(this::step));
            moved.retainAll(cases.keySet());
            moved.forEach(caseNo -> look(caseNo, event.at()));
          });
      telling.run();
      moved.forEach(this::read);
    }

    /** One transaction; whoever goes on later, goes on behind it. */
    private void step(Runnable work) {
      transaction.executeWithoutResult(
          status -> {
            work.run();
            jobs.claim();
            note(present, clock.instant());
          });
    }

    private void register(PastCase told) {
      step(
          () -> {
            var by = person(told.registeredBy());
            var receipt = registrar.register(told.registration(LocalDate.now(clock)), by);
            jobs.note(number(told), receipt.caseNo());
            numbers.put(told.id(), receipt.caseNo());
          });
      joins(told, numbers.get(told.id()));
      jobs.settle(this::step);
      look(numbers.get(told.id()), clock.instant());
    }

    /** Plans what waits now and was not planned before. */
    private void look(String caseNo, Instant now) {
      var told = cases.get(caseNo);
      for (var task : waiting.of(caseNo)) {
        if (planned.add(task.id())) {
          var time = visits(caseNo, task.element());
          told.days(task.element(), time)
              .map(days -> time(task, told, days))
              .map(at -> at.isAfter(now) ? at : now.plusSeconds(1))
              .ifPresent(
                  at ->
                      coming.add(
                          new Event(at, caseNo, () -> step(() -> completes(task, told, time)))));
        }
      }
    }

    private int visits(String caseNo, String element) {
      return (int)
          journal.of(caseNo).stream().filter(visit -> visit.node().equals(element)).count();
    }

    private Instant time(Waiting task, PastCase told, int days) {
      var day = LocalDate.ofInstant(task.since(), clock.getZone());
      var at = time(days == 0 ? worked(day) : after(day, days), told, task.element());
      var earliest = task.since().plus(AT_LEAST);
      return at.isAfter(earliest) ? at : earliest;
    }

    private void completes(Waiting task, PastCase told, int time) {
      var turn = told.turn(task.element(), time);
      var doer =
          turn.map(PastCase.Turn::doer)
              .or(() -> task.doers().stream().findFirst())
              .orElseThrow(() -> new IllegalArgumentException("nobody for " + task.element()));
      var answers = new HashMap<String, Object>();
      if (turn.filter(PastCase.Turn::alone).isEmpty()) {
        answers.putAll(
            new CaseAnswers(told.told(), clock, DemoCases.PASSWORD).at(task.element(), doer));
      }
      turn.ifPresent(
          otherwise ->
              answers.putAll(
                  PastCase.sent(otherwise.answers(), LocalDate.now(clock), numbers::get)));
      desk.claim(task.id(), doer);
      desk.complete(task.id(), doer, answers);
    }

    private void does(PastCase.Act act, PastCase told, String caseNo) {
      var deputy = person(told.told().deputy());
      switch (act.deed()) {
        case URGE -> urges.urge(caseNo, deputy);
        case VOID ->
            withdrawals.ask(
                caseNo,
                new WithdrawalWish(WithdrawalAct.VOID, null, null, null, null, act.words()),
                person(told.registeredBy()));
        case WITHDRAW ->
            withdrawals.ask(
                caseNo,
                new WithdrawalWish(
                    WithdrawalAct.WITHDRAW,
                    WithdrawalWish.WantedBy.VOTER,
                    WithdrawalWish.Proof.CALL,
                    LocalDate.now(clock),
                    null,
                    act.words()),
                deputy);
      }
    }

    /** What they were told long ago, people have read on the day on which they were told. */
    private void read(String caseNo) {
      var news = clock.instant().minus(NEWS);
      notices.ofCase(caseNo).stream()
          .filter(notice -> notice.readAt().isEmpty())
          .forEach(
              notice -> {
                var at = notice.at().atZone(clock.getZone()).toInstant();
                if (at.isBefore(news)) {
                  clock.at(at.plus(AT_LEAST), () -> notices.open(notice.id(), notice.recipient()));
                }
              });
    }

    private Instant registration(PastCase told) {
      return time(worked(present.minusDays(told.daysAgo())), told, "registration");
    }

    private Instant time(LocalDate day, PastCase told, String what) {
      int minutes = Math.floorMod((told.id() + what).hashCode(), MINUTES_OF_WORK);
      return day.atTime(WORK_BEGINS)
          .plusMinutes(minutes)
          .plusSeconds(Math.floorMod(told.id().hashCode(), 60))
          .atZone(clock.getZone())
          .toInstant();
    }

    private LocalDate worked(LocalDate day) {
      return after(day.minusDays(1), 1);
    }

    private LocalDate after(LocalDate day, int workingDays) {
      return calendar
          .provisional(day, Limit.workingDays(workingDays), WorkingCalendar.NATION)
          .day();
    }

    private Person person(String login) {
      return people.find(login).orElseThrow();
    }
  }

  private static String number(PastCase told) {
    return NOTE + "." + told.id();
  }
}
