alter table handling_petition add column earlier_case varchar(20);

create table handling_petition_referral (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  passed_on_to varchar(200) not null,
  reason varchar(1000) not null,
  passed_by varchar(64) not null,
  passed_at datetime(3) not null,
  told_on date,
  told_way varchar(20),
  told_words varchar(1000),
  told_by varchar(64),
  received_on date,
  reply varchar(20),
  objected_on date,
  objection varchar(2000),
  verdict varchar(1000),
  settled_by varchar(64),
  settled_at datetime(3),
  version integer not null,
  constraint handling_petition_referral_case foreign key (case_no) references demand_case (case_no)
)${table};
