package org.lianxin.board;

/**
 * What is counted: rows of tables, each of one case {@code c}. A statement names these tables and
 * asks these conditions, beside the reader's rights and the area.
 */
enum Rows {
  /** The cases that are not over, whenever they were registered; by {@code demand_case_open}. */
  OPEN("demand_case c", "c.status in (:open)"),

  /** The cases registered in the period, with their rows in both ledgers by their keys. */
  REGISTERED(
      """
      demand_case c
      left join closedloop_ledger_row g on g.ledger = 'CONGRESS' and g.case_no = c.case_no
      left join closedloop_ledger_row u on u.ledger = 'UNIT' and u.case_no = c.case_no""",
      Rows.IN_PERIOD),

  /**
   * The same with what the voter said last: t to the deputy, v himself, which goes before it; by
   * {@code feedback_telling_once} and {@code feedback_voter_answer_of_case}.
   */
  VOICES(
      """
      demand_case c
      left join feedback_telling t on t.case_no = c.case_no
       and t.round_no = (select max(l.round_no) from feedback_telling l where l.case_no = c.case_no)
      left join feedback_voter_answer v on (t.round_no is null or v.round_no >= t.round_no)
       and v.id = (select max(l.id) from feedback_voter_answer l where l.case_no = c.case_no)""",
      Rows.IN_PERIOD),

  /**
   * The same with the working days up to now, to the registration, and to the unit's first signed
   * reply, by the keys of {@code board_day} and {@code closedloop_signature}.
   */
  TIMED(
      """
      demand_case c
      join board_day n on n.day_on = :today
      join board_day r on r.day_on = cast(c.registered_at as date)
      left join board_day a on a.day_on =
        (select cast(min(s.signed_at) as date) from closedloop_signature s
          where s.case_no = c.case_no and s.half = 'UNIT')""",
      Rows.IN_PERIOD),

  /** The orders of these cases that went to their unit, by {@code handling_order_of_case}. */
  ORDERS(
      "demand_case c join handling_order o on o.case_no = c.case_no",
      Rows.IN_PERIOD + " and o.assigned_at is not null"),

  /** What was promised for a day of the period, by {@code closedloop_commitment_open}. */
  COMMITMENTS(
      "closedloop_commitment o join demand_case c on c.case_no = o.case_no",
      "o.state in ('OPEN', 'FULFILLED', 'UNFULFILLED')"
          + " and o.promised_on >= :from and o.promised_on <= :to"),

  /** The checks of look-backs in the period, by {@code lookback_check_checked}. */
  LOOK_BACKS(
      "lookback_check k join demand_case c on c.case_no = k.case_no",
      "k.checked_at >= :begin and k.checked_at < :end"),

  /** What was done about cases in the period, by {@code oversight_measure_taken}. */
  MEASURES(
      "oversight_measure m join demand_case c on c.case_no = m.case_no",
      "m.taken_on >= :from and m.taken_on <= :to"),

  /** What units had to do in the period after meetings, by {@code oversight_task_due}. */
  AGREED(
      "oversight_task k join demand_case c on c.case_no = k.case_no",
      "k.due_on >= :from and k.due_on <= :to");

  /** By {@code demand_case_registered}, which holds all that is asked of the case's row. */
  private static final String IN_PERIOD = "c.registered_at >= :begin and c.registered_at < :end";

  private final String tables;
  private final String condition;

  Rows(String tables, String condition) {
    this.tables = tables;
    this.condition = condition;
  }

  /** What follows {@code from}. */
  String tables() {
    return tables;
  }

  /** What follows {@code where}. */
  String condition() {
    return condition;
  }
}
