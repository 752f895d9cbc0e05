-- A demand. Who raised it is in a table of its own.
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
  answerable varchar(64) not null, -- who answers for the case now
  intake_outcome varchar(20),
  matter_level varchar(20),
  lead_case varchar(20), -- the case that this one was joined to
  receipt_code varchar(64) not null, -- the hash of the code on the voter's receipt
  taken_back boolean not null default false, -- somebody asked to void it or to take it back
  version integer not null
)${table};

create index demand_case_office on demand_case (office, status);
create index demand_case_deputy on demand_case (deputy, status);
create index demand_case_lead on demand_case (lead_case);

-- The last number given in each year.
create table demand_case_number (
  number_year integer not null primary key,
  latest integer not null
)${table};

-- The timeline of a case. Only ever added to.
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

-- Each limit of a case, from its beginning until it is met, and why it ends when it does.
create table demand_deadline (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  kind varchar(24) not null,
  part varchar(40) not null,
  limit_text varchar(8) not null, -- as P5WD
  source varchar(200) not null,
  area varchar(12) not null,
  responsible varchar(80) not null,
  started_on date not null,
  first_due_on date not null,
  due_on date not null,
  provisional boolean not null, -- the year's holidays are not published yet
  met_at datetime(3),
  version integer not null,
  constraint demand_deadline_case foreign key (case_no) references demand_case (case_no)
)${table};

create index demand_deadline_of_case on demand_deadline (case_no, kind, part);
create index demand_deadline_due on demand_deadline (met_at, due_on);

-- Who raised a demand, sealed: at most 40, 20 and 200 characters before that. No row for who left nothing.
create table demand_voter (
  case_no varchar(20) not null primary key,
  name varchar(300),
  phone varchar(100),
  address varchar(1200),
  constraint demand_voter_case foreign key (case_no) references demand_case (case_no)
)${table};

-- What came of the deputy's verification, and how the voter was told when that was the end of it.
create table demand_verification (
  case_no varchar(20) not null primary key,
  method varchar(20),
  findings text not null,
  outcome varchar(20) not null,
  answer text not null,
  referral varchar(20),
  -- what a unit promised on the spot, which outlives the case
  promised_by varchar(40),
  promiser varchar(40),
  promised_on date,
  -- when it was verified on the spot, and why that was before the demand was received
  visited_on date,
  early_reason varchar(1000),
  verified_by varchar(64) not null,
  verified_at datetime(3) not null,
  constraint demand_verification_case foreign key (case_no) references demand_case (case_no)
)${table};

create table demand_explanation (
  case_no varchar(20) not null primary key,
  way varchar(20) not null,
  told_on date not null,
  words text not null,
  told_by varchar(64) not null,
  told_at datetime(3) not null,
  constraint demand_explanation_case foreign key (case_no) references demand_case (case_no)
)${table};

-- Who else has to do with a case: a body or a person, told by the modules that give them work on it.
create table demand_reader (
  case_no varchar(20) not null,
  reader varchar(80) not null,
  primary key (case_no, reader),
  constraint demand_reader_case foreign key (case_no) references demand_case (case_no)
)${table};

create index demand_reader_reader on demand_reader (reader, case_no);

-- Which row of somebody's list became which case, so that the same list adds nothing twice.
create table demand_import (
  area varchar(12) not null,
  external_no varchar(64) not null,
  case_no varchar(20) not null,
  primary key (area, external_no),
  constraint demand_import_case foreign key (case_no) references demand_case (case_no)
)${table};

-- The keys under which programs registered, to answer a repetition with the same receipt: whose key, a keyed hash of
-- what was sent, and the receipt's code, sealed. Removed after some days.
create table demand_registration_key (
  person varchar(64) not null,
  request_key varchar(64) not null,
  fingerprint varchar(43) not null,
  case_no varchar(20),
  code varchar(100),
  sent_at datetime(3) not null,
  primary key (person, request_key)
)${table};

create index demand_registration_key_age on demand_registration_key (sent_at);
