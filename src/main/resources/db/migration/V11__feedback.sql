-- One link of the chain: a deputy who tells the next one.
create table feedback_relay (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  place integer not null,
  from_deputy varchar(64) not null,
  to_deputy varchar(64) not null,
  way varchar(16),
  told_on date,
  words varchar(4000),
  told_by varchar(64),
  told_at datetime(3),
  version integer not null,
  constraint feedback_relay_once unique (case_no, round_no, place),
  constraint feedback_relay_case foreign key (case_no) references demand_case (case_no)
)${table};

-- 代表意见 on the reply of a round, as signed. Never changed.
create table feedback_opinion (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  deputy varchar(64) not null,
  attitude varchar(16) not null,
  outcome_rating varchar(16) not null,
  reasons varchar(4000),
  signed_at datetime(3) not null,
  constraint feedback_opinion_once unique (case_no, round_no),
  constraint feedback_opinion_case foreign key (case_no) references demand_case (case_no)
)${table};

-- How the voter was told of the reply of a round, and what he said. Never changed.
create table feedback_telling (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  way varchar(16) not null,
  told_on date not null,
  words varchar(4000) not null,
  obstacle varchar(16),
  tries integer,
  answered varchar(16),
  solved varchar(16),
  rating varchar(16),
  voter_words varchar(4000),
  told_by varchar(64) not null,
  told_at datetime(3) not null,
  constraint feedback_telling_once unique (case_no, round_no),
  constraint feedback_telling_case foreign key (case_no) references demand_case (case_no)
)${table};

-- 评估决定, which ends a dispute. Never changed.
create table feedback_dispute (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  basis varchar(16) not null,
  evaluators varchar(200) not null,
  reasons varchar(4000) not null,
  decision varchar(16) not null,
  decided_by varchar(64) not null,
  decided_at datetime(3) not null,
  constraint feedback_dispute_once unique (case_no, round_no),
  constraint feedback_dispute_case foreign key (case_no) references demand_case (case_no)
)${table};
