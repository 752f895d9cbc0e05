package org.lianxin.board;

import java.util.List;

/**
 * 指标: what the board counts. To add one is to add a constant here, its {@code name}, {@code what}
 * and {@code source} to the messages, and its place to a {@link Panel}.
 *
 * <p>The cases behind a figure are found by the same conditions that count it.
 */
enum Figure {
  /** 在办. */
  OPEN(Rows.OPEN, Sql.ALL),
  /** 逾期: a limit that somebody here has to meet has passed. */
  OVERDUE(Rows.OPEN, Sql.late("d.due_on < :today or d.outer_on < :today")),
  /** 临期: not late, and a limit ends within three working days. */
  AT_RISK(
      Rows.OPEN,
      "not "
          + Sql.late("d.due_on < :today or d.outer_on < :today")
          + " and "
          + Sql.late("d.due_on <= :soon or d.outer_on <= :soon")),

  /** 登记. */
  REGISTERED(Rows.REGISTERED, "c.split_from is null"),
  /** 分件: of a paper with more than one matter, each further one. */
  SPLIT_OFF(Rows.REGISTERED, "c.split_from is not null"),
  /** 尚在办. */
  STILL_OPEN(Rows.REGISTERED, Sql.STILL_OPEN),
  /** 已销号. */
  STRUCK_OFF(Rows.REGISTERED, Sql.STRUCK_OFF),
  /** 已并入他件. */
  JOINED(Rows.REGISTERED, Sql.JOINED),
  /** 已引导. */
  REFERRED(Rows.REGISTERED, Sql.REFERRED),
  /** 已撤回. */
  WITHDRAWN(Rows.REGISTERED, Sql.WITHDRAWN),
  /** 已作废. */
  VOIDED(Rows.REGISTERED, Sql.VOIDED),
  /** 去向不明: in none of these, or in more than one. */
  UNACCOUNTED(
      Rows.REGISTERED,
      Sql.times(
              List.of(
                  Sql.STILL_OPEN,
                  Sql.STRUCK_OFF,
                  Sql.JOINED,
                  Sql.REFERRED,
                  Sql.WITHDRAWN,
                  Sql.VOIDED))
          + " <> 1"),
  /** 台账不一致: the two ledgers, or one and the case, do not say the same. */
  LEDGERS_DIFFER(
      Rows.REGISTERED,
      """
      (u.case_no is not null and g.case_no is null
       or u.case_no is null and g.unit <> ''
       or u.order_round <> g.order_round or u.office <> g.office or u.unit <> g.unit
       or u.due_on <> g.due_on or u.state <> g.state
       or (c.status in ('STRUCK_OFF', 'WITHDRAWN', 'VOIDED')
           or g.state in ('STRUCK_OFF', 'WITHDRAWN', 'VOIDED'))
          and (g.case_no is null or c.status <> g.state))"""),

  /** 答复率. */
  REPLIED(Rows.VOICES, Sql.ANSWERED, Sql.DUE),
  /** 办结率: what the unit itself says of it. */
  SAID_SOLVED(
      Rows.VOICES,
      """
      exists (select 1 from handling_reply y
               where y.case_no = c.case_no and y.outcome in ('SOLVED', 'BASICALLY_SOLVED')
                 and not exists (select 1 from handling_reply z
                      where z.case_no = y.case_no
                        and (z.round_no > y.round_no
                             or z.round_no = y.round_no and z.draft_number > y.draft_number)))""",
      Sql.DUE + " and " + Sql.ANSWERED),
  /** 告知率. */
  TOLD(
      Rows.VOICES,
      "t.way <> 'NOT_POSSIBLE' and coalesce(v.told, 'YES') <> 'NO'",
      "c.status not in ('WITHDRAWN', 'VOIDED') and exists (select 1 from closedloop_signature s"
          + " where s.case_no = coalesce(c.lead_case, c.case_no) and s.half = 'UNIT')"),
  /** 解决率. */
  RESOLVED(Rows.VOICES, Sql.SOLVED + " = 'YES'", Sql.SOLVED + " in ('YES', 'PARTLY', 'NO')"),
  /** 满意率. */
  SATISFIED(
      Rows.VOICES,
      Sql.RATING + " in ('SATISFIED', 'BASICALLY')",
      Sql.RATING + " in ('SATISFIED', 'BASICALLY', 'DISSATISFIED')"),
  /** 代表满意率. */
  DEPUTY_SATISFIED(
      Rows.VOICES, Sql.rated("and p.outcome_rating in ('SATISFIED', 'BASICALLY')"), Sql.rated("")),

  /** 5个工作日内答复. */
  WITHIN_5(5),
  /** 10个工作日内答复. */
  WITHIN_10(10),
  /** 15个工作日内答复. */
  WITHIN_15(15),
  /** 20个工作日内答复. */
  WITHIN_20(20),
  /** 30个工作日内答复. */
  WITHIN_30(30),

  /** 交办件次. */
  ASSIGNED(Rows.ORDERS, Sql.ALL),
  /** 首派即准: of first orders that were taken or returned, those taken. */
  FIRST_RIGHT(
      Rows.ORDERS,
      "o.returned_at is null",
      "(o.taken_at is not null or o.returned_at is not null) and not exists"
          + " (select 1 from handling_order f where f.case_no = o.case_no and f.id < o.id)"),
  /** 退办. */
  RETURNED(Rows.ORDERS, "o.returned_at is not null"),
  /** 改派接收: came after another unit had returned the case. */
  PASSED_ON(
      Rows.ORDERS,
      "exists (select 1 from handling_order f where f.case_no = o.case_no and f.id < o.id"
          + " and f.round_no = o.round_no and f.returned_at is not null)"),
  /** 重新办理. */
  REHANDLED(Rows.ORDERS, "o.round_no > 1"),
  /** 延期. */
  EXTENDED(Rows.ORDERS, Sql.postponed("EXTENSION")),
  /** 挂账. */
  SUSPENDED(Rows.ORDERS, Sql.postponed("SUSPENSION")),
  /** 选民认可解决. */
  UNIT_RESOLVED(Rows.ORDERS, Sql.voice("('YES')"), Sql.voice("('YES', 'PARTLY', 'NO')")),

  /** 到期承诺. */
  PROMISED(Rows.COMMITMENTS, Sql.ALL),
  /** 承诺兑现率. */
  KEPT(Rows.COMMITMENTS, "o.state = 'FULFILLED'", "(o.state <> 'OPEN' or " + Sql.PAST + ")"),
  /** 承诺落空: said to be so, or past its day. */
  MISSED(Rows.COMMITMENTS, "(o.state = 'UNFULFILLED' or o.state = 'OPEN' and " + Sql.PAST + ")"),
  /** 承诺未到期. */
  NOT_DUE(Rows.COMMITMENTS, "o.state = 'OPEN' and not (" + Sql.PAST + ")"),

  /** 回头看核查. */
  LOOKED_BACK(Rows.LOOK_BACKS, Sql.ALL),
  /** 核查属实率. */
  FOUND_REAL(Rows.LOOK_BACKS, "k.verdict = 'CONFIRMED'", Sql.ALL),
  /** 退回重新办理: at the check or after the follow-up. */
  SENT_BACK(Rows.LOOK_BACKS, "(k.verdict = 'REOPENED' or k.follow_up_end = 'REOPENED')", Sql.ALL),
  /** 回头看前解决率: by the voter's last word when it was drawn. */
  SOLVED_BEFORE(Rows.LOOK_BACKS, "k.was_solved = 'YES'", Sql.ALL),
  /** 核查时解决率: what was there when somebody looked. */
  SOLVED_WHEN_CHECKED(Rows.LOOK_BACKS, "k.found = 'SOLVED'", Sql.ALL),

  /** 督办. */
  SUPERVISED(Rows.MEASURES, "m.kind = 'SUPERVISED'"),
  /** 重点督办. */
  KEY_SUPERVISED(Rows.MEASURES, "m.kind = 'KEY_SUPERVISED'"),
  /** 督办办结率: of those supervised, those of which somebody said what came of it. */
  SUPERVISION_ENDED(
      Rows.MEASURES, "m.ended_on is not null", "m.kind in ('SUPERVISED', 'KEY_SUPERVISED')"),
  /** 分工会. */
  AT_DIVISION(Rows.MEASURES, "m.kind = 'DIVISION'"),
  /** 推进会. */
  AT_PROGRESS(Rows.MEASURES, "m.kind = 'PROGRESS'"),
  /** 测评满意率. */
  RATED_SATISFIED(Rows.MEASURES, "m.rating in ('SATISFIED', 'BASICALLY')", "m.kind = 'RATING'"),
  /** 协调会. */
  AT_COORDINATION(Rows.MEASURES, "m.kind = 'COORDINATION'"),
  /** 约谈. */
  SUMMONED(Rows.MEASURES, "m.kind = 'SUMMONS'"),
  /** 报送党委率: of those marked, those that went out. */
  PARTY_REPORTED(Rows.MEASURES, "m.ended_on is not null", "m.kind = 'PARTY_REPORT'"),

  /** 到期交办事项. */
  AGREED_DUE(Rows.AGREED, Sql.ALL),
  /** 交办按期完成率: what is not due yet and not done counts in neither number. */
  AGREED_IN_TIME(
      Rows.AGREED, "k.done_on <= k.due_on", "(k.done_on is not null or k.due_on < :today)"),
  /** 交办逾期未完成. */
  AGREED_LATE(Rows.AGREED, "k.done_on is null and k.due_on < :today");

  /** Which of a figure's two numbers. */
  enum Part {
    /** 分子. */
    NUMERATOR,
    /** 分母. */
    DENOMINATOR
  }

  private final Rows rows;
  private final String numerator;
  private final String denominator;
  private final boolean rate;

  Figure(Rows rows, String count) {
    this(rows, count, count, false);
  }

  Figure(Rows rows, String numerator, String denominator) {
    this(rows, "%s and %s".formatted(denominator, numerator), denominator, true);
  }

  Figure(int workingDays) {
    this(
        Rows.TIMED,
        "a.worked - r.worked <= " + workingDays,
        "%s and n.worked - r.worked > %d".formatted(Sql.DUE, workingDays));
  }

  Figure(Rows rows, String numerator, String denominator, boolean rate) {
    this.rows = rows;
    this.numerator = numerator;
    this.denominator = denominator;
    this.rate = rate;
  }

  /** What is counted. */
  Rows rows() {
    return rows;
  }

  /** Whether it is a rate, with two numbers, and not a mere count. */
  boolean isRate() {
    return rate;
  }

  /** Which of the rows count. */
  String condition(Part part) {
    return part == Part.NUMERATOR ? numerator : denominator;
  }

  /** Conditions that several figures ask. */
  private static final class Sql {

    static final String ALL = "1 = 1";

    /** The promised day is over, and was not one of before the opening. */
    static final String PAST = "o.promised_on < :today and o.promised_on >= :opening";

    static final String STILL_OPEN = "c.status not in ('STRUCK_OFF', 'WITHDRAWN', 'VOIDED')";

    static final String STRUCK_OFF =
        "g.state = 'STRUCK_OFF' and c.lead_case is null"
            + " and coalesce(c.intake_outcome, '') <> 'REFERRED'";

    static final String JOINED = "g.state = 'STRUCK_OFF' and c.lead_case is not null";

    static final String REFERRED =
        "g.state = 'STRUCK_OFF' and c.lead_case is null and c.intake_outcome = 'REFERRED'";

    static final String WITHDRAWN = takenBack("WITHDRAW");

    static final String VOIDED = takenBack("VOID");

    /** What the voter says himself goes before what the deputy noted. */
    static final String SOLVED = "coalesce(v.solved, t.solved)";

    static final String RATING = "coalesce(v.rating, t.rating)";

    /** Verified, to be handled by a unit, neither taken back nor a petition. */
    static final String DUE =
        "c.intake_outcome = 'CONTINUES' and c.status not in ('WITHDRAWN', 'VOIDED', 'PETITION')"
            + " and not exists (select 1 from petition_case p where p.case_no = c.case_no)";

    /** The unit's signed reply stands; one that is handled again has none until the next. */
    static final String ANSWERED =
        "c.status in ('REPLIED', 'FED_BACK', 'STRUCK_OFF') and exists (select 1 from"
            + " closedloop_signature s where s.case_no = c.case_no and s.half = 'UNIT')";

    private static String takenBack(String act) {
      return "exists (select 1 from withdrawal_request w where w.case_no = c.case_no and w.act = '"
          + act
          + "' and w.verdict = 'GRANTED')";
    }

    static String late(String ends) {
      return "c.case_no in (select d.case_no from demand_deadline d where d.met_at is null"
          + " and d.kind not in (:rights) and ("
          + ends
          + "))";
    }

    /** How many of the conditions hold. */
    static String times(List<String> conditions) {
      return String.join(
          " + ",
          conditions.stream().map(one -> "case when " + one + " then 1 else 0 end").toList());
    }

    /** The deputy's last word. */
    static String rated(String how) {
      return "exists (select 1 from feedback_opinion p where p.case_no = c.case_no "
          + how
          + " and p.round_no = (select max(l.round_no) from feedback_opinion l"
          + " where l.case_no = c.case_no))";
    }

    static String postponed(String kind) {
      return "exists (select 1 from handling_postponement p where p.case_no = o.case_no"
          + " and p.round_no = o.round_no and p.kind = '"
          + kind
          + "' and p.verdict = 'APPROVED') and o.taken_at is not null";
    }

    static String voice(String solved) {
      return "o.taken_at is not null and exists (select 1 from feedback_telling t"
          + " left join feedback_voter_answer v on v.id = (select max(l.id)"
          + " from feedback_voter_answer l where l.case_no = t.case_no and l.round_no = t.round_no)"
          + " where t.case_no = o.case_no and t.round_no = o.round_no and "
          + SOLVED
          + " in "
          + solved
          + ")";
    }
  }
}
