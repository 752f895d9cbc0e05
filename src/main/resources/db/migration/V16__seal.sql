-- The keys that seal voters' data and compare it, themselves sealed with the secret key outside the database. One row.
create table seal_sealing_keys (
  id int not null,
  sealing varchar(8000) not null,
  comparing varchar(2000) not null,
  changed_at datetime(3) not null,
  primary key (id)
)${table};

-- The keys with which people sign. The id is the SHA-256 of the public key. The holder is the login while the key is in
-- use and nothing once it is retired, so that a person has one at a time. Rows are never removed: old signatures verify.
create table seal_signing_key (
  id varchar(64) not null,
  login varchar(64) not null,
  holder varchar(64),
  public_key varchar(100) not null,
  sealed_private_key varchar(300) not null,
  made_at datetime(3) not null,
  retired_at datetime(3),
  primary key (id),
  constraint seal_signing_key_holder unique (holder)
)${table};
