-- A file of an old ledger that somebody has uploaded and not yet taken over: sealed, for that person alone, for 30 days
-- at most.
create table takeover_file (
  id bigint not null auto_increment primary key,
  login varchar(64) not null,
  office varchar(40) not null,
  file_name varchar(200) not null,
  sha256 varchar(64) not null,
  uploaded_at datetime(3) not null,
  sealed mediumblob not null
)${table};

create index takeover_file_time on takeover_file (uploaded_at);

-- How the ledgers of an office are laid on our fields, kept under a name. JSON: columns by their titles, the office's words.
create table takeover_mapping (
  id bigint not null auto_increment primary key,
  office varchar(40) not null,
  name varchar(60) not null,
  content varchar(12000) not null,
  saved_by varchar(64) not null,
  saved_at datetime(3) not null,
  constraint takeover_mapping_once unique (office, name)
)${table};

-- A file that was taken over: which, by whom, when, by which mapping, and how many of its lines became what.
create table takeover_batch (
  id bigint not null auto_increment primary key,
  office varchar(40) not null,
  file_name varchar(200) not null,
  sheet varchar(200) not null,
  sha256 varchar(64) not null,
  mapping varchar(12000) not null,
  taken integer not null,
  known integer not null,
  left_out integer not null,
  taken_by varchar(64) not null,
  taken_at datetime(3) not null
)${table};

create index takeover_batch_office on takeover_batch (office, id);

-- A row of an old ledger as it stood there. What was closed is no demand of the loop and in no rate; what was still
-- running has become the case of the number. Voter, telephone and address are sealed. The key is a keyed hash of what
-- tells a row from the others of its office.
create table takeover_record (
  id bigint not null auto_increment primary key,
  batch bigint not null,
  line_no integer not null,
  office varchar(40) not null,
  area varchar(12) not null,
  row_key varchar(43) not null,
  ledger_year integer not null,
  case_no varchar(20),
  own_no varchar(64),
  received_on date,
  source varchar(100),
  deputy varchar(100),
  voter varchar(260),
  phone varchar(400),
  address varchar(1200),
  subject varchar(4000) not null,
  category varchar(100),
  place varchar(200),
  unit varchar(200),
  verified_on date,
  assigned_on date,
  due_on date,
  answered_on date,
  closed_on date,
  outcome varchar(4000),
  state varchar(60),
  opinion varchar(200),
  note varchar(2000),
  constraint takeover_record_once unique (office, row_key),
  constraint takeover_record_line unique (batch, line_no),
  constraint takeover_record_case unique (case_no),
  constraint takeover_record_batch foreign key (batch) references takeover_batch (id),
  constraint takeover_record_of foreign key (case_no) references demand_case (case_no)
)${table};

create index takeover_record_area on takeover_record (area, ledger_year, id);

-- Who saw in plain who had raised one of them, and what for.
create table takeover_opening (
  id bigint not null auto_increment primary key,
  record bigint not null,
  opened_by varchar(64) not null,
  reason varchar(200) not null,
  opened_at datetime(3) not null,
  constraint takeover_opening_of foreign key (record) references takeover_record (id)
)${table};

create index takeover_opening_record on takeover_opening (record, id);
