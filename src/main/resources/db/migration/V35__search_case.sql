-- The list of demands: of each case what lists show, sort and filter by, as the record of the other modules says it when
-- the transaction that changed it commits. Made from the record alone, and no part of it. The id is the case's number as
-- an integer, the years from 2000 before seven digits, so that both have one order; 9999-12-31 where nothing is due.
-- No foreign key to demand_case: it would hold the case's row while a step changes it.
create table search_case (
  id integer not null primary key,
  case_no varchar(20) not null,
  status varchar(20) not null,
  channel varchar(20) not null,
  subject varchar(200) not null,
  area varchar(12) not null,
  place varchar(200),
  category varchar(40) not null,
  urgency varchar(10) not null,
  accused_body varchar(40),
  office varchar(40) not null,
  deputy varchar(64) not null,
  registered_by varchar(64) not null,
  received_on date not null,
  unit varchar(40), -- to which the order went last
  outcome varchar(20), -- of the reply that was signed
  due_on date not null
)${table};

insert into search_case (id, case_no, status, channel, subject, area, place, category, urgency, accused_body, office,
    deputy, registered_by, received_on, unit, outcome, due_on)
  select (substring(c.case_no, 4, 4) - 2000) * 10000000 + substring(c.case_no, 9), c.case_no, c.status, c.channel,
         c.subject, c.area, c.place, c.category, c.urgency, c.accused_body, c.office, c.deputy, c.registered_by,
         c.received_on,
         (select o.unit from handling_order o
           where o.id = (select max(l.id) from handling_order l
                          where l.case_no = c.case_no and l.assigned_at is not null)),
         case when c.status in ('REPLIED', 'FED_BACK', 'STRUCK_OFF')
              then (select r.outcome from handling_reply r
                     where r.id = (select max(l.id) from handling_reply l where l.case_no = c.case_no)) end,
         coalesce((select min(case when d.outer_on < d.due_on then d.outer_on else d.due_on end)
                     from demand_deadline d
                    where d.case_no = c.case_no and d.met_at is null
                      and d.kind not in ('PETITION_OBJECTION', 'PETITION_REVIEW_REQUEST', 'PETITION_RECHECK_REQUEST')),
                  date '9999-12-31')
    from demand_case c;

create index search_case_office on search_case (office, due_on);
create index search_case_deputy on search_case (deputy);
create index search_case_registrar on search_case (registered_by);
create index search_case_unit on search_case (unit);
create index search_case_status on search_case (status);
create index search_case_due on search_case (due_on);
create index search_case_received on search_case (received_on);
