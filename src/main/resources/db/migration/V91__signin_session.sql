-- Who is signed in, and where: a session whose row is gone ends at its next request.
create table signin_session (
  id varchar(32) not null,
  login varchar(64) not null,
  began_at datetime(3) not null,
  seen_at datetime(3) not null,
  address varchar(64) not null,
  device varchar(40) not null,
  code_given boolean not null,
  primary key (id)
)${table};

create index signin_session_person on signin_session (login, began_at);

-- The second factor: what a person's authenticator shares with us, sealed, and who wants it taken away.
create table signin_factor (
  login varchar(64) not null,
  secret varchar(120) not null,
  used_step bigint not null,
  set_at datetime(3) not null,
  reset_asked_by varchar(64),
  reset_asked_at datetime(3),
  reset_alone_at datetime(3),
  primary key (login)
)${table};

-- Codes on paper, each good once in the place of the authenticator; only their keyed hash is here.
create table signin_recovery_code (
  login varchar(64) not null,
  code_hash varchar(43) not null,
  primary key (login, code_hash)
)${table};
