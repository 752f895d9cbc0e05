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
