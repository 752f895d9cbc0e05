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
