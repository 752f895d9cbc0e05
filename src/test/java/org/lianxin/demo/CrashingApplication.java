package org.lianxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aopalliance.intercept.MethodInterceptor;
import org.camunda.bpm.engine.TaskService;
import org.lianxin.LianxinApplication;
import org.lianxin.closedloop.LedgerRow;
import org.lianxin.closedloop.LedgerVerifier;
import org.lianxin.closedloop.Ledgers;
import org.lianxin.closedloop.ReplySigned;
import org.lianxin.closedloop.Signatures;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.closedloop.Signatures.Signed;
import org.lianxin.demand.DeadlineMet;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demand.LedgerState;
import org.lianxin.routing.LimitKind;
import org.lianxin.shared.Desk;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lianxin in a process of its own, killed in the middle of four cases ({@code crash}), and started
 * again to see where they stand and lead them to their end ({@code go-on}). See {@link
 * KilledInTheMiddleTest}.
 */
public final class CrashingApplication {

  static final int KILLED = 137;

  private static final Path CASES = Path.of("cases.txt");
  private static final long LONG_ENOUGH = 60;

  /** The cases that come to a stop inside a transaction, by number; what they wait for. */
  private final Map<String, CountDownLatch> inside = new ConcurrentHashMap<>();

  private volatile String last = "";

  private CrashingApplication() {}

  /** Starts with {@code crash} or {@code go-on}, then the application's own arguments. */
  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone(LianxinApplication.CHINA));
    var crashing = new CrashingApplication();
    var isToCrash = args[0].equals("crash");
    var context =
        new SpringApplicationBuilder(LianxinApplication.class)
            .initializers(
                (GenericApplicationContext beans) -> {
                  crashing.layTraps(beans);
                  beans.registerBean(
                      ApplicationRunner.class,
                      () ->
                          run -> {
                            if (isToCrash) {
                              crashing.crash(beans);
                            } else {
                              goOn(beans);
                            }
                          });
                })
            .run(args);
    System.exit(SpringApplication.exit(context));
  }

  private void layTraps(GenericApplicationContext beans) {
    beans.addApplicationListener(
        (ApplicationListener<PayloadApplicationEvent<?>>)
            event -> {
              if (event.getPayload() instanceof DeadlineMet met
                  && met.deadline().kind() == LimitKind.DEPUTY_RATING) {
                stop(met.deadline().caseNo());
              }
              if (event.getPayload() instanceof ReplySigned signed
                  && signed.caseNo().equals(last)) {
                haltAfterCommit();
              }
            });
    beans.registerBean(
        "stopAfterTheFirstRow",
        DefaultPointcutAdvisor.class,
        () ->
            new DefaultPointcutAdvisor(
                new StaticMethodMatcherPointcut() {
                  @Override
                  public boolean matches(java.lang.reflect.Method method, Class<?> type) {
                    return type.getSimpleName().equals("LedgerRows")
                        && method.getName().equals("write");
                  }
                },
                (MethodInterceptor)
                    call -> {
                      var done = call.proceed();
                      stop(((LedgerRow) call.getArguments()[2]).caseNo());
                      return done;
                    }),
        definition -> definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE));
  }

  /** Holds the case's transaction open until the end of the process. */
  private void stop(String caseNo) {
    var reached = inside.get(caseNo);
    if (reached != null) {
      reached.countDown();
      try {
        Thread.currentThread().join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void haltAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            Runtime.getRuntime().halt(KILLED);
          }
        });
  }

  private void crash(ApplicationContext beans) throws InterruptedException {
    var ways = new Ways(0, beans);
    var signed = ways.begin(Ways.told("C1")).goesTo("Task_SignByUnit");
    var signing = ways.begin(Ways.told("C1")).goesTo("Task_SignOpinion");
    var ordering = ways.begin(Ways.told("C1")).goesTo("Task_InstructDemand");
    var halfStruck = ways.begin(Ways.told("C1")).goesTo("Task_ConfirmStrikeOff");
    write(List.of(signed, signing, ordering, halfStruck));

    inThread(signing, "Task_TellVoter");
    inThread(ordering, "Task_TakeOrder");
    last = signed.caseNo();
    signed.goesTo("Task_SignOpinion");
    throw new AssertionError("Nothing has killed the process");
  }

  private void inThread(Way way, String beyond) throws InterruptedException {
    var reached = new CountDownLatch(1);
    inside.put(way.caseNo(), reached);
    var thread = new Thread(() -> way.goesTo(beyond), way.caseNo());
    thread.setDaemon(true);
    thread.start();
    assertThat(reached.await(LONG_ENOUGH, TimeUnit.SECONDS)).isTrue();
  }

  private static void goOn(ApplicationContext beans) {
    var numbers = read();
    var ways = new Ways(0, beans);
    var verifier = beans.getBean(LedgerVerifier.class);
    var demands = beans.getBean(Demands.class);
    var ledgers = beans.getBean(Ledgers.class);
    var signatures = beans.getBean(Signatures.class);
    assertThat(verifier.verify().faults()).isEmpty();

    var signed = numbers.get(0);
    assertThat(demands.get(signed).status()).isEqualTo(DemandStatus.REPLIED);
    assertThat(signatures.of(signed)).extracting(Signed::half).containsExactly(Half.UNIT);

    var signing = numbers.get(1);
    assertThat(demands.get(signing).status()).isEqualTo(DemandStatus.REPLIED);
    assertThat(signatures.of(signing)).extracting(Signed::half).containsExactly(Half.UNIT);

    var ordering = numbers.get(2);
    assertThat(demands.get(ordering).status()).isEqualTo(DemandStatus.ACCEPTED);
    assertThat(ledgers.of(ordering)).isEmpty();

    var halfStruck = numbers.get(3);
    assertThat(ledgers.of(halfStruck))
        .extracting(LedgerRow::state)
        .containsExactly(LedgerState.HALF_STRUCK, LedgerState.HALF_STRUCK);

    var told = Ways.told("C1");
    assertThat(ways.resume(told, signed).waits()).containsExactly("Task_SignOpinion");
    assertThat(ways.resume(told, signing).waits()).containsExactly("Task_SignOpinion");
    assertThat(ways.resume(told, ordering).waits()).containsExactly("Task_InstructDemand");
    assertThat(ways.resume(told, halfStruck).waits()).containsExactly("Task_ConfirmStrikeOff");
    assertThat(verifier.verify().faults()).isEmpty();

    // Both had claimed their task before they pressed the button.
    press(beans, ways.resume(told, signing));
    press(beans, ways.resume(told, ordering));

    for (var caseNo : numbers) {
      assertThat(ways.resume(told, caseNo).goesQuicklyToTheEnd().isOver()).isTrue();
      assertThat(demands.get(caseNo).status()).isEqualTo(DemandStatus.STRUCK_OFF);
    }
    assertThat(verifier.verify().faults()).isEmpty();
  }

  private static void press(ApplicationContext beans, Way way) {
    var task =
        beans
            .getBean(TaskService.class)
            .createTaskQuery()
            .processInstanceBusinessKey(way.caseNo())
            .taskAssigned()
            .singleResult();
    var doer = task.getAssignee();
    beans
        .getBean(Desk.class)
        .complete(task.getId(), doer, way.answersAt(task.getTaskDefinitionKey(), doer));
  }

  private static void write(List<Way> ways) {
    try {
      Files.write(CASES, ways.stream().map(Way::caseNo).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read() {
    try {
      return Files.readAllLines(CASES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
