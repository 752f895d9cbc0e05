package org.lianxin.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is counted: rows of tables, each of one case {@code c}, and what figures ask of a row. A
 * statement names these tables and asks these conditions, beside the reader's rights and the area.
 * A fact has few values, so that many rows are a few kinds of rows before any figure is counted.
 */
enum Rows {
  /** The cases that are not over, whenever they were registered; by {@code board_case_open}. */
  OPEN(
      "board_case c",
      "c.status in (:open)",
      new Facts()
          .with(
              "late",
              "case when c.end_on < :today then 'YES' when c.end_on <= :soon then 'SOON' end")),

  /**
   * The cases registered in the period as their own tables have them, with their rows in both
   * ledgers by their keys: what checks the books has to see a row that nobody else was told of.
   */
  REGISTERED(
      """
      demand_case c
      left join closedloop_ledger_row g on g.ledger = 'CONGRESS' and g.case_no = c.case_no
      left join closedloop_ledger_row u on u.ledger = 'UNIT' and u.case_no = c.case_no
      left join (select r.case_no, min(r.act) as one_act, max(r.act) as other_act
                   from withdrawal_request r where r.verdict = 'GRANTED' group by r.case_no) w
        on w.case_no = c.case_no""",
      Rows.IN_PERIOD,
      new Facts()
          .with("status", "c.status")
          .with("ledger", "g.state")
          .whether("split", "c.split_from is not null")
          .whether("joined", "c.lead_case is not null")
          .whether("referred", "c.intake_outcome = 'REFERRED'")
          .whether("withdrawn", "'WITHDRAW' in (w.one_act, w.other_act)")
          .whether("voided", "'VOID' in (w.one_act, w.other_act)")
          .whether(
              "differ",
              """
              u.case_no is not null and g.case_no is null
              or u.case_no is null and g.unit <> ''
              or u.order_round <> g.order_round or u.office <> g.office or u.unit <> g.unit
              or u.due_on <> g.due_on or u.state <> g.state
              or (c.status in ('STRUCK_OFF', 'WITHDRAWN', 'VOIDED')
                  or g.state in ('STRUCK_OFF', 'WITHDRAWN', 'VOIDED'))
                 and (g.case_no is null or c.status <> g.state)""")),

  /** The same as {@link FactRows} has them, with what the unit, the deputy and the voter said. */
  VOICES(
      "board_case c",
      Rows.IN_PERIOD,
      new Facts()
          .with("due", "c.due")
          .with("answer", "c.answer")
          .with("replied", "c.replied")
          .with("told", "c.told")
          .with("solved", "c.solved")
          .with("rating", "c.rating")
          .with("deputys", "c.deputy_rating")),

  /**
   * The same with the working days up to now, to the registration, and to the unit's first signed
   * reply, by the key of {@code board_day}.
   */
  TIMED(
      """
      board_case c
      join board_day n on n.day_on = :today
      join board_day r on r.day_on = cast(c.registered_at as date)
      left join board_day a on a.day_on = c.answered_on""",
      Rows.IN_PERIOD,
      new Facts()
          .with("due", "c.due")
          .with("waited", atMost("n.worked - r.worked"))
          .with("answered", atMost("a.worked - r.worked"))),

  /** The orders of these cases that went to their unit. */
  ORDERS(
      "board_order c",
      Rows.IN_PERIOD,
      new Facts()
          .with("taken", "c.taken")
          .with("returned", "c.returned")
          .with("again", "c.again")
          .with("first", "c.first_order")
          .with("passed", "c.passed")
          .with("extended", "c.extended")
          .with("suspended", "c.suspended")
          .with("solved", "c.solved")),

  /** What was promised for a day of the period, by {@code closedloop_commitment_open}. */
  COMMITMENTS(
      "closedloop_commitment o join demand_case c on c.case_no = o.case_no",
      "o.state in ('OPEN', 'FULFILLED', 'UNFULFILLED')"
          + " and o.promised_on >= :from and o.promised_on <= :to",
      new Facts()
          .with("state", "o.state")
          // the promised day is over, and was not one of before the opening
          .whether("past", "o.promised_on < :today and o.promised_on >= :opening")),

  /** The checks of look-backs in the period, by {@code lookback_check_checked}. */
  LOOK_BACKS(
      "lookback_check k join demand_case c on c.case_no = k.case_no",
      "k.checked_at >= :begin and k.checked_at < :end",
      new Facts()
          .with("verdict", "k.verdict")
          .with("end", "k.follow_up_end")
          .with("before", "k.was_solved")
          .with("found", "k.found")),

  /** What was done about cases in the period, by {@code oversight_measure_taken}. */
  MEASURES(
      "oversight_measure m join demand_case c on c.case_no = m.case_no",
      "m.taken_on >= :from and m.taken_on <= :to",
      new Facts()
          .with("kind", "m.kind")
          .with("rating", "m.rating")
          .whether("ended", "m.ended_on is not null")),

  /** What units had to do in the period after meetings, by {@code oversight_task_due}. */
  AGREED(
      "oversight_task k join demand_case c on c.case_no = k.case_no",
      "k.due_on >= :from and k.due_on <= :to",
      new Facts()
          .with(
              "done",
              """
              case when k.done_on <= k.due_on then 'IN_TIME' when k.due_on < :opening then 'BEFORE'
                   when k.done_on is not null then 'AFTER' when k.due_on < :today then 'LATE'
                   else 'NOT_DUE' end"""));

  /** By {@code demand_case_registered}, or the keys of what {@link FactRows} has. */
  private static final String IN_PERIOD = "c.registered_at >= :begin and c.registered_at < :end";

  private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

  /** SQL expressions by their names. */
  private static final class Facts {

    private final Map<String, String> sql = new LinkedHashMap<>();

    Facts with(String name, String expression) {
      sql.put(name, expression);
      return this;
    }

    Facts whether(String name, String condition) {
      return with(name, "case when %s then 1 else 0 end".formatted(condition));
    }
  }

  /** The least of the figures' numbers of working days that this is not above; 99 where it is. */
  private static String atMost(String days) {
    return "case when %1$s <= 5 then 5 when %1$s <= 10 then 10 when %1$s <= 15 then 15 when %1$s <= 20 then 20 when %1$s <= 30 then 30 else 99 end"
        .formatted(days);
  }

  private final String tables;
  private final String condition;
  private final Facts facts;

  Rows(String tables, String condition, Facts facts) {
    this.tables = tables;
    this.condition = condition;
    this.facts = facts;
  }

  /** Whether these are rows of {@link FactRows}, which are picked by the case alone. */
  boolean isOfFacts() {
    return tables.startsWith("board_");
  }

  /** What follows {@code from}. */
  String tables() {
    return tables;
  }

  /** What follows {@code where}. */
  String condition() {
    return condition;
  }

  /** The facts, each an expression on a row by its name. */
  Map<String, String> facts() {
    return facts.sql;
  }

  /** A condition on facts with this in the place of each fact's name. */
  static String fill(String condition, Function<String, String> fact) {
    return FACT.matcher(condition)
        .replaceAll(name -> Matcher.quoteReplacement(fact.apply(name.group(1))));
  }
}
