-- An order to a unit, from the instruction to its being taken or returned. A later round is an order of its own.
create table handling_order (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  route varchar(12) not null,
  unit varchar(40) not null,
  handling_mode varchar(10) not null,
  office varchar(40) not null,
  instructed_by varchar(64) not null,
  instructed_at datetime(3) not null,
  instruction text not null,
  reply_by date,
  settled boolean not null, -- by the arbiter: it is not returned again
  responsible varchar(64),
  assigned_at datetime(3),
  taken_at datetime(3),
  returned_at datetime(3),
  version integer not null,
  constraint handling_order_case foreign key (case_no) references demand_case (case_no)
)${table};

create index handling_order_of_case on handling_order (case_no, id);
create index handling_order_of_unit on handling_order (unit, assigned_at);

-- Another unit of an order has a part of it, which it may return and another may get; the part stays.
create table handling_co_unit (
  id bigint not null auto_increment primary key,
  order_id bigint not null,
  part integer not null,
  unit varchar(40) not null,
  state varchar(12) not null,
  settled boolean not null,
  taken_over_by varchar(40), -- the unit that answers a dropped part with its own
  decision_words text,
  version integer not null,
  constraint handling_co_unit_once unique (order_id, part),
  constraint handling_co_unit_order foreign key (order_id) references handling_order (id)
)${table};

-- 退办: written once, never changed.
create table handling_return (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  order_id bigint not null,
  part integer, -- of the order; none when its unit has returned the whole
  unit varchar(40) not null,
  reason varchar(24) not null,
  own_words text not null,
  proposed_unit varchar(40),
  returned_by varchar(64) not null,
  returned_at datetime(3) not null,
  constraint handling_return_order foreign key (order_id) references handling_order (id)
)${table};

create index handling_return_of_case on handling_return (case_no, id);

create table handling_contact (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  unit varchar(40) not null,
  held_on date not null,
  way varchar(20) not null,
  said varchar(4000) not null,
  -- why the unit heard the deputy before the demand was received
  early_reason varchar(1000),
  noted_by varchar(64) not null,
  noted_at datetime(3) not null,
  constraint handling_contact_case foreign key (case_no) references demand_case (case_no)
)${table};

create index handling_contact_of_case on handling_contact (case_no, round_no);

-- 会办意见: the lead may send an empty one back once; it stays, with its reason.
create table handling_co_opinion (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  part integer not null,
  unit varchar(40) not null,
  draft_number integer not null,
  words varchar(4000) not null,
  given_by varchar(64) not null,
  given_at datetime(3) not null,
  rejection_words text,
  rejected_by varchar(64),
  rejected_at datetime(3),
  version integer not null,
  constraint handling_co_opinion_draft unique (case_no, round_no, part, draft_number),
  constraint handling_co_opinion_case foreign key (case_no) references demand_case (case_no)
)${table};

create table handling_progress (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  notes varchar(4000) not null,
  evidence varchar(4000),
  next_step varchar(20) not null,
  noted_by varchar(64) not null,
  noted_at datetime(3) not null,
  constraint handling_progress_case foreign key (case_no) references demand_case (case_no)
)${table};

create index handling_progress_of_case on handling_progress (case_no, round_no);

-- An extension or a suspension, asked for by the unit and decided by the office.
create table handling_postponement (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  kind varchar(20) not null,
  reason varchar(1000) not null,
  asked_until date not null,
  asked_by varchar(64) not null,
  asked_at datetime(3) not null,
  verdict varchar(20),
  granted_until date,
  due_before date,
  due_after date,
  verdict_reason varchar(1000),
  decided_by varchar(64),
  decided_at datetime(3),
  version integer not null,
  constraint handling_postponement_case foreign key (case_no) references demand_case (case_no)
)${table};

create index handling_postponement_of_case on handling_postponement (case_no, kind);

-- One draft a row; a rejected one stays, with its reason.
create table handling_reply (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  draft_number integer not null,
  outcome varchar(20) not null,
  words varchar(4000) not null,
  promised_on date,
  opinions_used varchar(2000) not null,
  outcome_reason varchar(1000),
  drafted_by varchar(64) not null,
  drafted_at datetime(3) not null,
  rejection_words text,
  rejected_by varchar(64),
  rejected_at datetime(3),
  version integer not null,
  constraint handling_reply_once unique (case_no, round_no, draft_number),
  constraint handling_reply_case foreign key (case_no) references demand_case (case_no)
)${table};
