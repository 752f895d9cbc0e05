-- Passwords are ours; who exists and what he may do comes from the directory.
create table platform_credential (
  login varchar(64) not null,
  secret_hash varchar(255) not null,
  must_change boolean not null,
  changed_at datetime(3) not null,
  primary key (login)
)${table};

-- Failed tries by what they have in common: a person and an address, a person, an address.
create table platform_sign_in_throttle (
  subject varchar(160) not null,
  failures int not null,
  last_try_at datetime(3) not null,
  refusals int not null,
  primary key (subject)
)${table};

-- Who signed in or failed to, when and from where. Rows are added, never changed or removed.
create table platform_sign_in_event (
  id bigint not null auto_increment,
  happened_at datetime(3) not null,
  login varchar(64) not null,
  address varchar(64) not null,
  kind varchar(32) not null,
  done_by varchar(64),
  primary key (id)
)${table};

create index platform_sign_in_event_person on platform_sign_in_event (login, kind, address, happened_at);
create index platform_sign_in_event_time on platform_sign_in_event (happened_at);
create index platform_sign_in_throttle_time on platform_sign_in_throttle (last_try_at);

-- The keys that seal voters' data and compare it, themselves sealed with the secret key outside the database. One row.
create table platform_sealing_keys (
  id int not null,
  sealing varchar(8000) not null,
  comparing varchar(2000) not null,
  changed_at datetime(3) not null,
  primary key (id)
)${table};

-- The keys with which people sign. The id is the SHA-256 of the public key. The holder is the login while the key is in
-- use and nothing once it is retired, so that a person has one at a time. Rows are never removed: old signatures verify.
create table platform_signing_key (
  id varchar(64) not null,
  login varchar(64) not null,
  holder varchar(64),
  public_key varchar(100) not null,
  sealed_private_key varchar(300) not null,
  made_at datetime(3) not null,
  retired_at datetime(3),
  primary key (id),
  constraint platform_signing_key_holder unique (holder)
)${table};
