-- What somebody has begun to write and not yet submitted: of one person at one page, sealed, for 30 days at most.
create table platform_draft (
  login varchar(64) not null,
  page varchar(64) not null,
  version int not null,
  saved_at datetime(3) not null,
  sealed mediumblob not null,
  primary key (login, page)
)${table};

create index platform_draft_page on platform_draft (page);
create index platform_draft_time on platform_draft (saved_at);
