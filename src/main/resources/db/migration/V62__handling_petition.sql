create table handling_petition (
  case_no varchar(20) not null primary key,
  section varchar(40) not null,
  opened_at datetime(3) not null,
  representatives integer,
  acceptance varchar(20),
  passed_on_to varchar(200),
  acceptance_reason varchar(1000),
  registered_by varchar(64),
  registered_at datetime(3),
  told_on date,
  told_way varchar(20),
  told_words varchar(1000),
  told_by varchar(64),
  deputy_told_on date,
  deputy_words varchar(1000),
  deputy_told_by varchar(64),
  version integer not null,
  constraint handling_petition_case foreign key (case_no) references demand_case (case_no)
)${table};

create table handling_petition_note (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  notes varchar(4000) not null,
  next_step varchar(20) not null,
  noted_by varchar(64) not null,
  noted_at datetime(3) not null,
  constraint handling_petition_note_case foreign key (case_no) references demand_case (case_no)
)${table};

create table handling_petition_extension (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  reason varchar(1000) not null,
  asked_until date not null,
  asked_by varchar(64) not null,
  asked_at datetime(3) not null,
  verdict varchar(20),
  granted_until date,
  due_before date,
  verdict_reason varchar(1000),
  decided_by varchar(64),
  decided_at datetime(3),
  noticed_on date,
  notice_way varchar(20),
  noticed_by varchar(64),
  version integer not null,
  constraint handling_petition_extension_case foreign key (case_no) references demand_case (case_no)
)${table};

create table handling_petition_opinion (
  case_no varchar(20) not null primary key,
  request_words varchar(4000) not null,
  facts_found varchar(4000) not null,
  decision varchar(4000) not null,
  legal_basis varchar(2000) not null,
  issued_by varchar(64) not null,
  issued_at datetime(3) not null,
  version integer not null,
  constraint handling_petition_opinion_case foreign key (case_no) references demand_case (case_no)
)${table};
