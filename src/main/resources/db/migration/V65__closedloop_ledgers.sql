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
