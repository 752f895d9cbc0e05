package org.lianxin.duty;

/** What is counted of a deputy's year (rules yearly-duties and six-ones). */
public enum DutyKind {
  /** 联系选民活动. */
  ACTIVITIES(Source.ATTENDANCE, DutyKind.EACH),
  /** 集中联系. */
  CONCENTRATED(Source.ATTENDANCE, "d.concentrated = true"),
  /** 联系人次. */
  PERSON_TIMES(Source.ATTENDANCE, DutyKind.EACH, "d.person_times"),
  /** 反映社情民意: a demand that he verified and passed on. */
  REFLECTIONS(Source.DEMAND, "c.intake_outcome in ('CONTINUES', 'JOINED')"),
  /** 固定联系选民. */
  FIXED_CONTACTS(Source.VOTER, DutyKind.EACH),
  /** 解决民生问题: struck off, and solved as the voter says or the deputy heard from him. */
  SOLVED(
      Source.DEMAND,
      """
      c.status = 'STRUCK_OFF' and coalesce(
        (select v.solved from feedback_voter_answer v where v.case_no = c.case_no
          and v.round_no >= coalesce((select max(o.round_no) from feedback_telling o
            where o.case_no = c.case_no), 0) order by v.id desc limit 1),
        (select t.solved from feedback_telling t where t.case_no = c.case_no
          order by t.round_no desc limit 1)) = 'YES'"""),
  /** 走访选民. */
  VISITS(Source.ATTENDANCE, "d.form = 'VISIT'"),
  /** 督办实事. */
  MATTERS_PUSHED(Source.DEED, "e.kind = 'MATTER_PUSHED'"),
  /** 化解矛盾. */
  DISPUTES_SETTLED(Source.DEED, "e.kind = 'DISPUTE_SETTLED'"),
  /** 帮扶困难. */
  HOUSEHOLDS_HELPED(Source.DEED, "e.kind = 'HOUSEHOLD_HELPED'"),
  /** 提出建议. */
  SUGGESTIONS(Source.SUGGESTION, DutyKind.EACH),
  /** 撰写报告. */
  REPORTS(Source.DEED, "e.kind = 'REPORT_WRITTEN'"),
  /** 为选民办实事. */
  GOOD_DEEDS(Source.DEED, "e.kind = 'DONE_BY_DEPUTY'");

  private static final String EACH = "1 = 1";
  private static final String ONE = "1";

  private final Source source;
  private final String filter;
  private final String amount;

  DutyKind(Source source, String filter) {
    this(source, filter, ONE);
  }

  DutyKind(Source source, String filter, String amount) {
    this.source = source;
    this.filter = filter;
    this.amount = amount;
  }

  /** Where its records are. */
  Source source() {
    return source;
  }

  /** Its sum over the rows of a source; nothing over those of another. */
  String sum(Source of) {
    return of == source
        ? "sum(case when %s then %s else 0 end) %s".formatted(filter, amount, name())
        : "0 " + name();
  }

  /** The statement that finds its records. */
  String records() {
    return source.records(name(), amount, filter);
  }
}
