-- 联系选民活动: where deputies met voters, as one person wrote it down. Numbers as HD-2026-000123.
create table activity_record (
  activity_no varchar(20) not null primary key,
  state varchar(12) not null,
  form varchar(16) not null,
  concentrated boolean not null,
  by_group boolean not null,
  organiser varchar(64) not null, -- the code of a group, or the login of a deputy
  area varchar(12) not null,
  station varchar(40),
  place varchar(200) not null,
  subject varchar(200) not null,
  held_on date not null,
  person_times integer not null,
  publicity_sessions integer not null,
  answered_on_spot integer not null,
  contents varchar(100) not null,
  minutes text,
  recorded_by varchar(64) not null,
  recorded_at datetime(3) not null,
  struck_by varchar(64),
  struck_at datetime(3),
  struck_reason varchar(400)
)${table};

create index activity_record_day on activity_record (held_on, activity_no);
create index activity_record_organiser on activity_record (organiser, held_on);

-- Who was there, with what is counted of it for him, so that a year's sum is read from the index alone.
create table activity_deputy (
  activity_no varchar(20) not null,
  login varchar(64) not null,
  guest boolean not null,
  counted boolean not null,
  held_on date not null,
  form varchar(16) not null,
  concentrated boolean not null,
  person_times integer not null,
  primary key (activity_no, login),
  constraint activity_deputy_of foreign key (activity_no) references activity_record (activity_no)
)${table};

create index activity_deputy_year on activity_deputy (login, held_on, counted, form, concentrated, person_times);

-- Whom the deputies asked, which is sensitive, apart from all that lists and files show.
create table activity_asked (
  activity_no varchar(20) not null primary key,
  voter_group varchar(20) not null,
  question_type varchar(10) not null,
  constraint activity_asked_of foreign key (activity_no) references activity_record (activity_no)
)${table};

-- The cases that were heard there.
create table activity_demand (
  case_no varchar(20) not null primary key,
  activity_no varchar(20) not null,
  constraint activity_demand_case foreign key (case_no) references demand_case (case_no),
  constraint activity_demand_of foreign key (activity_no) references activity_record (activity_no)
)${table};

create index activity_demand_heard on activity_demand (activity_no, case_no);

-- 为群众办好事实事: what a deputy did himself, beside the cases that units handle.
create table activity_deed (
  id bigint not null auto_increment primary key,
  activity_no varchar(20),
  login varchar(64) not null,
  kind varchar(16) not null,
  done_on date not null,
  words varchar(2000) not null,
  noted_by varchar(64) not null,
  noted_at datetime(3) not null,
  constraint activity_deed_of foreign key (activity_no) references activity_record (activity_no)
)${table};

create index activity_deed_year on activity_deed (login, done_on, kind);
create index activity_deed_there on activity_deed (activity_no, id);

-- The last number given in each year.
create table activity_number (
  number_year integer not null primary key,
  latest integer not null
)${table};
