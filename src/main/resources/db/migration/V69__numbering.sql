-- 发文字号: an office's sign and next number for each kind of paper and year. A year without a row begins with the
-- last year's sign and number 1.
create table numbering_series (
  body varchar(40) not null,
  kind varchar(20) not null,
  year_no integer not null,
  org_sign varchar(30) not null,
  next_no integer not null,
  set_by varchar(64) not null,
  set_at datetime(3) not null,
  primary key (body, kind, year_no)
)${table};

-- The number that a paper of a case has got, with the sign as it was; a paper keeps it.
create table numbering_number (
  case_no varchar(20) not null,
  paper varchar(60) not null,
  body varchar(40) not null,
  kind varchar(20) not null,
  year_no integer not null,
  number_no integer not null,
  org_sign varchar(30) not null,
  taken_by varchar(64) not null,
  taken_at datetime(3) not null,
  primary key (case_no, paper),
  constraint numbering_number_once unique (body, kind, year_no, number_no)
)${table};
