-- No foreign key to demand_case: it would lock the case's row for reading first, and two halves of one case written at
-- the same instant would then wait for each other.

-- 双建账: the head of each ledger's chain. Whoever writes into a ledger locks its row.
create table closedloop_ledger (
  ledger varchar(10) not null primary key,
  seq bigint not null,
  head_hash varchar(64) not null,
  number_year integer not null,
  latest_number integer not null
)${table};

insert into closedloop_ledger (ledger, seq, head_hash, number_year, latest_number)
  values ('UNIT', 0, '0000000000000000000000000000000000000000000000000000000000000000', 0, 0);
insert into closedloop_ledger (ledger, seq, head_hash, number_year, latest_number)
  values ('CONGRESS', 0, '0000000000000000000000000000000000000000000000000000000000000000', 0, 0);

-- What the ledgers say now.
create table closedloop_ledger_row (
  ledger varchar(10) not null,
  case_no varchar(20) not null,
  ledger_no varchar(20) not null,
  order_round integer not null,
  office varchar(40) not null,
  unit varchar(40) not null,
  responsible varchar(64) not null,
  due_on date not null,
  state varchar(12) not null,
  primary key (ledger, case_no),
  constraint closedloop_ledger_row_no unique (ledger, ledger_no)
)${table};

create index closedloop_ledger_row_office on closedloop_ledger_row (office, state, case_no);

-- How they came to say it. Only ever added to.
create table closedloop_ledger_entry (
  ledger varchar(10) not null,
  seq bigint not null,
  prev_hash varchar(64) not null,
  noted_at datetime(3) not null,
  actor varchar(64) not null,
  act varchar(20) not null,
  case_no varchar(20) not null,
  ledger_no varchar(20) not null,
  order_round integer not null,
  office varchar(40) not null,
  unit varchar(40) not null,
  responsible varchar(64) not null,
  due_on date not null,
  state varchar(12) not null,
  entry_hash varchar(64) not null,
  primary key (ledger, seq)
)${table};

create index closedloop_ledger_entry_case on closedloop_ledger_entry (ledger, case_no, seq);

-- 双审核: what the reviewers said of each draft.
create table closedloop_review (
  case_no varchar(20) not null,
  order_round integer not null,
  draft integer not null,
  half varchar(10) not null,
  reviewer varchar(64) not null,
  verdict varchar(10) not null,
  opinion text not null,
  content_hash varchar(64) not null,
  reviewed_at datetime(3) not null,
  primary key (case_no, order_round, draft, half)
)${table};

-- 双签字: one row a half, so that both can be signed at the same instant.
create table closedloop_signature (
  case_no varchar(20) not null,
  order_round integer not null,
  half varchar(10) not null,
  signer varchar(64) not null,
  content_hash varchar(64) not null,
  signing_key varchar(64) not null,
  signature varchar(88) not null,
  signed_at datetime(3) not null,
  primary key (case_no, order_round, half)
)${table};

-- 双销号: each attempt to strike a case off, applied for by one side and decided by the other.
create table closedloop_strike_off (
  case_no varchar(20) not null,
  attempt integer not null,
  applied_by varchar(64) not null,
  evidence text not null,
  applied_at datetime(3) not null,
  verdict varchar(10),
  decided_by varchar(64),
  reason text,
  decided_at datetime(3),
  primary key (case_no, attempt)
)${table};

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
