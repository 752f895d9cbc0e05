package org.lianxin.duty;

/** Where a figure's records are: rows of tables, each of one deputy and of one day. */
enum Source {
  /** At which activities he was, by {@code activity_deputy_year}, which holds all that is asked. */
  ATTENDANCE(
      "activity_deputy d",
      " join activity_record r on r.activity_no = d.activity_no",
      "d.login",
      "d.held_on",
      "d.counted = true",
      "d.activity_no",
      "r.subject"),

  /** What he did himself, by {@code activity_deed_year}; not from a record that was struck. */
  DEED(
      "activity_deed e",
      "",
      "e.login",
      "e.done_on",
      "not exists (select 1 from activity_record r where r.activity_no = e.activity_no"
          + " and r.state = 'STRUCK')",
      "coalesce(e.activity_no, '')",
      "e.words"),

  /** The demands that he received, by {@code demand_case_deputy}. */
  DEMAND(
      "demand_case c",
      "",
      "c.deputy",
      "c.received_on",
      "c.status not in ('WITHDRAWN', 'VOIDED')",
      "c.case_no",
      "''"),

  /** The suggestions that he carried, by {@code instruction_suggestion_of_carrier}. */
  SUGGESTION(
      "instruction_suggestion s",
      "",
      "s.carrier",
      "s.closed_at",
      "s.verdict = 'ADOPTED'",
      "s.case_no",
      "coalesce(s.title, '')"),

  /** The voters on his list today, of whatever day; what they are called is sealed. */
  VOTER(
      "roster_fixed_contact f join roster_deputy m on m.code = f.deputy",
      "",
      "m.login",
      null,
      "1 = 1",
      "''",
      "''");

  private static final String IN_YEAR = "%1$s >= :from and %1$s < :end and %2$s";

  private final String rows;
  private final String details;
  private final String login;
  private final String day;
  private final String condition;
  private final String reference;
  private final String words;

  Source(
      String rows,
      String details,
      String login,
      String day,
      String condition,
      String reference,
      String words) {
    this.rows = rows;
    this.details = details;
    this.login = login;
    this.day = day;
    this.condition = condition;
    this.reference = reference;
    this.words = words;
  }

  /** The sums of these columns for each of the deputies. */
  String sums(String columns) {
    return "select %1$s login, %2$s from %3$s where %1$s in (:logins) and %4$s group by %1$s"
        .formatted(login, columns, rows, condition());
  }

  /** The rows of the deputies that count for a figure, each with how much it adds. */
  String records(String figure, String amount, String filter) {
    return ("select '%s' kind, cast(%s as date) done_on, %s reference, %s words, %s amount"
            + " from %s%s where %s in (:logins) and %s and %s")
        .formatted(
            figure, day, reference, words, amount, rows, details, login, condition(), filter);
  }

  /** Whether its rows may be shown one by one. */
  boolean isListed() {
    return day != null;
  }

  private String condition() {
    return day == null ? condition : IN_YEAR.formatted(day, condition);
  }
}
