-- What came of the deputy's verification, and how the voter was told when that was the end of it.
create table demand_verification (
  case_no varchar(20) not null primary key,
  method varchar(20),
  findings text not null,
  outcome varchar(20) not null,
  answer text not null,
  referral varchar(20),
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
