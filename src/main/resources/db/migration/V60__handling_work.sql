create table handling_contact (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  unit varchar(40) not null,
  held_on date not null,
  way varchar(20) not null,
  said varchar(4000) not null,
  noted_by varchar(64) not null,
  noted_at datetime(3) not null,
  constraint handling_contact_case foreign key (case_no) references demand_case (case_no)
)${table};

create index handling_contact_of_case on handling_contact (case_no, round_no);

create table handling_co_opinion (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  part integer not null,
  unit varchar(40) not null,
  words varchar(4000) not null,
  given_by varchar(64) not null,
  given_at datetime(3) not null,
  constraint handling_co_opinion_once unique (case_no, round_no, part),
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
