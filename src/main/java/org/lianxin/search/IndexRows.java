package org.lianxin.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lianxin.demand.Channel;
import org.lianxin.demand.DemandStatus;
import org.lianxin.handling.Outcome;
import org.lianxin.routing.Category;
import org.lianxin.routing.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that the list is read from. */
@Repository
class IndexRows {

  private final JdbcClient jdbc;

  IndexRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<IndexedCase> find(int id) {
    return jdbc.sql("select * from search_case where id = ?")
        .param(id)
        .query(IndexRows::read)
        .optional();
  }

  void add(IndexedCase one) {
    jdbc.sql(
            """
            insert into search_case (id, case_no, status, channel, subject, area, place, category,
                urgency, accused_body, office, deputy, registered_by, received_on, unit, outcome, due_on)
              values (:id, :caseNo, :status, :channel, :subject, :area, :place, :category,
                :urgency, :accusedBody, :office, :deputy, :registeredBy, :receivedOn, :unit, :outcome, :dueOn)
            """)
        .params(values(one))
        .update();
  }

  /** Number, channel, place and day of receipt never change. */
  void change(IndexedCase one) {
    jdbc.sql(
            """
            update search_case set status = :status, subject = :subject, category = :category,
                urgency = :urgency, accused_body = :accusedBody, office = :office,
                deputy = :deputy, unit = :unit, outcome = :outcome, due_on = :dueOn
             where id = :id
            """)
        .params(values(one))
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
    values.put("outcome", one.outcome() == null ? null : one.outcome().name());
    values.put("dueOn", one.dueOn());
    return values;
  }

  /** A row with all columns. */
  static IndexedCase read(ResultSet row, int number) throws SQLException {
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
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getObject("due_on", LocalDate.class));
  }
}
