-- 回头看: which closed cases somebody looks at again. The seed draws the same sample again.
create table lookback_campaign (
  id bigint not null auto_increment primary key,
  name varchar(100) not null,
  office varchar(40), -- null for the whole district
  asked varchar(2000), -- parameters of the list of demands
  population integer not null,
  sample_size integer, -- null for all
  seed varchar(16),
  checkers varchar(20) not null,
  due_on date not null,
  begun_by varchar(64) not null,
  begun_at datetime(3) not null
)${table};

create index lookback_campaign_of_office on lookback_campaign (office, id);

-- What was found of each, and what came of it.
create table lookback_check (
  id bigint not null auto_increment primary key,
  campaign bigint not null,
  case_no varchar(20) not null,
  was_solved varchar(16) not null,
  way varchar(16),
  checked_on date,
  found varchar(16),
  findings varchar(2000),
  verdict varchar(16),
  follow_up varchar(16),
  follow_up_by date,
  checked_by varchar(64),
  checked_at datetime(3),
  done varchar(2000),
  found_after varchar(16),
  follow_up_end varchar(16),
  followed_by varchar(64),
  followed_at datetime(3),
  constraint lookback_check_campaign foreign key (campaign) references lookback_campaign (id),
  constraint lookback_check_case foreign key (case_no) references demand_case (case_no),
  constraint lookback_check_once unique (campaign, case_no)
)${table};

create index lookback_check_of_case on lookback_check (case_no, id);
create index lookback_check_checked on lookback_check (checked_at);
