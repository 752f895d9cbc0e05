-- 承诺事项: what was promised for later when a case was struck off.
create table closedloop_commitment (
  case_no varchar(20) not null primary key,
  unit varchar(40) not null,
  office varchar(40) not null,
  deputy varchar(64) not null,
  first_promised_on date not null,
  promised_on date not null,
  postponements integer not null,
  state varchar(12) not null,
  solution varchar(12),
  satisfaction varchar(16)
)${table};

create index closedloop_commitment_open on closedloop_commitment (state, promised_on);

-- What was said of it. Only ever added to.
create table closedloop_commitment_note (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  noted_at datetime(3) not null,
  actor varchar(64) not null,
  kind varchar(12) not null,
  words text not null,
  promised_on date not null
)${table};

create index closedloop_commitment_note_case on closedloop_commitment_note (case_no, id);
