package org.lianxin.demo;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.lianxin.LianxinApplication;
import org.lianxin.closedloop.LedgerVerifier;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demo.process.PastJobs;
import org.lianxin.directory.DeputyGroups;
import org.lianxin.directory.People;
import org.lianxin.evidence.EvidenceVerifier;
import org.lianxin.journal.Journal;
import org.lianxin.notification.Notices;
import org.lianxin.supervision.Watch;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lianxin in a process of its own without the cases of today: plays the demonstration's past and is
 * killed in the middle ({@code crash}), and is started again, plays on and looks at what stands
 * then ({@code go-on}). See {@link DemoYearTest}.
 */
public final class PlayedYear {

  static final int KILLED = 137;

  private static final String NUMBER = "lianxin.demo.past.";
  private static final int IN_THE_MIDDLE = 14;

  /** Rungs come in the morning; the machine may have stood still for a while. */
  private static final LocalTime MORNING = LocalTime.of(9, 1);

  private final ApplicationContext beans;
  private final PastYear year;
  private final Clock clock;

  private PlayedYear(ApplicationContext beans) {
    this.beans = beans;
    year = beans.getBean(PastYear.class);
    clock = beans.getBean(Clock.class);
  }

  /** Starts with {@code crash} or {@code go-on}, then the application's own arguments. */
  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone(LianxinApplication.CHINA));
    var isToCrash = args[0].equals("crash");
    var context =
        new SpringApplicationBuilder(LianxinApplication.class)
            .initializers(
                (GenericApplicationContext beans) -> {
                  beans.addBeanFactoryPostProcessor(
                      factory ->
                          ((BeanDefinitionRegistry) factory).removeBeanDefinition("demoCases"));
                  beans.registerBean(
                      ApplicationRunner.class,
                      () ->
                          run -> {
                            var played = new PlayedYear(beans);
                            if (isToCrash) {
                              played.crash();
                            } else {
                              played.goOn();
                            }
                          });
                })
            .run(Arrays.copyOfRange(args, 1, args.length));
    System.exit(SpringApplication.exit(context));
  }

  private void crash() {
    year.begin();
    var player = new Thread(year::play, "player");
    player.setDaemon(true);
    player.start();
    while (count() < IN_THE_MIDDLE) {
      assertThat(player.isAlive()).isTrue();
      seesThePresent();
    }
    assertThat(year.now()).isPresent();
    Runtime.getRuntime().halt(KILLED);
  }

  /** Whoever does not play has the machine's time, of the application and of the engine. */
  private void seesThePresent() {
    var present = Instant.now().minusSeconds(60);
    assertThat(clock.instant()).isAfter(present);
    assertThat(ClockUtil.getCurrentTime().toInstant()).isAfter(present);
  }

  private long count() {
    return beans
        .getBean(JdbcClient.class)
        .sql("select count(*) from demand_case")
        .query(Long.class)
        .single();
  }

  private void goOn() {
    assertThat(year.isUnderway()).isTrue();
    year.goOn();
    assertThat(year.now()).isEmpty();

    everyKindOfCaseIsThere();
    eachHasTheTimesOfItsSteps();
    nothingIsLeftToTheClocks();
    theRecordIsSound();
    nobodyFindsOldNewsUnread();
    assertThat(year.isUnderway()).isFalse();
  }

  private void everyKindOfCaseIsThere() {
    var demands = beans.getBean(Demands.class);
    var numbers = numbers();
    assertThat(numbers).hasSize((int) count());
    Map<String, DemandStatus> statuses =
        numbers.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, one -> demands.get(one.getValue()).status()));

    assertThat(statuses.values())
        .containsAll(
            EnumSet.of(
                DemandStatus.STRUCK_OFF,
                DemandStatus.WITHDRAWN,
                DemandStatus.VOIDED,
                DemandStatus.HANDLING,
                DemandStatus.REGISTERED));
    assertThat(statuses.values())
        .filteredOn(DemandStatus.STRUCK_OFF::equals)
        .hasSizeGreaterThan(20);
    assertThat(codes())
        .contains(
            "supervision.timeline.urge",
            "supervision.timeline.urged",
            "supervision.timeline.supervise",
            "supervision.timeline.finish-by",
            "handling.timeline.extension-asked",
            "handling.timeline.suspension-asked");
    assertThat(
            beans
                .getBean(JdbcClient.class)
                .sql("select count(*) from activity_record where held_on < ?")
                .param(LocalDate.now(clock).minusDays(30))
                .query(Integer.class)
                .single())
        .isEqualTo(PastMeeting.all().size() * beans.getBean(DeputyGroups.class).all().size());
    assertThat(demands.joinedTo(numbers.get("Y07"))).hasSize(1);
  }

  private List<String> codes() {
    return numbers().values().stream()
        .flatMap(caseNo -> beans.getBean(CaseTimeline.class).of(caseNo).stream())
        .map(CaseTimeline.Entry::code)
        .distinct()
        .toList();
  }

  private void eachHasTheTimesOfItsSteps() {
    var now = Instant.now();
    var first = now;
    for (var caseNo : numbers().values()) {
      var times =
          beans.getBean(CaseTimeline.class).of(caseNo).stream()
              .map(CaseTimeline.Entry::at)
              .toList();
      assertThat(times).as(caseNo).isSorted().allMatch(now::isAfter);
      assertThat(beans.getBean(Journal.class).of(caseNo))
          .as(caseNo)
          .allMatch(visit -> visit.leftAt() == null || !visit.leftAt().isBefore(visit.enteredAt()))
          .noneMatch(visit -> visit.enteredAt().isBefore(times.get(0)));
      first = List.of(first, times.get(0)).stream().min(Comparator.naturalOrder()).orElseThrow();
    }
    assertThat(LocalDate.ofInstant(first, clock.getZone()))
        .isBefore(LocalDate.now(clock).minusMonths(11));
    assertThat(
            beans
                .getBean(JdbcClient.class)
                .sql("select raised_at from supervision_escalation")
                .query(LocalDateTime.class)
                .list())
        .isNotEmpty()
        .allMatch(raised -> raised.toLocalTime().equals(MORNING));
  }

  private void nothingIsLeftToTheClocks() {
    var watch = beans.getBean(Watch.class);
    var today = LocalDate.now(clock).atTime(MORNING).atZone(clock.getZone()).toInstant();
    assertThat(numbers().values().stream().flatMap(no -> watch.of(no).values().stream()))
        .allMatch(rung -> rung.isAfter(today.minusSeconds(120)));
    var jobs = beans.getBean(ManagementService.class);
    assertThat(jobs.createJobQuery().priorityLowerThanOrEquals(-1).count()).isZero();
    assertThat(jobs.createJobQuery().noRetriesLeft().count()).isZero();
    assertThat(jobs.createJobQuery().withException().count()).isZero();
  }

  private void theRecordIsSound() {
    var ledgers = beans.getBean(LedgerVerifier.class);
    assertThat(ledgers.verify().faults()).isEmpty();
    assertThat(ledgers.doubles()).isEmpty();
    assertThat(beans.getBean(EvidenceVerifier.class).verify().faults()).isEmpty();
  }

  private void nobodyFindsOldNewsUnread() {
    var notices = beans.getBean(Notices.class);
    var weekAgo = LocalDateTime.now(clock).minusDays(7);
    for (var person : beans.getBean(People.class).all()) {
      assertThat(notices.of(person.login(), 0, 1000))
          .as(person.login())
          .noneMatch(notice -> notice.isUnread() && notice.at().isBefore(weekAgo));
    }
  }

  private Map<String, String> numbers() {
    var jobs = beans.getBean(PastJobs.class);
    UnaryOperator<String> number = id -> jobs.noted(NUMBER + id).orElse(null);
    var told = new ArrayList<>(PastCase.all());
    return told.stream()
        .map(PastCase::id)
        .filter(id -> number.apply(id) != null)
        .collect(toMap(id -> id, number));
  }
}
