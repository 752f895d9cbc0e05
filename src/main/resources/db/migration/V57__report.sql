-- 办理情况报告: for which half-year or year, whose, to whom, and, once it is frozen, the hash of its file.
create table report_paper (
  report_no varchar(60) not null primary key, -- BG-2026-H1-310117001-GW-1
  period varchar(12) not null,
  report_year integer not null,
  from_day date not null,
  to_day date not null,
  office varchar(40), -- null for the whole district
  recipient varchar(24) not null,
  title varchar(200) not null,
  state varchar(12) not null,
  made_by varchar(64) not null,
  made_at datetime(3) not null,
  edited_by varchar(64),
  edited_at datetime(3),
  file_size bigint,
  sha256 varchar(64),
  frozen_by varchar(64),
  frozen_at datetime(3)
)${table};

create index report_paper_of_office on report_paper (office, made_at);

-- What it was filled with: figures of the board with their two numbers, and lists.
create table report_line (
  report_no varchar(60) not null,
  line_no integer not null,
  section varchar(16) not null,
  words varchar(1000) not null,
  numerator integer,
  denominator integer,
  basis varchar(1000),
  primary key (report_no, line_no),
  constraint report_line_of foreign key (report_no) references report_paper (report_no)
)${table};

-- The file that was edited and uploaded, byte by byte; once frozen it never changes.
create table report_file (
  report_no varchar(60) not null primary key,
  content mediumblob not null,
  constraint report_file_of foreign key (report_no) references report_paper (report_no)
)${table};
