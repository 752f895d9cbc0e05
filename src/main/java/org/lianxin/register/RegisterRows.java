package org.lianxin.register;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the modules wrote down in a year about a group and its deputies. */
@Repository
class RegisterRows {

  private static final String ACTIVITIES =
      """
      select r.activity_no no, r.held_on, r.form, r.subject, r.place, r.station, r.organiser,
             r.person_times,
             (select count(*) from activity_demand h where h.activity_no = r.activity_no) demands
        from activity_record r
       where r.organiser in (:organisers) and r.held_on >= :from and r.held_on < :end
         and r.state = 'RECORDED'
       order by r.held_on, r.activity_no
      """;

  private static final String PRESENT =
      """
      select d.activity_no, d.login
        from activity_record r join activity_deputy d on d.activity_no = r.activity_no
       where r.organiser in (:organisers) and r.held_on >= :from and r.held_on < :end
       order by d.guest, d.login
      """;

  private static final String RECEPTIONS =
      """
      select r.id, r.meets_on, coalesce(r.visitors, 0) visitors, d.login
        from rota_day r join rota_duty d on d.reception = r.id and d.successor is null
       where r.deputies_group = :group and r.meets_on >= :from and r.meets_on < :end
         and r.state = 'HELD'
       order by r.meets_on, r.id, d.id
      """;

  /** The unit of the last order, and the outcome of the reply that was signed. */
  private static final String DEMANDS =
      """
      select c.case_no no, c.received_on, c.channel, c.subject,
             c.confidential or c.accusation confidential, c.category, c.deputy, c.status,
             (select o.unit from handling_order o where o.id =
               (select max(l.id) from handling_order l
                 where l.case_no = c.case_no and l.assigned_at is not null)) unit,
             case when c.status in ('REPLIED', 'FED_BACK', 'STRUCK_OFF') then
               (select r.outcome from handling_reply r where r.id =
                 (select max(l.id) from handling_reply l where l.case_no = c.case_no)) end outcome,
             (select max(t.told_on) from feedback_telling t where t.case_no = c.case_no) told_on
        from demand_case c
       where c.deputy in (:logins) and c.status <> 'VOIDED' and c.received_on < :end
         and (c.received_on >= :from %s)
       order by c.received_on, c.case_no
      """;

  /** What was received before and was neither struck off nor withdrawn when the time began. */
  private static final String CARRIED =
      """
       or c.status not in ('STRUCK_OFF', 'WITHDRAWN')
               or c.status = 'STRUCK_OFF' and exists (select 1 from closedloop_strike_off s
                   where s.case_no = c.case_no and s.verdict = 'CONFIRMED'
                     and s.decided_at >= :from)""";

  /** Letters that were no demands: what became of them was written down. */
  private static final String LETTERS =
      """
      select w.id, w.opened_at, w.mailbox, w.rest, w.opened_by
        from mailbox_week w
       where w.mailbox in (:mailboxes) and w.opened_at >= :from and w.opened_at < :end
         and w.rest is not null
       order by w.opened_at, w.id
      """;

  private static final String DEEDS =
      """
      select e.id, e.done_on, e.login, e.kind, e.words, e.activity_no
        from activity_deed e
       where e.login in (:logins) and e.done_on >= :from and e.done_on < :end
         and e.kind <> 'REPORT_WRITTEN'
         and not exists (select 1 from activity_record r where r.activity_no = e.activity_no
                            and r.state = 'STRUCK')
       order by e.done_on, e.id
      """;

  private static final String LOOKED_BACK =
      """
      select k.case_no, k.found from lookback_check k
       where k.case_no in (:cases) and k.checked_at is not null and k.found is not null
       order by k.id
      """;

  /** An activity that took place. */
  record Held(
      String no,
      LocalDate heldOn,
      String form,
      String subject,
      String place,
      String station,
      String organiser,
      int personTimes,
      int demands) {}

  /** A reception day that took place, with a deputy who received voters: a row for each. */
  record Received(long id, LocalDate meetsOn, int visitors, String login) {}

  /** A demand. */
  record Raised(
      String no,
      LocalDate receivedOn,
      String channel,
      String subject,
      boolean confidential,
      String category,
      String deputy,
      String status,
      String unit,
      String outcome,
      LocalDate toldOn) {

    /** Where nobody has to do anything more. */
    static final Set<String> ENDED = Set.of("STRUCK_OFF", "WITHDRAWN");
  }

  /** Letters of a mailbox's week. */
  record Letters(long id, LocalDateTime openedAt, String mailbox, String rest, String openedBy) {}

  /** What a deputy did. */
  record Done(
      long id, LocalDate doneOn, String login, String kind, String words, String activityNo) {}

  private final JdbcClient jdbc;

  RegisterRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By whom: the code of the group and the logins of its deputies. */
  List<Held> activities(Collection<String> organisers, int year) {
    return ofYear(ACTIVITIES, year).param("organisers", organisers).query(Held.class).list();
  }

  /** The logins of who was at each activity of these organisers, guests last. */
  Map<String, List<String>> present(Collection<String> organisers, int year) {
    return ofYear(PRESENT, year)
        .param("organisers", organisers)
        .query((row, i) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  List<Received> receptions(String group, int year) {
    return ofYear(RECEPTIONS, year).param("group", group).query(Received.class).list();
  }

  List<Raised> demands(Collection<String> logins, int year) {
    return logins.isEmpty()
        ? List.of()
        : ofYear(DEMANDS.formatted(""), year).param("logins", logins).query(Raised.class).list();
  }

  /** What they received in a quarter, and what was still open from before. */
  List<Raised> demands(Collection<String> logins, Quarter quarter) {
    return logins.isEmpty()
        ? List.of()
        : jdbc.sql(DEMANDS.formatted(CARRIED))
            .param("from", quarter.first())
            .param("end", quarter.next().first())
            .param("logins", logins)
            .query(Raised.class)
            .list();
  }

  List<Letters> letters(Collection<String> mailboxes, int year) {
    return mailboxes.isEmpty()
        ? List.of()
        : ofYear(LETTERS, year).param("mailboxes", mailboxes).query(Letters.class).list();
  }

  List<Done> deeds(Collection<String> logins, int year) {
    return logins.isEmpty()
        ? List.of()
        : ofYear(DEEDS, year).param("logins", logins).query(Done.class).list();
  }

  /** What was found of these cases when somebody looked again, the last time. */
  Map<String, String> lookedBack(Collection<String> cases) {
    var found = new HashMap<String, String>();
    if (!cases.isEmpty()) {
      jdbc.sql(LOOKED_BACK)
          .param("cases", cases)
          .query(
              row -> {
                found.put(row.getString(1), row.getString(2));
              });
    }
    return found;
  }

  private JdbcClient.StatementSpec ofYear(String statement, int year) {
    return jdbc.sql(statement)
        .param("from", LocalDate.of(year, 1, 1))
        .param("end", LocalDate.of(year + 1, 1, 1));
  }
}
