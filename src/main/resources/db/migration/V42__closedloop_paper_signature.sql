-- 纸质签字: what was signed by hand, as one person recorded it and another checked it against the scan.
create table closedloop_paper_signature (
  case_no varchar(20) not null,
  order_round integer not null,
  half varchar(10) not null,
  attempt integer not null,
  signer varchar(64) not null,
  signed_on date not null,
  content_hash varchar(64) not null,
  scan bigint not null,
  scan_hash varchar(64) not null,
  recorded_by varchar(64) not null,
  recorded_for varchar(64),
  recorded_at datetime(3) not null,
  verdict varchar(10),
  reason text,
  checked_by varchar(64),
  checked_for varchar(64),
  checked_at datetime(3),
  primary key (case_no, order_round, half, attempt)
)${table};
