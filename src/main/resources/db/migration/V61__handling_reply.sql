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
  rejection varchar(1000),
  rejected_by varchar(64),
  rejected_at datetime(3),
  version integer not null,
  constraint handling_reply_once unique (case_no, round_no, draft_number),
  constraint handling_reply_case foreign key (case_no) references demand_case (case_no)
)${table};
