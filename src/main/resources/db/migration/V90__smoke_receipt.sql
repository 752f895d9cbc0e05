create table receipt (
  case_no varchar(32) not null primary key,
  body varchar(32) not null,
  subject varchar(200) not null,
  decision varchar(16),
  opinion varchar(500),
  confirmed_by varchar(64),
  confirmed_at datetime(3)
)${table};
