-- What a voter asked for by number and code of the receipt, and what a call found of a wish to take the demand back.
create table voter_request (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  kind varchar(12) not null,
  form_key varchar(36) not null, -- a form that is sent twice asks once
  words varchar(2000),
  asked_at datetime(3) not null,
  result varchar(12),
  called_on date,
  said varchar(400),
  called_by varchar(64),
  called_at datetime(3),
  constraint voter_request_case foreign key (case_no) references demand_case (case_no),
  constraint voter_request_form unique (case_no, form_key)
)${table};

-- When a voter who was told the result and said nothing is reminded: once a case.
create table voter_reminder (
  case_no varchar(20) not null primary key,
  due_on date not null,
  reminded_at datetime(3),
  constraint voter_reminder_case foreign key (case_no) references demand_case (case_no)
)${table};

create index voter_reminder_due on voter_reminder (reminded_at, due_on);
