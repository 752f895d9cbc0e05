-- 存证: which columns of a table make the text of a row that is hashed. The id begins the SHA-256 of the text, so that a
-- row sealed before a column was added is still read as it was.
create table evidence_shape (
  id varchar(8) not null primary key,
  columns_text text not null
)${table};

-- The end of each chain: a case's, a person's, the directory's. Whoever adds a link locks its row, just before the commit.
create table evidence_chain (
  subject varchar(80) not null primary key,
  seq integer not null,
  link_hash varbinary(32) not null
)${table};

-- One link for what a transaction wrote of one subject: shape, key and hash of each row, packed. Only ever added to.
create table evidence_link (
  subject varchar(80) not null,
  seq integer not null,
  sealed_at datetime(3) not null,
  listing varbinary(60000) not null,
  link_hash varbinary(32) not null,
  mac varbinary(16) not null,
  primary key (subject, seq)
)${table};

create index evidence_link_time on evidence_link (sealed_at);

-- 日单: what was sealed on a day, signed, and to be kept outside too.
create table evidence_day (
  day_on date not null primary key,
  sheet text not null,
  signing_key varchar(64) not null,
  signature varchar(88) not null
)${table};
