create table demand_case (
  case_no varchar(20) not null primary key,
  status varchar(20) not null,
  channel varchar(20) not null,
  subject varchar(200) not null,
  own_words text not null,
  area varchar(12) not null,
  place varchar(200),
  category varchar(40) not null,
  urgency varchar(10) not null,
  voter_group varchar(20) not null,
  question_type varchar(10) not null,
  accusation boolean not null,
  accused_body varchar(40),
  confidential boolean not null,
  anonymous boolean not null,
  station varchar(40),
  mailbox varchar(40),
  office varchar(40) not null,
  deputy varchar(64) not null,
  registered_by varchar(64) not null,
  received_on date not null,
  registered_at datetime(3) not null,
  answerable varchar(64) not null,
  intake_outcome varchar(20),
  matter_level varchar(20),
  lead_case varchar(20),
  receipt_code varchar(64) not null,
  version integer not null
)${table};

create index demand_case_office on demand_case (office, status);
create index demand_case_deputy on demand_case (deputy, status);
create index demand_case_lead on demand_case (lead_case);

create table demand_case_number (
  number_year integer not null primary key,
  latest integer not null
)${table};

create table demand_entry (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  noted_at datetime(3) not null,
  actor varchar(64) not null,
  code varchar(100) not null,
  details text not null,
  constraint demand_entry_case foreign key (case_no) references demand_case (case_no)
)${table};

create index demand_entry_of_case on demand_entry (case_no, id);

create table demand_deadline (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  kind varchar(24) not null,
  part varchar(40) not null,
  limit_text varchar(8) not null,
  source varchar(200) not null,
  area varchar(12) not null,
  responsible varchar(80) not null,
  started_on date not null,
  first_due_on date not null,
  due_on date not null,
  provisional boolean not null,
  met_at datetime(3),
  version integer not null,
  constraint demand_deadline_case foreign key (case_no) references demand_case (case_no)
)${table};

create index demand_deadline_of_case on demand_deadline (case_no, kind, part);
create index demand_deadline_due on demand_deadline (met_at, due_on);
