-- Who has a calendar feed: a hash of the token in its address.
create table feed_calendar (
  login varchar(64) not null primary key,
  token_hash varchar(64) not null,
  made_at datetime(3) not null,
  constraint feed_calendar_token unique (token_hash)
)${table};
