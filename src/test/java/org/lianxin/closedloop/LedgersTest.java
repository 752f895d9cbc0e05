package org.lianxin.closedloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianxin.LianxinTest;
import org.lianxin.MovableClock;
import org.lianxin.Visitor;
import org.lianxin.closedloop.LedgerReport.Fault;
import org.lianxin.closedloop.LedgerReport.Kind;
import org.lianxin.demand.LedgerState;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.handling.HandlingMode;
import org.lianxin.handling.Order;
import org.lianxin.routing.Route;
import org.lianxin.spreadsheet.FileReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The ledgers in the database. What a test spoils, it rolls back: they are sound afterwards. */
@LianxinTest
class LedgersTest {

  private static final LocalDate DUE = LocalDate.of(2026, 9, 1);
  private static final String OFFICE = "310117001-GW";
  private static final String UNIT = "310117-JTW";

  @LocalServerPort int port;
  @Autowired Ledgers ledgers;
  @Autowired LedgerRows rows;
  @Autowired LedgerVerifier verifier;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired MovableClock clock;
  @Autowired TransactionOperations transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void opensBothLedgersWithNumberPersonAndDayOfTheirOwn() {
    var order = assigned();

    assertThat(ledgers.of(order.caseNo()))
        .extracting(LedgerRow::ledger, LedgerRow::responsible, LedgerRow::dueOn, LedgerRow::state)
        .containsExactly(
            tuple(Ledger.CONGRESS, "yueyang.officer", DUE, LedgerState.OPEN),
            tuple(Ledger.UNIT, "jiaotong.leader", DUE, LedgerState.OPEN));
    assertThat(ledgers.of(order.caseNo()))
        .extracting(row -> row.number().substring(0, 3))
        .containsExactly("JD-", "CB-");
    assertThat(verifier.verify().faults()).isEmpty();
  }

  @Test
  void opensNeitherLedgerWhenTheOrderFails() {
    var order = order(nextCase(), 1, UNIT, "jiaotong.leader", DUE);
    var before = verifier.verify().heads();

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      ledgers.assign(order);
                      throw new IllegalStateException("the machine stopped");
                    }))
        .hasMessage("the machine stopped");

    assertThat(ledgers.of(order.caseNo())).isEmpty();
    assertThat(verifier.verify().heads()).isEqualTo(before);
  }

  @Test
  void writesNothingOutsideATransaction() {
    assertThatThrownBy(() -> ledgers.assign(order(nextCase(), 1, UNIT, "jiaotong.leader", DUE)))
        .hasMessageContaining("No existing transaction");
  }

  @Test
  void countsOnInAYearToWhichTheClockComesBack() {
    var before = number(assigned());
    clock.set(LocalDate.of(2022, 5, 9).atTime(10, 0));
    try {
      assertThat(number(assigned())).startsWith("JD-2022-");
    } finally {
      clock.reset();
    }

    assertThat(number(assigned())).isGreaterThan(before);
  }

  private String number(Order order) {
    return ledgers.of(order.caseNo()).get(0).number();
  }

  @Test
  void keepsTheNumbersWhenAnotherUnitGetsTheOrder() {
    var order = assigned();
    var numbers = ledgers.of(order.caseNo()).stream().map(LedgerRow::number).toList();

    inTransaction(
        () ->
            ledgers.assign(
                order(order.caseNo(), 1, "310117-SWJ", "shuiwu.leader", DUE.plusDays(3))));

    assertThat(ledgers.of(order.caseNo()))
        .extracting(LedgerRow::number)
        .containsExactlyElementsOf(numbers);
    assertThat(ledgers.of(order.caseNo()))
        .allMatch(row -> row.unit().equals("310117-SWJ") && row.dueOn().equals(DUE.plusDays(3)));
    assertThat(acts(order.caseNo())).containsExactly("OPENED", "REASSIGNED");
  }

  @Test
  void namesThePersonWhoTookTheOrderInTheUnitsLedgerAlone() {
    var order = assigned();

    inTransaction(() -> ledgers.take(order(order.caseNo(), 1, UNIT, "jiaotong.handler", DUE)));
    inTransaction(() -> ledgers.take(order(order.caseNo(), 1, UNIT, "jiaotong.handler", DUE)));

    assertThat(ledgers.of(order.caseNo()))
        .extracting(LedgerRow::responsible)
        .containsExactly("yueyang.officer", "jiaotong.handler");
    assertThat(acts(order.caseNo())).containsExactly("OPENED", "TAKEN");
  }

  @Test
  void movesTheDueDayInBothLedgers() {
    var order = assigned();

    inTransaction(() -> ledgers.moveDue(order.caseNo(), "system", DUE.plusDays(10)));

    assertThat(ledgers.of(order.caseNo())).allMatch(row -> row.dueOn().equals(DUE.plusDays(10)));
  }

  @Test
  void showsAHalfStruckCaseInBothLedgersAndCloses() {
    var order = assigned();

    inTransaction(() -> strike(order.caseNo(), LedgerAct.HALF_STRUCK, LedgerState.HALF_STRUCK));
    assertThat(listed(order.caseNo(), LedgerState.HALF_STRUCK)).contains("共1件", "JD-");

    inTransaction(() -> close(order.caseNo()));
    assertThat(listed(order.caseNo(), LedgerState.HALF_STRUCK)).contains("共0件");
    assertThat(ledgers.of(order.caseNo())).allMatch(row -> row.state() == LedgerState.STRUCK_OFF);
    assertThatThrownBy(
            () -> inTransaction(() -> ledgers.moveDue(order.caseNo(), "system", DUE.plusDays(1))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void opensTheCongresssLedgerAloneWithoutAUnit() {
    var caseNo = nextCase();

    inTransaction(() -> ledgers.openWithoutUnit(caseNo, "deputy.d001", OFFICE, "deputy.d001", DUE));

    assertThat(ledgers.of(caseNo)).extracting(LedgerRow::ledger).containsExactly(Ledger.CONGRESS);
    assertThat(verifier.verify().faults()).isEmpty();
  }

  @Test
  void leavesNoGapWhenManyOrdersGoOutAtOnce() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Order> one = this::assigned;
      for (var result : threads.invokeAll(IntStream.range(0, 24).mapToObj(i -> one).toList())) {
        assertThat(ledgers.of(result.get().caseNo())).hasSize(2);
      }
    } finally {
      threads.shutdown();
    }

    assertThat(verifier.verify().faults()).isEmpty();
    for (var ledger : Ledger.values()) {
      var numbers =
          jdbc.sql("select ledger_no from closedloop_ledger_row where ledger = ?")
              .param(ledger.name())
              .query(String.class)
              .list();
      assertThat(numbers.stream().map(no -> Integer.parseInt(no.substring(8))))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "actor = 'yueyang.officeR'",
    "standing_for = 'yueyang.leader'",
    "act = 'opened'",
    "noted_at = '2026-01-01 00:00:00.001'",
    "order_round = 2",
    "office = '310117001-GX'",
    "unit = '310117-JTX'",
    "responsible = 'jiaotong.leadex'",
    "due_on = '2026-09-02'",
    "state = 'OPEM'",
    "ledger_no = 'CB-2026-999999'",
    "entry_hash = '0'",
    "prev_hash = '0'",
  })
  void namesTheEntryInWhichOneByteWasChanged(String change) {
    var bad = assigned();
    var seq = lastSeq(Ledger.UNIT);
    assigned();

    var faults =
        afterSpoiling(
            "update closedloop_ledger_entry set "
                + change
                + " where ledger = 'UNIT' and seq = "
                + seq);

    assertThat(faults).contains(new Fault(Ledger.UNIT, Kind.ENTRY_CHANGED, seq, bad.caseNo()));
  }

  @Test
  void namesTheEntryThatWasTakenOut() {
    assigned();
    var seq = lastSeq(Ledger.CONGRESS);
    assigned();

    assertThat(
            afterSpoiling(
                "delete from closedloop_ledger_entry where ledger = 'CONGRESS' and seq = " + seq))
        .contains(new Fault(Ledger.CONGRESS, Kind.ENTRY_MISSING, seq, ""));
  }

  @Test
  void findsAChainThatWasCutShort() {
    assigned();
    var seq = lastSeq(Ledger.CONGRESS);

    assertThat(
            afterSpoiling(
                "delete from closedloop_ledger_entry where ledger = 'CONGRESS' and seq = " + seq))
        .contains(new Fault(Ledger.CONGRESS, Kind.HEAD_DIFFERS, seq - 1, ""));
  }

  @Test
  void namesTheEntryThatWasHashedAnew() {
    var bad = assigned();
    var seq = lastSeq(Ledger.UNIT);
    var after = assigned();
    var forged =
        transaction.execute(
            status -> {
              jdbc.sql(
                      "update closedloop_ledger_entry set actor = 'somebody' where ledger = 'UNIT'"
                          + " and seq = ?")
                  .param(seq)
                  .update();
              status.setRollbackOnly();
              return rows.entriesAfter(Ledger.UNIT, seq - 1, 1).get(0).rightHash();
            });

    assertThat(
            afterSpoiling(
                "update closedloop_ledger_entry set actor = 'somebody', entry_hash = '"
                    + forged
                    + "' where ledger = 'UNIT' and seq = "
                    + seq))
        .contains(new Fault(Ledger.UNIT, Kind.LINK_BROKEN, seq + 1, after.caseNo()))
        .noneMatch(fault -> fault.caseNo().equals(bad.caseNo()) && fault.seq() < seq);
  }

  @Test
  void namesTheCaseWhoseRowDoesNotSayWhatItsEntriesSay() {
    var order = assigned();
    var where = " where ledger = 'UNIT' and case_no = '" + order.caseNo() + "'";
    var seq = lastSeq(Ledger.UNIT);

    assertThat(afterSpoiling("update closedloop_ledger_row set due_on = '2027-01-01'" + where))
        .containsExactly(
            new Fault(Ledger.UNIT, Kind.ROW_CHANGED, seq, order.caseNo()),
            new Fault(Ledger.UNIT, Kind.SIDES_DIFFER, 0, order.caseNo()));
    assertThat(afterSpoiling("delete from closedloop_ledger_row" + where))
        .containsExactly(
            new Fault(Ledger.UNIT, Kind.ROW_MISSING, seq, order.caseNo()),
            new Fault(Ledger.UNIT, Kind.OTHER_SIDE_MISSING, 0, order.caseNo()));
    assertThat(afterSpoiling("update closedloop_ledger_row set case_no = 'XQ-1999-000001'" + where))
        .contains(
            new Fault(Ledger.UNIT, Kind.ROW_WITHOUT_ENTRY, 0, "XQ-1999-000001"),
            new Fault(Ledger.CONGRESS, Kind.OTHER_SIDE_MISSING, 0, "XQ-1999-000001"),
            new Fault(Ledger.UNIT, Kind.CASE_MISSING, 0, "XQ-1999-000001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"STRUCK_OFF", "WITHDRAWN"})
  void namesTheCaseThatIsOverWhileItsRowsAreNot(String status) {
    var order = assigned();

    assertThat(afterSpoiling(standing(order.caseNo(), status)))
        .containsExactly(
            new Fault(Ledger.UNIT, Kind.CASE_DIFFERS, 0, order.caseNo()),
            new Fault(Ledger.CONGRESS, Kind.CASE_DIFFERS, 0, order.caseNo()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HANDLING", "WITHDRAWN", "STRUCK OFF"})
  void namesTheCaseThatIsNotStruckOffWhileItsRowsAre(String status) {
    var order = assigned();
    inTransaction(() -> close(order.caseNo()));
    assertThat(verifier.verify().faults()).isEmpty();

    assertThat(afterSpoiling(standing(order.caseNo(), status)))
        .containsExactly(
            new Fault(Ledger.UNIT, Kind.CASE_DIFFERS, 0, order.caseNo()),
            new Fault(Ledger.CONGRESS, Kind.CASE_DIFFERS, 0, order.caseNo()));
  }

  @Test
  void namesTheCaseOfWhichOneRowAloneIsStruckOff() {
    var order = assigned();
    var row = " where ledger = 'CONGRESS' and case_no = '" + order.caseNo() + "'";

    assertThat(afterSpoiling("update closedloop_ledger_row set state = 'STRUCK_OFF'" + row))
        .contains(new Fault(Ledger.CONGRESS, Kind.CASE_DIFFERS, 0, order.caseNo()))
        .doesNotContain(new Fault(Ledger.UNIT, Kind.CASE_DIFFERS, 0, order.caseNo()));
  }

  @Test
  void namesTheCaseThatIsStruckOffThoughItStandsInNoLedger() {
    var caseNo = nextCase();

    assertThat(afterSpoiling(standing(caseNo, "STRUCK_OFF")))
        .containsExactly(new Fault(Ledger.CONGRESS, Kind.CASE_DIFFERS, 0, caseNo));
  }

  @Test
  void showsOfficersTheirOwnCasesAndSupervisorsAll() {
    var caseNo = assigned().caseNo();
    var asked = "?q=" + caseNo;

    assertThat(ledgersOf("yueyang.officer", asked))
        .contains("/demands/" + caseNo, "岳阳街道人大工作委员会", "松江区交通委员会", "在账", "共1件")
        .doesNotContain("核对两本台账");
    assertThat(ledgersOf("yongfeng.officer", asked)).contains("共0件").doesNotContain("/" + caseNo);
    assertThat(Visitor.signedIn(port, "jiaotong.handler").get("/ledgers").statusCode())
        .isEqualTo(403);
    assertThat(ledgersOf("supervisor", asked + "&ledger=OPEN")).contains("/demands/" + caseNo);
  }

  @Test
  void areAskedForAndExportedAsTheDemandsAre() {
    var caseNo = assigned().caseNo();
    var asked = "?q=%s&stage=REGISTERED&sort=DUE".formatted(caseNo);

    for (var file : List.of("/list.csv", "/list.xlsx")) {
      var answer = Visitor.signedIn(port, "yueyang.officer").download("/ledgers" + file + asked);
      assertThat(lines(file, answer.body()))
          .as(file)
          .hasSize(2)
          .last()
          .asString()
          .contains(caseNo, "JD-", "CB-", "岳阳街道人大工作委员会", "松江区交通委员会", "在账");
      assertThat(
              lines(
                  file,
                  Visitor.signedIn(port, "yongfeng.officer")
                      .download("/ledgers" + file + "?q=" + caseNo)
                      .body()))
          .as("another street's " + file)
          .hasSize(1);
    }
    assertThat(Visitor.signedIn(port, "jiaotong.handler").get("/ledgers/list.csv").statusCode())
        .isEqualTo(403);
  }

  private static List<?> lines(String file, byte[] body) {
    return FileReader.read(file.substring(1), body).get(0).lines();
  }

  @Test
  void doNotListTheDemandThatStandsInNeither() {
    var caseNo = nextCase();

    assertThat(ledgersOf("yueyang.officer", "?q=" + caseNo)).contains("共0件");
  }

  @Test
  void verifiesOnThePageForSupervisorsAlone() {
    assigned();

    assertThat(verification("supervisor").body()).contains("两本台账核对无误");
    assertThat(verification("yueyang.officer").statusCode()).isEqualTo(403);
  }

  @Test
  void namesOnThePageTheCaseThatSomebodyClosedByHand() {
    var caseNo = assigned().caseNo();
    status(caseNo, "STRUCK_OFF");
    try {
      assertThat(verification("supervisor").body())
          .contains("台账有2处不符")
          .containsSubsequence("<td>" + caseNo + "</td>", "诉求的状态与台账的销号状态不一致");
    } finally {
      status(caseNo, "REGISTERED");
    }
  }

  private HttpResponse<String> verification(String login) {
    var visitor = Visitor.signedIn(port, login);
    return visitor.post("/ledgers/verification", Map.of("_csrf", visitor.token("/account")));
  }

  private Order assigned() {
    var order = order(nextCase(), 1, UNIT, "jiaotong.leader", DUE);
    inTransaction(() -> ledgers.assign(order));
    return order;
  }

  private String nextCase() {
    return registrar
        .register(
            Registrations.of().on(LocalDate.now(clock)),
            people.find(Registrations.LIAISON).orElseThrow())
        .caseNo();
  }

  private static Order order(
      String caseNo, int round, String unit, String responsible, LocalDate due) {
    return new Order(
        1,
        caseNo,
        round,
        unit,
        HandlingMode.SOLE,
        List.of(),
        OFFICE,
        "yueyang.officer",
        "请及时办理",
        responsible,
        due,
        due,
        Route.STREET);
  }

  private void inTransaction(Runnable step) {
    transaction.executeWithoutResult(status -> step.run());
  }

  /** Struck off in the ledgers and in the case. */
  private void close(String caseNo) {
    strike(caseNo, LedgerAct.STRUCK_OFF, LedgerState.STRUCK_OFF);
    status(caseNo, "STRUCK_OFF");
  }

  private void status(String caseNo, String status) {
    jdbc.sql(standing(caseNo, status)).update();
  }

  private static String standing(String caseNo, String status) {
    return "update demand_case set status = '%s' where case_no = '%s'".formatted(status, caseNo);
  }

  private void strike(String caseNo, LedgerAct act, LedgerState state) {
    ledgers.moveTo(caseNo, "yueyang.officer", act, state);
  }

  private List<Fault> afterSpoiling(String sql) {
    return transaction.execute(
        status -> {
          assertThat(jdbc.sql(sql).update()).isEqualTo(1);
          status.setRollbackOnly();
          return verifier.verify().faults();
        });
  }

  private Stream<String> acts(String caseNo) {
    return jdbc
        .sql(
            "select act from closedloop_ledger_entry where ledger = 'UNIT' and case_no = ?"
                + " order by seq")
        .param(caseNo)
        .query(String.class)
        .stream();
  }

  /** What the officer finds of the case among those in this state. */
  private String listed(String caseNo, LedgerState state) {
    return ledgersOf("yueyang.officer", "?q=%s&ledger=%s".formatted(caseNo, state));
  }

  private String ledgersOf(String login, String asked) {
    return Visitor.signedIn(port, login).get("/ledgers" + asked).body();
  }

  private long lastSeq(Ledger ledger) {
    return jdbc.sql("select seq from closedloop_ledger where ledger = ?")
        .param(ledger.name())
        .query(Long.class)
        .single();
  }
}
