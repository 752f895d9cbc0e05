-- Who is signed in, and where: a session whose row is gone ends at its next request.
create table signin_session (
  id varchar(32) not null,
  login varchar(64) not null,
  began_at datetime(3) not null,
  seen_at datetime(3) not null,
  address varchar(64) not null,
  device varchar(40) not null,
  primary key (id)
)${table};

create index signin_session_person on signin_session (login, began_at);
