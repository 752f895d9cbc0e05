package org.lianxin.board;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.lianxin.routing.LimitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the board asks of each case, and of each of its orders that went to a unit, in one row: made
 * from the tables of the other modules, and no part of the record. What a column means stands here
 * and nowhere else.
 */
@Repository
class FactRows {

  private static final List<String> RIGHTS =
      Stream.of(LimitKind.values()).filter(LimitKind::isRight).map(Enum::name).toList();

  /** What the voter says himself goes before what the deputy noted. */
  private static final String SOLVED = "coalesce(v.solved, t.solved)";

  /** Of a row {@code c} of the case, as {@link org.lianxin.demand.ReadableCases} asks them. */
  private static final String OF_CASE =
      "c.registered_at, c.case_no, c.status, c.area, c.office, c.deputy, c.registered_by,"
          + " c.accused_body";

  /** t is what the voter said last to the deputy, v himself. */
  static final String CASES =
      """
      insert into board_case (registered_at, case_no, status, area, office, deputy, registered_by,
          accused_body, matter_level, end_on, due, answer, answered_on, replied, told, solved,
          rating, deputy_rating)
        select %s, c.matter_level,
            (select min(case when d.outer_on < d.due_on then d.outer_on else d.due_on end)
               from demand_deadline d
              where d.case_no = c.case_no and d.met_at is null and d.kind not in (:rights)),
            %s,
            case when c.status in ('REPLIED', 'FED_BACK', 'STRUCK_OFF')
                  and exists (select 1 from closedloop_signature s
                               where s.case_no = c.case_no and s.half = 'UNIT')
                 then coalesce((select y.outcome from handling_reply y where y.case_no = c.case_no
                                 order by y.round_no desc, y.draft_number desc limit 1), '') end,
            (select cast(min(s.signed_at) as date) from closedloop_signature s
              where s.case_no = c.case_no and s.half = 'UNIT'),
            %s,
            %s,
            %s,
            coalesce(v.rating, t.rating),
            (select q.outcome_rating from feedback_opinion q where q.case_no = c.case_no
              order by q.round_no desc limit 1)
          from demand_case c
          left join feedback_telling t on t.case_no = c.case_no
           and t.round_no =
             (select max(l.round_no) from feedback_telling l where l.case_no = c.case_no)
          left join feedback_voter_answer v on (t.round_no is null or v.round_no >= t.round_no)
           and v.id = (select max(l.id) from feedback_voter_answer l where l.case_no = c.case_no)
         where c.case_no in (:cases)"""
          .formatted(
              OF_CASE,
              whether( // verified, to be handled by a unit, neither taken back nor a petition
                  """
                  c.intake_outcome = 'CONTINUES'
                  and c.status not in ('WITHDRAWN', 'VOIDED', 'PETITION')
                  and not exists (select 1 from petition_case p where p.case_no = c.case_no)"""),
              whether(
                  """
                  c.status not in ('WITHDRAWN', 'VOIDED')
                  and exists (select 1 from closedloop_signature s
                               where s.case_no = coalesce(c.lead_case, c.case_no)
                                 and s.half = 'UNIT')"""),
              whether("t.way <> 'NOT_POSSIBLE' and coalesce(v.told, 'YES') <> 'NO'"),
              SOLVED);

  static final String ORDERS =
      """
      insert into board_order (registered_at, case_no, status, area, office, deputy, registered_by,
          accused_body, order_id, unit, taken, returned, again, first_order, passed, extended,
          suspended, solved)
        select %s, o.id, o.unit, %s, %s, %s, %s, %s, %s, %s,
            (select %s from feedback_telling t
               left join feedback_voter_answer v on v.id =
                 (select max(l.id) from feedback_voter_answer l
                   where l.case_no = t.case_no and l.round_no = t.round_no)
              where t.case_no = o.case_no and t.round_no = o.round_no)
          from demand_case c join handling_order o on o.case_no = c.case_no
         where o.assigned_at is not null and c.case_no in (:cases)"""
          .formatted(
              OF_CASE,
              whether("o.taken_at is not null"),
              whether("o.returned_at is not null"),
              whether("o.round_no > 1"),
              whether(
                  """
                  not exists (select 1 from handling_order f
                               where f.case_no = o.case_no and f.id < o.id)"""),
              whether(
                  """
                  exists (select 1 from handling_order f
                           where f.case_no = o.case_no and f.id < o.id
                             and f.round_no = o.round_no and f.returned_at is not null)"""),
              postponed("EXTENSION"),
              postponed("SUSPENSION"),
              SOLVED);

  private final JdbcClient jdbc;

  FactRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private static String whether(String condition) {
    return "case when %s then 1 else 0 end".formatted(condition);
  }

  private static String postponed(String kind) {
    return whether(
        """
        exists (select 1 from handling_postponement p
                 where p.case_no = o.case_no and p.round_no = o.round_no
                   and p.kind = '%s' and p.verdict = 'APPROVED')"""
            .formatted(kind));
  }

  /** The cases that were joined to one of these. */
  List<String> joinedTo(Collection<String> cases) {
    return jdbc.sql("select case_no from demand_case where lead_case in (:cases)")
        .param("cases", cases)
        .query(String.class)
        .list();
  }

  /** The next cases by number, after one. */
  List<String> casesAfter(String caseNo, int most) {
    return jdbc.sql("select case_no from demand_case where case_no > ? order by case_no limit ?")
        .params(caseNo, most)
        .query(String.class)
        .list();
  }

  /**
   * Makes the rows of these cases anew. What was there is taken out first: who does the same at
   * this moment waits for that, and reads what the other has committed.
   */
  void replace(Collection<String> cases) {
    for (var table : List.of("board_case", "board_order")) {
      jdbc.sql("delete from " + table + " where case_no in (:cases)")
          .param("cases", cases)
          .update();
    }
    jdbc.sql(CASES).param("cases", cases).param("rights", RIGHTS).update();
    jdbc.sql(ORDERS).param("cases", cases).update();
  }
}
