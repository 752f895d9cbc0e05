package org.lianxin.search;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lianxin.demand.Channel;
import org.lianxin.demand.DemandStatus;
import org.lianxin.demand.LedgerState;
import org.lianxin.handling.Outcome;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that the list is read from. */
@Repository
class IndexRows {

  /** What a list shows of a row: all but its words. */
  static final String SHOWN =
      "c.id, c.case_no, c.status, c.channel, c.subject, c.area, c.place, c.category, c.urgency,"
          + " c.accused_body, c.office, c.deputy, c.registered_by, c.received_on, c.unit,"
          + " c.ledger, c.outcome, c.due_on, c.taken_over";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  IndexRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  Optional<IndexedCase> find(int id) {
    return jdbc.sql("select * from search_case where id = ?")
        .param(id)
        .query((row, number) -> read(row, row.getString("words")))
        .optional();
  }

  void add(IndexedCase one) {
    jdbc.sql(
            """
            insert into search_case (id, case_no, status, channel, subject, area, place, category,
                urgency, accused_body, office, deputy, registered_by, received_on, unit, ledger, outcome, due_on,
                taken_over, words)
              values (:id, :caseNo, :status, :channel, :subject, :area, :place, :category,
                :urgency, :accusedBody, :office, :deputy, :registeredBy, :receivedOn, :unit, :ledger, :outcome, :dueOn,
                :takenOver, :words)
            """)
        .params(values(one))
        .update();
  }

  /** Number, channel, place, day of receipt and whether it was taken over never change. */
  void change(IndexedCase one) {
    jdbc.sql(
            """
            update search_case set status = :status, subject = :subject, category = :category,
                urgency = :urgency, accused_body = :accusedBody, office = :office,
                deputy = :deputy, unit = :unit, ledger = :ledger, outcome = :outcome,
                due_on = :dueOn, words = :words
             where id = :id
            """)
        .params(values(one))
        .update();
  }

  /** Of each gram, in how many cases it stands; at most so many are counted. */
  Map<Integer, Integer> count(Set<Integer> grams, int most) {
    var found = new HashMap<Integer, Integer>();
    grams.forEach(gram -> found.put(gram, 0));
    var each =
        "select gram, count(*) from (select gram from search_gram where gram = ? limit ?) g"
            + " group by gram";
    jdbc.sql(grams.stream().map(gram -> each).collect(joining(" union all ")))
        .params(grams.stream().flatMap(gram -> Stream.of(gram, most)).toList())
        .query(
            row -> {
              found.put(row.getInt(1), row.getInt(2));
            });
    return found;
  }

  /** In which cases a gram stands. */
  List<Integer> ids(int gram) {
    return jdbc.sql("select id from search_gram where gram = ?")
        .param(gram)
        .query(Integer.class)
        .list();
  }

  /** A case has other words now. */
  void changeGrams(int id, Set<Integer> before, Set<Integer> now) {
    batch("delete from search_gram where gram = ? and id = ?", id, less(before, now));
    batch("insert into search_gram (gram, id) values (?, ?)", id, less(now, before));
  }

  private void batch(String statement, int id, List<Integer> grams) {
    if (!grams.isEmpty()) {
      batches.batchUpdate(statement, grams.stream().map(gram -> new Object[] {gram, id}).toList());
    }
  }

  private static List<Integer> less(Set<Integer> these, Set<Integer> others) {
    return these.stream().filter(gram -> !others.contains(gram)).toList();
  }

  /** Some cases whose words were never taken in, held until the transaction ends. */
  List<String> unread(int most) {
    return jdbc.sql("select case_no from search_unread order by case_no limit ? for update")
        .param(most)
        .query(String.class)
        .list();
  }

  /** Their words are taken in. */
  void read(List<String> caseNos) {
    jdbc.sql("delete from search_unread where case_no in (:caseNos)")
        .param("caseNos", caseNos)
        .update();
  }

  private static Map<String, Object> values(IndexedCase one) {
    var values = new HashMap<String, Object>();
    values.put("id", one.id());
    values.put("caseNo", one.caseNo());
    values.put("status", one.status().name());
    values.put("channel", one.channel().name());
    values.put("subject", one.subject());
    values.put("area", one.area());
    values.put("place", one.place());
    values.put("category", one.category().name());
    values.put("urgency", one.urgency().name());
    values.put("accusedBody", one.accusedBody());
    values.put("office", one.office());
    values.put("deputy", one.deputy());
    values.put("registeredBy", one.registeredBy());
    values.put("receivedOn", one.receivedOn());
    values.put("unit", one.unit());
    values.put("ledger", one.ledger() == null ? null : one.ledger().name());
    values.put("outcome", one.outcome() == null ? null : one.outcome().name());
    values.put("dueOn", one.dueOn());
    values.put("takenOver", one.isTakenOver());
    values.put("words", one.words());
    return values;
  }

  /** A row of {@link #SHOWN}; its words are not asked for. */
  static IndexedCase read(ResultSet row, int number) throws SQLException {
    return read(row, null);
  }

  private static IndexedCase read(ResultSet row, String words) throws SQLException {
    var ledger = row.getString("ledger");
    var outcome = row.getString("outcome");
    return new IndexedCase(
        row.getString("case_no"),
        DemandStatus.valueOf(row.getString("status")),
        Channel.valueOf(row.getString("channel")),
        row.getString("subject"),
        row.getString("area"),
        row.getString("place"),
        Category.valueOf(row.getString("category")),
        Urgency.valueOf(row.getString("urgency")),
        row.getString("accused_body"),
        row.getString("office"),
        row.getString("deputy"),
        row.getString("registered_by"),
        row.getObject("received_on", LocalDate.class),
        row.getString("unit"),
        ledger == null ? null : LedgerState.valueOf(ledger),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getObject("due_on", LocalDate.class),
        row.getBoolean("taken_over"),
        words);
  }
}
