-- What the board asks of a case and of an order that went to a unit, each in one row, as the record says it when the
-- transaction that changed it commits (decision 0063). Made from the record alone, and no part of it. First in the keys
-- stands what picks a period, so that the cases of one lie together.
create table board_case (
  registered_at datetime(3) not null,
  case_no varchar(20) not null,
  status varchar(20) not null,
  area varchar(12) not null,
  office varchar(40) not null,
  deputy varchar(64) not null,
  registered_by varchar(64) not null,
  accused_body varchar(40),
  matter_level varchar(20),
  end_on date, -- the first day on which a limit ends that somebody here has to meet
  due smallint not null,
  answer varchar(20), -- what the unit itself says, once its signed reply stands
  answered_on date, -- the day of the unit's first signed reply
  replied smallint not null,
  told smallint not null,
  solved varchar(20),
  rating varchar(20),
  deputy_rating varchar(20),
  primary key (registered_at, case_no)
)${table};

create table board_order (
  registered_at datetime(3) not null, -- of its case, as all up to accused_body
  case_no varchar(20) not null,
  order_id bigint not null,
  status varchar(20) not null,
  area varchar(12) not null,
  office varchar(40) not null,
  deputy varchar(64) not null,
  registered_by varchar(64) not null,
  accused_body varchar(40),
  unit varchar(40) not null,
  taken smallint not null,
  returned smallint not null,
  again smallint not null,
  first_order smallint not null,
  passed smallint not null,
  extended smallint not null,
  suspended smallint not null,
  solved varchar(20),
  primary key (registered_at, case_no, order_id)
)${table};

insert into board_case (registered_at, case_no, status, area, office, deputy, registered_by, accused_body, matter_level,
    end_on, due, answer, answered_on, replied, told, solved, rating, deputy_rating)
  select c.registered_at, c.case_no, c.status, c.area, c.office, c.deputy, c.registered_by, c.accused_body,
         c.matter_level,
         (select min(case when d.outer_on < d.due_on then d.outer_on else d.due_on end) from demand_deadline d
           where d.case_no = c.case_no and d.met_at is null
             and d.kind not in ('PETITION_OBJECTION', 'PETITION_REVIEW_REQUEST', 'PETITION_RECHECK_REQUEST')),
         case when c.intake_outcome = 'CONTINUES' and c.status not in ('WITHDRAWN', 'VOIDED', 'PETITION')
               and not exists (select 1 from petition_case p where p.case_no = c.case_no) then 1 else 0 end,
         case when c.status in ('REPLIED', 'FED_BACK', 'STRUCK_OFF')
               and exists (select 1 from closedloop_signature s where s.case_no = c.case_no and s.half = 'UNIT')
              then coalesce((select y.outcome from handling_reply y where y.case_no = c.case_no
                              order by y.round_no desc, y.draft_number desc limit 1), '') end,
         (select cast(min(s.signed_at) as date) from closedloop_signature s
           where s.case_no = c.case_no and s.half = 'UNIT'),
         case when c.status not in ('WITHDRAWN', 'VOIDED')
               and exists (select 1 from closedloop_signature s
                            where s.case_no = coalesce(c.lead_case, c.case_no) and s.half = 'UNIT') then 1 else 0 end,
         case when t.way <> 'NOT_POSSIBLE' and coalesce(v.told, 'YES') <> 'NO' then 1 else 0 end,
         coalesce(v.solved, t.solved), coalesce(v.rating, t.rating),
         (select q.outcome_rating from feedback_opinion q where q.case_no = c.case_no order by q.round_no desc limit 1)
    from demand_case c
    left join feedback_telling t on t.case_no = c.case_no
     and t.round_no = (select max(l.round_no) from feedback_telling l where l.case_no = c.case_no)
    left join feedback_voter_answer v on (t.round_no is null or v.round_no >= t.round_no)
     and v.id = (select max(l.id) from feedback_voter_answer l where l.case_no = c.case_no);

insert into board_order (registered_at, case_no, order_id, status, area, office, deputy, registered_by, accused_body,
    unit, taken, returned, again, first_order, passed, extended, suspended, solved)
  select c.registered_at, c.case_no, o.id, c.status, c.area, c.office, c.deputy, c.registered_by, c.accused_body,
         o.unit, case when o.taken_at is not null then 1 else 0 end,
         case when o.returned_at is not null then 1 else 0 end, case when o.round_no > 1 then 1 else 0 end,
         case when not exists (select 1 from handling_order f where f.case_no = o.case_no and f.id < o.id)
              then 1 else 0 end,
         case when exists (select 1 from handling_order f where f.case_no = o.case_no and f.id < o.id
                            and f.round_no = o.round_no and f.returned_at is not null) then 1 else 0 end,
         case when exists (select 1 from handling_postponement p where p.case_no = o.case_no
                            and p.round_no = o.round_no and p.kind = 'EXTENSION' and p.verdict = 'APPROVED')
              then 1 else 0 end,
         case when exists (select 1 from handling_postponement p where p.case_no = o.case_no
                            and p.round_no = o.round_no and p.kind = 'SUSPENSION' and p.verdict = 'APPROVED')
              then 1 else 0 end,
         (select coalesce(v.solved, t.solved) from feedback_telling t
            left join feedback_voter_answer v on v.id = (select max(l.id) from feedback_voter_answer l
             where l.case_no = t.case_no and l.round_no = t.round_no)
           where t.case_no = o.case_no and t.round_no = o.round_no)
    from demand_case c join handling_order o on o.case_no = c.case_no
   where o.assigned_at is not null;

create unique index board_case_no on board_case (case_no);
create index board_case_open on board_case (status, registered_at);
create index board_case_office on board_case (office, registered_at);
create index board_case_deputy on board_case (deputy, registered_at);
create index board_case_registrar on board_case (registered_by, registered_at);
create index board_order_of_case on board_order (case_no);
