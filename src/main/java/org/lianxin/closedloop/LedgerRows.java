package org.lianxin.closedloop;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianxin.closedloop.Signatures.Half;
import org.lianxin.demand.LedgerState;
import org.lianxin.demand.LedgersChanged;
import org.lianxin.shared.CanonicalText;
import org.lianxin.shared.OnBehalf;
import org.lianxin.shared.ReadOnce;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledgers as tables. Whoever writes holds the lock of the ledger's head until the end of the
 * transaction, so the chain has no gap and no fork.
 */
@Repository
class LedgerRows {

  private static final String ROW =
      "ledger, case_no, ledger_no, order_round, office, unit, responsible, due_on, state";

  /** What both ledgers say of a case: each has its own number and its own person. */
  private static final String COMMON = "case_no, order_round, office, unit, due_on, state";

  private static final String DEED = "seq, prev_hash, noted_at, actor, standing_for, act";
  private static final String ENTRY = DEED + ", " + ROW + ", entry_hash";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

  /**
   * The end of a ledger's chain.
   *
   * @param seq the number of its last entry
   * @param hash its hash
   * @param year the year of the newest row's number
   * @param number the newest row's number in that year
   */
  record Head(long seq, String hash, int year, int number) {}

  /**
   * A row as it stands in the table, even if it was tampered with.
   *
   * @param caseNo the case
   * @param unit the code of the unit, empty where none handles it
   * @param state the name of a {@link LedgerState}, unless tampered with
   * @param columns its columns
   * @param common those columns that both ledgers have in common
   */
  record Row(
      String caseNo, String unit, String state, CanonicalText columns, CanonicalText common) {}

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LedgerRows(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Nobody else writes into this ledger until the transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(Ledger ledger) {
    head(ledger, " for update");
  }

  Head head(Ledger ledger) {
    return head(ledger, "");
  }

  private Head head(Ledger ledger, String how) {
    return jdbc.sql(
            "select seq, head_hash, number_year, latest_number from closedloop_ledger"
                + " where ledger = ?"
                + how)
        .param(ledger.name())
        .query(
            (found, line) ->
                new Head(found.getLong(1), found.getString(2), found.getInt(3), found.getInt(4)))
        .single();
  }

  /** The number of the ledger's next row; {@link #lock} it first. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String nextNumber(Ledger ledger) {
    var head = head(ledger);
    var year = LocalDate.now(clock).getYear();
    var next = 1 + (year == head.year() ? head.number() : latest(ledger, year));
    jdbc.sql("update closedloop_ledger set number_year = ?, latest_number = ? where ledger = ?")
        .params(year, next, ledger.name())
        .update();
    return ledger.number(year, next);
  }

  /**
   * The highest number of a year that is not the newest row's: none, unless the clock was wrong.
   */
  private int latest(Ledger ledger, int year) {
    return jdbc.sql(
            "select max(ledger_no) from closedloop_ledger_row where ledger = ? and ledger_no like ?")
        .params(ledger.name(), ledger.year(year) + "%")
        .query(String.class)
        .optional()
        .map(number -> Integer.parseInt(number.substring(ledger.year(year).length())))
        .orElse(0);
  }

  /** What was signed by hand, by case, as the congress's ledger has noted it. */
  Map<String, Set<Half>> signedByHand(Collection<String> cases) {
    var halves = new HashMap<String, Set<Half>>();
    jdbc.sql(
            "select distinct case_no, act from closedloop_ledger_entry where ledger = :ledger"
                + " and case_no in (:cases) and act in (:acts)")
        .param("ledger", Ledger.CONGRESS.name())
        .param("cases", cases)
        .param("acts", List.of(LedgerAct.UNIT_ON_PAPER.name(), LedgerAct.DEPUTY_ON_PAPER.name()))
        .query(
            found -> {
              var isUnits = LedgerAct.UNIT_ON_PAPER.name().equals(found.getString("act"));
              halves
                  .computeIfAbsent(found.getString("case_no"), first -> EnumSet.noneOf(Half.class))
                  .add(isUnits ? Half.UNIT : Half.DEPUTY);
            });
    return halves;
  }

  /**
   * Puts a row in the place of what the ledger said of its case, and adds the entry that tells why;
   * {@link #lock} the ledger first.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void write(String actor, LedgerAct act, LedgerRow row) {
    append(actor, act, row);
    var values = new ArrayList<>(values(row));
    values.addAll(List.of(row.ledger().name(), row.caseNo()));
    var known =
        jdbc.sql(
                "update closedloop_ledger_row set ledger = ?, case_no = ?, ledger_no = ?,"
                    + " order_round = ?, office = ?, unit = ?, responsible = ?, due_on = ?,"
                    + " state = ? where ledger = ? and case_no = ?")
            .params(values)
            .update();
    if (known == 0) {
      jdbc.sql("insert into closedloop_ledger_row (" + ROW + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
          .params(values(row))
          .update();
    }
    events.publishEvent(new LedgersChanged(row.caseNo(), row.state()));
  }

  private void append(String actor, LedgerAct act, LedgerRow row) {
    var head = head(row.ledger());
    var seq = head.seq() + 1;
    var now = LocalDateTime.now(clock).truncatedTo(MILLIS);
    var standingFor = OnBehalf.whom(actor);
    var hash =
        new LedgerEntry(
                seq,
                head.hash(),
                row.caseNo(),
                deed(seq, head.hash(), now, actor, standingFor, act.name()),
                columns(values(row)),
                "")
            .rightHash();
    var values = new ArrayList<Object>(List.of(seq, head.hash(), now, actor));
    values.add(standingFor);
    values.add(act.name());
    values.addAll(values(row));
    values.add(hash);
    jdbc.sql(
            "insert into closedloop_ledger_entry ("
                + ENTRY
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(values)
        .update();
    jdbc.sql("update closedloop_ledger set seq = ?, head_hash = ? where ledger = ?")
        .params(seq, hash, row.ledger().name())
        .update();
  }

  private static List<Object> values(LedgerRow row) {
    return List.of(
        row.ledger().name(),
        row.caseNo(),
        row.number(),
        row.round(),
        row.office(),
        row.unit(),
        row.responsible(),
        row.dueOn(),
        row.state().name());
  }

  private static CanonicalText columns(List<?> values) {
    var text = new CanonicalText();
    var names = ROW.split(", ");
    for (int i = 0; i < names.length; i++) {
      text = text.with(names[i], values.get(i));
    }
    return text;
  }

  private static CanonicalText deed(
      long seq,
      String prevHash,
      LocalDateTime notedAt,
      String actor,
      String standingFor,
      String act) {
    return new CanonicalText()
        .with("seq", seq)
        .with("prev_hash", prevHash)
        .with("noted_at", TIME.format(notedAt))
        .with("actor", actor)
        .withAny("standing_for", standingFor)
        .with("act", act);
  }

  /** The congress's row of a case, then the unit's. */
  @ReadOnce
  List<LedgerRow> of(String caseNo) {
    return jdbc.sql(
            "select "
                + ROW
                + " from closedloop_ledger_row where ledger in ('CONGRESS', 'UNIT')"
                + " and case_no = ? order by ledger")
        .param(caseNo)
        .query((found, line) -> row(found))
        .list();
  }

  Optional<LedgerRow> row(Ledger ledger, String caseNo) {
    return jdbc.sql(
            "select " + ROW + " from closedloop_ledger_row where ledger = ? and case_no = ?")
        .params(ledger.name(), caseNo)
        .query((found, line) -> row(found))
        .optional();
  }

  /** The rows of these cases, by case number. */
  Map<String, LedgerRow> rows(Ledger ledger, Collection<String> cases) {
    return cases.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                "select "
                    + ROW
                    + " from closedloop_ledger_row where ledger = :ledger and case_no in (:cases)")
            .param("ledger", ledger.name())
            .param("cases", cases)
            .query((found, line) -> row(found))
            .list()
            .stream()
            .collect(Collectors.toMap(LedgerRow::caseNo, row -> row));
  }

  private static LedgerRow row(ResultSet found) throws SQLException {
    return new LedgerRow(
        Ledger.valueOf(found.getString("ledger")),
        found.getString("case_no"),
        found.getString("ledger_no"),
        found.getInt("order_round"),
        found.getString("office"),
        found.getString("unit"),
        found.getString("responsible"),
        found.getObject("due_on", LocalDate.class),
        LedgerState.valueOf(found.getString("state")));
  }

  /** Rows of a ledger by case number, after the case given. */
  List<Row> rowsAfter(Ledger ledger, String after, int most) {
    return jdbc.sql(
            "select "
                + ROW
                + " from closedloop_ledger_row where ledger = ? and case_no > ?"
                + " order by case_no limit ?")
        .params(ledger.name(), after, most)
        .query(
            (found, line) ->
                new Row(
                    found.getString("case_no"),
                    found.getString("unit"),
                    found.getString("state"),
                    columns(found, ROW),
                    columns(found, COMMON)))
        .list();
  }

  /** Entries of a ledger in their order, after the number given. */
  List<LedgerEntry> entriesAfter(Ledger ledger, long after, int most) {
    return jdbc.sql(
            "select "
                + ENTRY
                + " from closedloop_ledger_entry where ledger = ? and seq > ?"
                + " order by seq limit ?")
        .params(ledger.name(), after, most)
        .query((found, line) -> entry(found))
        .list();
  }

  /** The last entry of each case, by case number, after the case given. */
  List<LedgerEntry> lastEntriesAfter(Ledger ledger, String after, int most) {
    return jdbc.sql(
            "select "
                + ENTRY
                + " from closedloop_ledger_entry e where ledger = ? and case_no > ?"
                + " and seq = (select max(x.seq) from closedloop_ledger_entry x"
                + " where x.ledger = e.ledger and x.case_no = e.case_no)"
                + " order by case_no limit ?")
        .params(ledger.name(), after, most)
        .query((found, line) -> entry(found))
        .list();
  }

  /** The hash of an entry of a ledger, where there is one of this number. */
  Optional<String> hash(Ledger ledger, long seq) {
    return jdbc.sql("select entry_hash from closedloop_ledger_entry where ledger = ? and seq = ?")
        .params(ledger.name(), seq)
        .query(String.class)
        .optional();
  }

  private static LedgerEntry entry(ResultSet found) throws SQLException {
    return new LedgerEntry(
        found.getLong("seq"),
        found.getString("prev_hash"),
        found.getString("case_no"),
        deed(
            found.getLong("seq"),
            found.getString("prev_hash"),
            found.getObject("noted_at", LocalDateTime.class),
            found.getString("actor"),
            found.getString("standing_for"),
            found.getString("act")),
        columns(found, ROW),
        found.getString("entry_hash"));
  }

  private static CanonicalText columns(ResultSet found, String names) throws SQLException {
    var text = new CanonicalText();
    for (var name : names.split(", ")) {
      text = text.with(name, found.getString(name));
    }
    return text;
  }
}
