-- What a voter was asked for on the way of a demand, and what came of it. The limit that stands meanwhile is named, so that
-- an answer sets it going again.
create table demand_inquiry (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  question varchar(1000) not null,
  findings varchar(4000), -- what who asks had found so far
  asked_by varchar(64) not null,
  asked_at datetime(3) not null,
  answer_by date not null,
  limit_kind varchar(40),
  limit_part varchar(64),
  ending varchar(12),
  answer varchar(2000),
  ended_by varchar(64),
  ended_at datetime(3),
  constraint demand_inquiry_case foreign key (case_no) references demand_case (case_no)
)${table};
