-- That somebody asked to void a demand or to take it back, who confirmed it, and how the voter was told.
create table withdrawal_request (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  act varchar(10) not null,
  wanted_by varchar(10),
  proof varchar(10),
  wanted_on date,
  paper bigint,
  reason varchar(500) not null,
  asked_by varchar(64) not null,
  asked_at datetime(3) not null,
  verdict varchar(10),
  opinion varchar(1000),
  decided_by varchar(64),
  decided_at datetime(3),
  way varchar(20),
  told_on date,
  words text,
  told_by varchar(64),
  told_at datetime(3),
  constraint withdrawal_request_case foreign key (case_no) references demand_case (case_no)
)${table};

create index withdrawal_request_of_case on withdrawal_request (case_no, id);
