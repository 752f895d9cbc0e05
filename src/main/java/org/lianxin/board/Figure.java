package org.lianxin.board;

import java.util.List;

/**
 * 指标: what the board counts. To add one is to add a constant here, its {@code name}, {@code what}
 * and {@code source} to the messages, and its place to a {@link Panel}.
 *
 * <p>The cases behind a figure are found by the same conditions that count it. They ask the facts
 * of {@link Rows}, each by its name in braces.
 */
enum Figure {
  /** 在办. */
  OPEN(Rows.OPEN, Sql.ALL),
  /** 逾期: a limit that somebody here has to meet has passed. */
  OVERDUE(Rows.OPEN, "{late} = 'YES'"),
  /** 临期: not late, and a limit ends within three working days. */
  AT_RISK(Rows.OPEN, "{late} = 'SOON'"),

  /** 登记. */
  REGISTERED(Rows.REGISTERED, "{split} = 0"),
  /** 分件: of a paper with more than one matter, each further one. */
  SPLIT_OFF(Rows.REGISTERED, "{split} = 1"),
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
  LEDGERS_DIFFER(Rows.REGISTERED, "{differ} = 1"),

  /** 答复率. */
  REPLIED(Rows.VOICES, Sql.ANSWERED, Sql.DUE),
  /** 办结率: what the unit itself says of it. */
  SAID_SOLVED(
      Rows.VOICES, "{answer} in ('SOLVED', 'BASICALLY_SOLVED')", Sql.DUE + " and " + Sql.ANSWERED),
  /** 告知率. */
  TOLD(Rows.VOICES, "{told} = 1", "{replied} = 1"),
  /** 解决率. */
  RESOLVED(Rows.VOICES, "{solved} = 'YES'", "{solved} in ('YES', 'PARTLY', 'NO')"),
  /** 满意率. */
  SATISFIED(
      Rows.VOICES,
      "{rating} in ('SATISFIED', 'BASICALLY')",
      "{rating} in ('SATISFIED', 'BASICALLY', 'DISSATISFIED')"),
  /** 代表满意率. */
  DEPUTY_SATISFIED(Rows.VOICES, "{deputys} in ('SATISFIED', 'BASICALLY')", "{deputys} is not null"),

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
  FIRST_RIGHT(Rows.ORDERS, "{returned} = 0", "({taken} = 1 or {returned} = 1) and {first} = 1"),
  /** 退办. */
  RETURNED(Rows.ORDERS, "{returned} = 1"),
  /** 改派接收: came after another unit had returned the case. */
  PASSED_ON(Rows.ORDERS, "{passed} = 1"),
  /** 重新办理. */
  REHANDLED(Rows.ORDERS, "{again} = 1"),
  /** 延期. */
  EXTENDED(Rows.ORDERS, "{taken} = 1 and {extended} = 1"),
  /** 挂账. */
  SUSPENDED(Rows.ORDERS, "{taken} = 1 and {suspended} = 1"),
  /** 选民认可解决. */
  UNIT_RESOLVED(
      Rows.ORDERS, "{solved} = 'YES'", "{taken} = 1 and {solved} in ('YES', 'PARTLY', 'NO')"),

  /** 到期承诺. */
  PROMISED(Rows.COMMITMENTS, Sql.ALL),
  /** 承诺兑现率. */
  KEPT(Rows.COMMITMENTS, "{state} = 'FULFILLED'", "({state} <> 'OPEN' or {past} = 1)"),
  /** 承诺落空: said to be so, or past its day. */
  MISSED(Rows.COMMITMENTS, "({state} = 'UNFULFILLED' or {state} = 'OPEN' and {past} = 1)"),
  /** 承诺未到期. */
  NOT_DUE(Rows.COMMITMENTS, "{state} = 'OPEN' and {past} = 0"),

  /** 回头看核查. */
  LOOKED_BACK(Rows.LOOK_BACKS, Sql.ALL),
  /** 核查属实率. */
  FOUND_REAL(Rows.LOOK_BACKS, "{verdict} = 'CONFIRMED'", Sql.ALL),
  /** 退回重新办理: at the check or after the follow-up. */
  SENT_BACK(Rows.LOOK_BACKS, "({verdict} = 'REOPENED' or {end} = 'REOPENED')", Sql.ALL),
  /** 回头看前解决率: by the voter's last word when it was drawn. */
  SOLVED_BEFORE(Rows.LOOK_BACKS, "{before} = 'YES'", Sql.ALL),
  /** 核查时解决率: what was there when somebody looked. */
  SOLVED_WHEN_CHECKED(Rows.LOOK_BACKS, "{found} = 'SOLVED'", Sql.ALL),

  /** 督办. */
  SUPERVISED(Rows.MEASURES, "{kind} = 'SUPERVISED'"),
  /** 重点督办. */
  KEY_SUPERVISED(Rows.MEASURES, "{kind} = 'KEY_SUPERVISED'"),
  /** 督办办结率: of those supervised, those of which somebody said what came of it. */
  SUPERVISION_ENDED(Rows.MEASURES, "{ended} = 1", "{kind} in ('SUPERVISED', 'KEY_SUPERVISED')"),
  /** 分工会. */
  AT_DIVISION(Rows.MEASURES, "{kind} = 'DIVISION'"),
  /** 推进会. */
  AT_PROGRESS(Rows.MEASURES, "{kind} = 'PROGRESS'"),
  /** 测评满意率. */
  RATED_SATISFIED(Rows.MEASURES, "{rating} in ('SATISFIED', 'BASICALLY')", "{kind} = 'RATING'"),
  /** 协调会. */
  AT_COORDINATION(Rows.MEASURES, "{kind} = 'COORDINATION'"),
  /** 约谈. */
  SUMMONED(Rows.MEASURES, "{kind} = 'SUMMONS'"),
  /** 报送党委率: of those marked, those that went out. */
  PARTY_REPORTED(Rows.MEASURES, "{ended} = 1", "{kind} = 'PARTY_REPORT'"),

  /** 到期交办事项. */
  AGREED_DUE(Rows.AGREED, Sql.ALL),
  /** 交办按期完成率: what is not due yet, or was before the opening, counts in neither number. */
  AGREED_IN_TIME(Rows.AGREED, "{done} = 'IN_TIME'", "{done} not in ('NOT_DUE', 'BEFORE')"),
  /** 交办逾期未完成. */
  AGREED_LATE(Rows.AGREED, "{done} = 'LATE'");

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
        "{answered} <= " + workingDays,
        "%s and {waited} > %d".formatted(Sql.DUE, workingDays));
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

  /** Which of the rows count, by their facts in braces. */
  String condition(Part part) {
    return part == Part.NUMERATOR ? numerator : denominator;
  }

  /** Conditions that several figures ask. */
  private static final class Sql {

    static final String ALL = "1 = 1";

    static final String STILL_OPEN = "{status} not in ('STRUCK_OFF', 'WITHDRAWN', 'VOIDED')";

    static final String STRUCK_OFF = "{ledger} = 'STRUCK_OFF' and {joined} = 0 and {referred} = 0";

    static final String JOINED = "{ledger} = 'STRUCK_OFF' and {joined} = 1";

    static final String REFERRED = "{ledger} = 'STRUCK_OFF' and {joined} = 0 and {referred} = 1";

    static final String WITHDRAWN = "{withdrawn} = 1";

    static final String VOIDED = "{voided} = 1";

    static final String DUE = "{due} = 1";

    /** The unit's signed reply stands; one that is handled again has none until the next. */
    static final String ANSWERED = "{answer} is not null";

    /** How many of the conditions hold. */
    static String times(List<String> conditions) {
      return String.join(
          " + ",
          conditions.stream().map(one -> "case when " + one + " then 1 else 0 end").toList());
    }
  }
}
