package org.lianxin.handling;

import java.time.LocalDate;
import java.util.List;
import org.lianxin.shared.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * 办理记录: what is on record of a unit's work on an order. Whoever judges the work reads what was said
 * to the unit beside what it did, so both come at once.
 */
@Repository
class WorkRows {

  /**
   * An entry.
   *
   * @param entry {@code CONTACT} where the unit heard the deputy, else how the work went on, see
   *     {@link NextStep}
   * @param doneOn the day of the contact, or when the work was noted
   * @param way how the deputy was heard; null of work
   * @param words what the deputy said, or what was done
   * @param evidence of the work; empty where none is named
   */
  record Entry(String entry, LocalDate doneOn, ContactWay way, String words, String evidence) {

    private static final String CONTACT = "CONTACT";

    boolean isContact() {
      return entry.equals(CONTACT);
    }

    boolean isInquiry() {
      return entry.equals(NextStep.INQUIRY.name());
    }
  }

  private final JdbcClient jdbc;

  WorkRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All entries of an order's round, each kind in the order in which it was noted. */
  @ReadOnce
  List<Entry> of(Order order) {
    return jdbc.sql(
            "select id, 'CONTACT' as entry, held_on as done_on, way, said as words, '' as evidence"
                + " from handling_contact where case_no = :case and round_no = :round"
                + " union all"
                + " select id, next_step, cast(noted_at as date), null, notes,"
                + " coalesce(evidence, '') from handling_progress"
                + " where case_no = :case and round_no = :round order by id")
        .param("case", order.caseNo())
        .param("round", order.round())
        .query(Entry.class)
        .list();
  }
}
