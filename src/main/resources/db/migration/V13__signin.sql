-- Passwords are ours; who exists and what he may do comes from the directory.
create table signin_credential (
  login varchar(64) not null,
  secret_hash varchar(255) not null,
  must_change boolean not null,
  changed_at datetime(3) not null,
  primary key (login)
)${table};

-- Failed tries by what they have in common: a person and an address, a person, an address.
create table signin_throttle (
  subject varchar(160) not null,
  failures int not null,
  last_try_at datetime(3) not null,
  refusals int not null,
  primary key (subject)
)${table};

-- Who signed in or failed to, when and from where. Rows are added, never changed or removed.
create table signin_event (
  id bigint not null auto_increment,
  happened_at datetime(3) not null,
  login varchar(64) not null,
  address varchar(64) not null,
  kind varchar(32) not null,
  done_by varchar(64),
  primary key (id)
)${table};

create index signin_event_person on signin_event (login, kind, address, happened_at);
create index signin_event_time on signin_event (happened_at);
create index signin_throttle_time on signin_throttle (last_try_at);
