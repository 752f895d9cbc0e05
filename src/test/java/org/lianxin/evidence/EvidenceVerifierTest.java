package org.lianxin.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lianxin.LianxinTest;
import org.lianxin.Visitor;
import org.lianxin.demand.CaseTimeline;
import org.lianxin.demand.Registrar;
import org.lianxin.demand.Registrations;
import org.lianxin.directory.People;
import org.lianxin.evidence.EvidenceFault.Kind;
import org.lianxin.evidence.EvidenceRows.SealedLink;
import org.lianxin.shared.EvidentRows.Owner;
import org.lianxin.shared.Sealer;
import org.lianxin.shared.SigningKeys;
import org.lianxin.shared.WrittenRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Somebody with the database's password changes the record, and each way of it is found (rule
 * whole-record). What a test spoils, it rolls back.
 */
@LianxinTest
class EvidenceVerifierTest {

  /** Tables with a case's number that no chain is over, and why. */
  private static final Map<String, String> UNSEALED =
      Map.ofEntries(
          Map.entry("activity_demand", "where a case comes from stands in its timeline"),
          Map.entry("board_case", "made from the record, for the board"),
          Map.entry("board_order", "made from the record, for the board"),
          Map.entry("closedloop_ledger_entry", "a chain of its own"),
          Map.entry("oversight_agenda", "what a meeting is about; what it decided is sealed"),
          Map.entry("numbering_number", "which number a paper got stands in the timeline"),
          Map.entry("notification_outbox", "what notices are made from"),
          Map.entry("notification_notice", "what people were told by the way"),
          Map.entry("closedloop_ledger_row", "held against the ledger's chain"),
          Map.entry("demand_opening", "who saw a voter, written while a form is read"),
          Map.entry("feedback_answer_link", "leads to a case; what was answered is sealed"),
          Map.entry("mailbox_letter", "which box a letter lay in stands in the case too"),
          Map.entry("demand_import", "only tells a list that was imported before"),
          Map.entry("demand_reader", "who may read now, follows from orders and posts"),
          Map.entry("demand_registration_key", "taken away after some days"),
          Map.entry(
              "journal_visit", "when tasks came and went; who did what stands in the timeline"),
          Map.entry("search_case", "made from the record, for lists"),
          Map.entry("search_unread", "empty once all words are taken in"),
          Map.entry("supervision_watch", "when to look again"),
          Map.entry(
              "takeover_record", "a row of an old file; that it was taken over is in the timeline"),
          Map.entry("voter_reminder", "when to look again"));

  @LocalServerPort int port;
  @Autowired EvidenceVerifier verifier;
  @Autowired Shapes shapes;
  @Autowired EvidenceRows rows;
  @Autowired DayRows dayRows;
  @Autowired SigningKeys keys;
  @Autowired ObjectProvider<Anchor> anchors;
  @Autowired CaseTimeline timeline;
  @Autowired Registrar registrar;
  @Autowired People people;
  @Autowired Clock clock;
  @Autowired TransactionOperations transaction;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Sealer sealer;
  @Autowired JdbcTemplate jdbc;
  @TempDir Path outside;

  private String caseNo;

  @BeforeEach
  void aCaseHasARecord() {
    caseNo =
        registrar
            .register(
                Registrations.of().on(LocalDate.now(clock)),
                people.find("yueyang.liaison").orElseThrow())
            .caseNo();
    for (var word : List.of("first", "second", "third")) {
      timeline.record(caseNo, "yueyang.liaison", "demand.timeline.registered", word);
    }
  }

  @Test
  void findsNothingWhereNobodyTouchedTheTables() {
    assertThat(verifier.verify(caseNo).faults()).isEmpty();
    assertThat(verifier.verify(caseNo).rows()).isGreaterThanOrEqualTo(5);
  }

  // The seven kinds of tampering

  @Test
  void namesTheRowOfWhichAByteWasChanged() {
    var entry = entry(1);

    assertThat(
            afterSpoiling("update demand_entry set actor = 'yueyang.liaisom' where id = " + entry))
        .containsExactly(fault(Kind.ROW_CHANGED, "demand_entry", entry));
  }

  @Test
  void namesTheRowThatWasTakenOut() {
    var entry = entry(1);

    assertThat(afterSpoiling("delete from demand_entry where id = " + entry))
        .containsExactly(fault(Kind.ROW_GONE, "demand_entry", entry));
  }

  @Test
  void namesTheRowThatWasAdded() {
    var added = entry(0) + "7777";

    assertThat(
            afterSpoiling(
                "insert into demand_entry (id, case_no, noted_at, actor, code, details) select %s, case_no, noted_at, actor, code, details from demand_entry where id = %s"
                    .formatted(added, entry(0))))
        .containsExactly(fault(Kind.ROW_ADDED, "demand_entry", added));
  }

  @Test
  void namesTheFirstOfTwoRowsThatWereSwapped() {
    var spare = Long.parseLong(entry(2)) + 77_777;

    assertThat(
            afterSpoiling(
                "update demand_entry set id = %d where id = %s".formatted(spare, entry(1)),
                "update demand_entry set id = %s where id = %s".formatted(entry(1), entry(2)),
                "update demand_entry set id = %s where id = %d".formatted(entry(2), spare)))
        .containsExactly(
            fault(Kind.ROW_CHANGED, "demand_entry", entry(1)),
            fault(Kind.ROW_CHANGED, "demand_entry", entry(2)));
  }

  @Test
  void namesTheLinkFromWhichAChainWasWrittenAnewWithoutTheKey() {
    var links = rows.links(caseNo);
    int forged = links.size() - 1; // the last but one, and what follows it

    assertThat(afterSpoiling(() -> writeAnew(links, forged)))
        .containsExactly(fault(Kind.LINK_FORGED, "", String.valueOf(forged)));
  }

  @Test
  void namesTheLinkThatIsMissingOrChangedAndTheEndThatDiffers() {
    assertThat(
            afterSpoiling(
                "delete from evidence_link where subject = '%s' and seq = 2".formatted(caseNo)))
        .containsExactly(fault(Kind.LINK_GONE, "", "2"));
    assertThat(
            afterSpoiling(
                "update evidence_link set sealed_at = timestamp '2020-01-01 00:00:00' where subject = '%s' and seq = 2"
                    .formatted(caseNo)))
        .containsExactly(fault(Kind.LINK_CHANGED, "", "2"));
    assertThat(
            afterSpoiling(
                "delete from evidence_link where subject = '%s' and seq = %d"
                    .formatted(caseNo, rows.links(caseNo).size())))
        .containsExactly(fault(Kind.END_DIFFERS, "", String.valueOf(rows.links(caseNo).size())));
  }

  @Test
  void namesTheDayOfWhichATailWasCutOffTogetherWithItsHead() {
    var day = LocalDate.now(clock);
    var days = days();

    var found =
        rolledBack(
            () -> {
              close(days, day);
              assertThat(days.verify().faults()).isEmpty();
              cutTheLastEntry();
              assertThat(verifier.verify(caseNo).faults()).as("all fits in the tables").isEmpty();
              return days.verify().faults();
            });

    assertThat(found).containsExactly(new EvidenceFault(Kind.DAY_CHANGED, day.toString(), "", ""));
  }

  @Test
  void namesTheDaysThatAnOlderBackupDoesNotKnow() {
    var day = LocalDate.now(clock);
    var days = days();

    var found =
        rolledBack(
            () -> {
              close(days, day);
              days.closeThoseThatAreOver(); // writes the files
              assertThat(outside.resolve("lianxin-" + day + ".txt")).exists();
              jdbc.update("delete from evidence_day");
              return days.verify().faults();
            });

    assertThat(found).contains(new EvidenceFault(Kind.DAY_GONE, day.toString(), "", ""));
  }

  @Test
  void namesTheLedgerThatWasCutOffTogetherWithItsHead() {
    var day = LocalDate.now(clock);
    var days = days();
    var found =
        rolledBack(
            () -> {
              noteInALedger();
              close(days, day);
              jdbc.update("delete from closedloop_ledger_entry where ledger = 'CONGRESS'");
              jdbc.update(
                  "update closedloop_ledger set seq = 0, head_hash = ? where ledger = 'CONGRESS'",
                  Link.GENESIS);
              return days.verify().faults();
            });

    assertThat(found)
        .singleElement()
        .matches(fault -> fault.kind() == Kind.ANCHOR_GONE)
        .matches(fault -> fault.table().equals("ledger-CONGRESS"));
  }

  @Test
  void findsASheetThatSomebodyElseSigned() throws Exception {
    var day = LocalDate.now(clock);
    var days = days();

    var found =
        rolledBack(
            () -> {
              close(days, day);
              jdbc.update("update evidence_day set sheet = replace(sheet, 'root', 'toor')");
              return days.verify().faults();
            });

    assertThat(found).first().extracting(EvidenceFault::kind).isEqualTo(Kind.SHEET_FORGED);
  }

  @Test
  void hasAWordForEachTableThatItMayName() {
    var words = ResourceBundle.getBundle("messages/evidence", Locale.ROOT);

    assertThat(shapes.all())
        .isNotEmpty()
        .allMatch(shape -> words.containsKey("evidence.table." + shape.table()));
  }

  @Test
  void coversEveryTableWithACaseNumberButThoseOfWhichItIsSaidWhyNot() {
    var all =
        jdbc.queryForList(
            "select lower(table_name) from information_schema.columns"
                + " where lower(column_name) = 'case_no' and lower(table_schema) = lower(schema())",
            String.class);

    assertThat(all).isNotEmpty();
    assertThat(all)
        .filteredOn(table -> shapes.of(table).isEmpty())
        .containsExactlyInAnyOrderElementsOf(UNSEALED.keySet());
  }

  // How it is kept

  @Test
  void readsARowAsItWasSealedWhenItsTableHasGotAColumnSince() {
    var shape =
        jdbc.queryForObject(
            "select columns_text from evidence_shape where columns_text like 'demand_entry:%'",
            String.class);
    var older = shape.replace("details,", "");
    var line =
        rows.lines(caseNo).stream()
            .filter(one -> one.part().table().equals("demand_entry"))
            .toList();

    assertThat(Shape.text(older, line.subList(0, 1))).contains("actor=").doesNotContain("details=");
    assertThat(Shape.text(shape, line.subList(0, 1))).contains("details=");
  }

  @Test
  void sealsAtTheFirstStartWhatWasThereBefore() {
    for (var table : List.of("evidence_link", "evidence_chain", "evidence_shape", "evidence_day")) {
      jdbc.update("delete from " + table);
    }
    assertThat(verifier.verify(caseNo).faults()).isNotEmpty();

    new EvidenceChain(rows, shapes, sealer, clock, event -> {}, transactions)
        .afterSingletonsInstantiated();

    assertThat(verifier.verify(caseNo).faults()).isEmpty();
    assertThat(rows.links(caseNo)).hasSize(1);
  }

  @Test
  void sealsWithTodaysLinkWhatStoodInATableThatComesUnderTheChainsWithARelease() {
    jdbc.update("delete from evidence_shape where columns_text like 'standin_appointment:%'");
    jdbc.update(
        "insert into standin_appointment (login, principal, body, post_role, acts, cause, reason,"
            + " valid_from, valid_to, state, appointed_by, appointed_at, decided_by, decided_at)"
            + " values ('a', 'b', '310117001-GW', 'OFFICER', 'REVIEW', 'ABSENCE', '', '2020-01-01',"
            + " '2020-01-02', 'ENDED', 'b', '2020-01-01 08:00:00', 'c', '2020-01-01 09:00:00')");
    var row =
        jdbc.queryForObject("select cast(max(id) as char) from standin_appointment", String.class);
    var unsealed = new EvidenceFault(Kind.ROW_ADDED, "directory", "standin_appointment", row);
    assertThat(verifier.verify(Owner.DIRECTORY, "").faults()).contains(unsealed);
    var before = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);

    new EvidenceChain(rows, shapes, sealer, clock, event -> {}, transactions)
        .afterSingletonsInstantiated();

    var links = rows.links("directory");
    var last = links.get(links.size() - 1).link();
    assertThat(last.sealedAt()).isAfterOrEqualTo(before);
    assertThat(last.listed()).anyMatch(listed -> listed.key().equals(row));
    assertThat(verifier.verify(Owner.DIRECTORY, "").faults()).doesNotContain(unsealed);
  }

  @Test
  void addsOneLinkForAllThatATransactionWroteOfACase() {
    int before = rows.links(caseNo).size();

    transaction.executeWithoutResult(
        status -> {
          timeline.record(caseNo, "a", "demand.timeline.registered");
          timeline.record(caseNo, "b", "demand.timeline.registered");
        });

    assertThat(rows.links(caseNo)).hasSize(before + 1);
    assertThat(rows.links(caseNo).get(before).link().listed()).hasSize(2);
  }

  @Test
  void addsNothingWhereTheTransactionIsRolledBack() {
    int before = rows.links(caseNo).size();

    rolledBack(
        () -> {
          timeline.record(caseNo, "a", "demand.timeline.registered");
          return List.of();
        });

    assertThat(rows.links(caseNo)).hasSize(before);
    assertThat(verifier.verify(caseNo).faults()).isEmpty();
  }

  @Test
  void findsNothingWhileOthersWrite() throws Exception {
    var isOver = new AtomicBoolean();
    var writer =
        CompletableFuture.runAsync(
            () -> {
              while (!isOver.get()) {
                timeline.record(caseNo, "a", "demand.timeline.registered");
              }
            });
    try {
      for (int i = 0; i < 20; i++) {
        assertThat(verifier.verify(caseNo).faults()).isEmpty();
      }
    } finally {
      isOver.set(true);
      writer.get();
    }
  }

  @Test
  void letsManyWriteOfOneCaseAtOnce() throws Exception {
    int before = rows.links(caseNo).size();
    atOnce(
        IntStream.range(0, 16)
            .mapToObj(
                number ->
                    (Callable<Void>)
                        () -> {
                          timeline.record(caseNo, "a", "demand.timeline.registered", number);
                          return null;
                        })
            .toList());

    assertThat(rows.links(caseNo)).hasSize(before + 16);
    assertThat(verifier.verify(caseNo).faults()).isEmpty();
  }

  @Test
  void sealsEverySignInUnderThePersonAndEveryChangeOfTheDirectory() {
    int before = rows.links("person:supervisor").size();

    Visitor.signedIn(port, "supervisor");
    new Visitor(port).signIn("supervisor", "wrong");

    assertThat(rows.links("person:supervisor")).hasSize(before + 2);
    assertThat(rows.links("directory")).isNotEmpty();
  }

  @Test
  void letsManyBeginAChainAtOnce() throws Exception {
    for (int round = 0; round < 20; round++) {
      var login = "many" + System.nanoTime();
      atOnce(Collections.nCopies(6, () -> signedIn(login)));

      assertThat(rows.links("person:" + login)).hasSize(6);
    }
  }

  @Test
  void refusesToCommitWhatTakesARowOut() {
    var entry = entry(1);
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      jdbc.update("delete from demand_entry where id = ?", entry);
                      WrittenRows.add("demand_entry", entry);
                    }))
        .hasMessageContaining("Taken out of the record");
  }

  private void noteInALedger() {
    jdbc.update("delete from closedloop_ledger_entry where ledger = 'CONGRESS'");
    jdbc.update(
        "insert into closedloop_ledger_entry (ledger, seq, prev_hash, noted_at, actor, act, case_no,"
            + " ledger_no, order_round, office, unit, responsible, due_on, state, entry_hash)"
            + " select 'CONGRESS', 1, '', registered_at, 'a', 'OPENED', case_no, 'JD-1', 1, office, '',"
            + " 'a', received_on, 'OPEN', 'abc' from demand_case where case_no = ?",
        caseNo);
    jdbc.update(
        "update closedloop_ledger set seq = 1, head_hash = 'abc' where ledger = 'CONGRESS'");
  }

  private Void signedIn(String login) {
    transaction.executeWithoutResult(
        status -> {
          var id = 1_000_000_000L + System.nanoTime() % 1_000_000_000L;
          jdbc.update(
              "insert into signin_event (id, happened_at, login, address, kind) values (?, ?, ?, '', 'SIGNED_IN')",
              id,
              LocalDateTime.now(clock),
              login);
          WrittenRows.add("signin_event", id);
        });
    return null;
  }

  private static void atOnce(List<Callable<Void>> works) throws Exception {
    var threads = Executors.newFixedThreadPool(works.size());
    try {
      for (var done : threads.invokeAll(works)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private Days days() {
    return new Days(
        dayRows,
        rows,
        new SheetFolder(new EvidenceSettings(outside.toString())),
        keys,
        anchors,
        transaction,
        clock);
  }

  /** Closes a day, and nothing before it. */
  private void close(Days days, LocalDate day) {
    jdbc.update("delete from evidence_day");
    assertThat(days.close(day)).isTrue();
  }

  private String entry(int number) {
    return jdbc.queryForList(
            "select id from demand_entry where case_no = ? order by id", String.class, caseNo)
        .get(number);
  }

  private void cutTheLastEntry() {
    var links = rows.links(caseNo);
    var last = links.get(links.size() - 2);
    jdbc.update("delete from demand_entry where id = ?", entry(3));
    jdbc.update("delete from evidence_link where subject = ? and seq = ?", caseNo, links.size());
    jdbc.update(
        "update evidence_chain set seq = ?, link_hash = ? where subject = ?",
        last.link().seq(),
        HexFormat.of().parseHex(last.hash()),
        caseNo);
  }

  /** As somebody would who can calculate a hash, but has not the key. */
  private void writeAnew(List<SealedLink> links, int from) {
    var previous = links.get(from - 2).hash();
    for (var stored : links.subList(from - 1, links.size())) {
      var link =
          new Link(
              stored.link().subject(),
              stored.link().seq(),
              stored.link().sealedAt().minusDays(1),
              stored.link().listed());
      previous = link.hash(previous);
      jdbc.update(
          "update evidence_link set sealed_at = ?, link_hash = ? where subject = ? and seq = ?",
          link.sealedAt(),
          HexFormat.of().parseHex(previous),
          caseNo,
          link.seq());
    }
    jdbc.update(
        "update evidence_chain set link_hash = ? where subject = ?",
        HexFormat.of().parseHex(previous),
        caseNo);
  }

  private EvidenceFault fault(Kind kind, String table, String key) {
    return new EvidenceFault(kind, caseNo, table, key);
  }

  private List<EvidenceFault> afterSpoiling(String... statements) {
    return afterSpoiling(
        () -> {
          for (var statement : statements) {
            assertThat(jdbc.update(statement)).as(statement).isEqualTo(1);
          }
        });
  }

  private List<EvidenceFault> afterSpoiling(Runnable work) {
    return rolledBack(
        () -> {
          work.run();
          return verifier.verify(caseNo).faults();
        });
  }

  private List<EvidenceFault> rolledBack(Supplier<List<EvidenceFault>> work) {
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          return new ArrayList<>(work.get());
        });
  }
}
