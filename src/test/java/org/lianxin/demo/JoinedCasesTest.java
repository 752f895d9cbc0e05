package org.lianxin.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianxin.LianxinTest;
import org.lianxin.demand.Deadlines;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.Demands;
import org.lianxin.demo.process.WaitingTasks.Waiting;
import org.lianxin.directory.People;
import org.lianxin.shared.Desk;
import org.lianxin.shared.Refusal;
import org.lianxin.withdrawal.WithdrawalAct;
import org.lianxin.withdrawal.WithdrawalWish;
import org.lianxin.withdrawal.WithdrawalWish.Proof;
import org.lianxin.withdrawal.WithdrawalWish.WantedBy;
import org.lianxin.withdrawal.Withdrawals;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** 并入: a case that is answered by the reply to another, whoever comes first. */
@LianxinTest
class JoinedCasesTest {

  private static final String VERIFY = "Task_VerifyDemand";
  private static final String SIGN = "Task_SignByUnit";
  private static final String LIAISON = "yueyang.liaison";

  private static final long A_GLANCE = TimeUnit.MILLISECONDS.toNanos(10);

  /** How many statements wait for this transaction; of MySQL it is only seen how long they take. */
  private static final String WAITING_FOR_US =
      "mysql".equals(System.getProperty("lianxin.test.database"))
          ? "select count(*) from information_schema.processlist"
              + " where command = 'Query' and time > 1 and id <> connection_id()"
          : "select count(*) from information_schema.sessions where blocker_id = session_id()";

  @LocalServerPort int port;
  @Autowired BeanFactory beans;
  @Autowired Deadlines deadlines;
  @Autowired Demands demands;
  @Autowired Withdrawals withdrawals;
  @Autowired People people;
  @Autowired Desk desk;
  @Autowired TransactionOperations transaction;
  @Autowired JdbcClient database;

  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final RealCase told = Ways.told("C1");
  private Ways ways;
  private Way lead;
  private Way follower;

  @BeforeEach
  void twoVotersOfOneStreetRaiseTheSame() {
    ways = new Ways(port, beans);
    lead = ways.begin(told);
    follower =
        ways.begin(
            Ways.told(
                "C1",
                Map.of(
                    "id", "J9",
                    "deputy", "deputy.d002",
                    "subject", "弄堂口积水",
                    "words", "弄堂口的水没过脚背，出门要穿套鞋。",
                    "place", "银杏路12弄")));
  }

  @AfterEach
  void nobodyWorksOn() {
    other.shutdownNow();
  }

  @Test
  void waitsForTheReplyAndGoesItsOwnWayToTheEnd() {
    lead.goesTo(SIGN);
    join();
    follower.settle();
    assertThat(follower.waits()).isEmpty();
    assertThat(deadlines.nextDue(follower.caseNo())).isEmpty(); // nobody is late with it

    theReplyIsSigned();
    follower.settle();

    assertThat(follower.waits()).containsExactly("Task_SignOpinion");
    assertThat(deadlines.nextDue(follower.caseNo())).isPresent();
    follower.goesQuicklyToTheEnd();
    assertThat(demands.get(follower.caseNo()).status()).isEqualTo(DemandStatus.STRUCK_OFF);
  }

  @Test
  void missesNoReplyThatIsSignedBeforeItComesToWait() {
    lead.goesTo(SIGN);
    join();

    theReplyIsSigned();
    follower.settle();

    assertThat(follower.waits()).containsExactly("Task_SignOpinion");
  }

  @Test
  void missesNoReplyThatIsSignedAtTheInstantAtWhichItComesToWait() throws Exception {
    lead.goesTo(SIGN);
    var step = claimed();

    var signing =
        transaction.execute(
            arriving -> {
              join();
              return meanwhile(() -> sign(step));
            });
    signing.get();
    follower.settle();

    assertThat(follower.waits()).containsExactly("Task_SignOpinion");
  }

  @Test
  void isRefusedWhileTheReplyIsBeingSigned() {
    lead.goesTo(SIGN);
    var step = claimed();

    var joining =
        transaction.execute(
            signing -> {
              sign(step);
              return meanwhile(this::join);
            });

    assertThatThrownBy(joining::get)
        .hasCauseInstanceOf(Refusal.class)
        .hasStackTraceContaining("intake.verification.leadCase.closed");
    assertThat(follower.waits()).containsExactly(VERIFY);
  }

  @Test
  void hearsOfACaseThatIsNotHisToReadWhatHeHearsOfNone() {
    var hidden = ways.begin(Ways.told("C3")).goesTo("Task_InstructDemand").caseNo();
    lead.goesTo("Task_InstructDemand");
    var task = follower.waiting(VERIFY);
    desk.claim(task, "deputy.d002");

    var nowhere = refusal(task, "XQ-1999-000001");

    assertThat(nowhere).contains("没有编号为“_”的诉求。请核对编号。");
    assertThat(refusal(task, hidden)).isEqualTo(nowhere);
    assertThat(refusal(task, lead.caseNo())).isEqualTo(nowhere);
    assertThat(demands.joinedTo(lead.caseNo())).isEmpty();
  }

  @Test
  void readsTheReplyToItsLeadAndNothingOfTheOtherVoter() {
    lead.goesTo(SIGN);
    join();
    theReplyIsSigned();
    follower.settle();
    var deputy = ways.visitor("deputy.d002");
    var page = "/demands/" + follower.caseNo();

    var letter = text(deputy.download(page + "/papers/reply-1.docx").body());
    var seen =
        List.of(
            letter,
            text(deputy.download(page + "/papers/opinion-1.docx").body()),
            deputy.get(page).body(),
            deputy.get("/api/v1" + page).body(),
            follower.shows("deputy.d002", "Task_SignOpinion").toString());

    assertThat(letter).contains("院内新建排水沟已接入市政雨水管");
    assertThat(seen)
        .allSatisfy(
            text ->
                assertThat(text)
                    .contains(follower.caseNo())
                    .doesNotContain(
                        "来访选民C1", told.subject(), told.place(), told.words().substring(0, 12)));
    for (var door : List.of("", "/papers/reply-1.pdf", "/papers/reply-1.docx")) {
      assertThat(deputy.get("/demands/" + lead.caseNo() + door).statusCode()).isEqualTo(404);
    }
    assertThat(deputy.get("/api/v1/demands/" + lead.caseNo()).statusCode()).isEqualTo(404);
  }

  @Test
  void leadsNobodyOnceItIsDecidedThatItGoesToThePetitionSection() {
    var letter = Ways.told("C28");
    var leading = ways.begin(letter).goesTo("Task_InstructDemand");
    var step = leading.steps().findFirst().orElseThrow();
    var officer = step.doers().get(0);
    desk.claim(step.id(), officer);
    desk.complete(step.id(), officer, leading.answersAt(step.element(), officer));

    ways.begin(letter)
        .isRefused(
            letter.deputy(),
            VERIFY,
            Map.of("outcome", "JOINED", "leadCase", leading.caseNo()),
            "转信访");
  }

  @Test
  void isNotWithdrawnAtTheInstantAtWhichAnotherJoinsIt() {
    lead.goesTo("Task_InstructDemand");
    var deputy = people.find(told.deputy()).orElseThrow();

    var withdrawing =
        transaction.execute(
            joining -> {
              join();
              return meanwhile(() -> withdrawals.ask(lead.caseNo(), takenBack(), deputy));
            });

    assertThatThrownBy(withdrawing::get)
        .hasCauseInstanceOf(Refusal.class)
        .hasStackTraceContaining("withdrawal.leads-others");
    assertThat(demands.get(lead.caseNo()).status()).isEqualTo(DemandStatus.ACCEPTED);
  }

  private static WithdrawalWish takenBack() {
    return new WithdrawalWish(
        WithdrawalAct.WITHDRAW, WantedBy.VOTER, Proof.CALL, LocalDate.now(), null, "已经修好");
  }

  /** The liaison officer reads both cases; the deputy of the second does not read the first. */
  private void join() {
    var task = follower.waiting(VERIFY);
    desk.claim(task, LIAISON);
    desk.complete(task, LIAISON, Map.of("outcome", "JOINED", "leadCase", lead.caseNo()));
  }

  private void theReplyIsSigned() {
    sign(claimed());
    lead.settle();
  }

  private Waiting claimed() {
    var step = lead.steps().findFirst().orElseThrow();
    desk.claim(step.id(), step.doers().get(0));
    return step;
  }

  private void sign(Waiting step) {
    var leader = step.doers().get(0);
    desk.complete(step.id(), leader, lead.answersAt(SIGN, leader));
  }

  /** Somebody else does this. We go on when it is done, or waits for a row that we hold. */
  private Future<?> meanwhile(Runnable step) {
    var done = other.submit(step);
    while (!done.isDone() && database.sql(WAITING_FOR_US).query(Integer.class).single() == 0) {
      LockSupport.parkNanos(A_GLANCE);
    }
    return done;
  }

  private String refusal(String task, String number) {
    var answer =
        follower.submit("deputy.d002", task, Map.of("outcome", "JOINED", "leadCase", number));
    assertThat(answer.statusCode()).isEqualTo(400);
    return answer.body().replace(number, "_");
  }

  private static String text(byte[] docx) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx), UTF_8)) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), UTF_8).replaceAll("<[^>]*>", "");
        }
      }
      throw new AssertionError("No document");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
