-- 分工会、推进会、测评会、协调会、约谈: who called it, when, and what it is about.
create table oversight_meeting (
  id bigint not null auto_increment primary key,
  kind varchar(16) not null,
  state varchar(12) not null,
  office varchar(40), -- null where a supervisor calls it for the district
  title varchar(200) not null,
  held_on date not null,
  place varchar(200) not null,
  chair varchar(200) not null,
  present varchar(1000) not null,
  agenda text,
  called_by varchar(64) not null,
  called_at datetime(3) not null,
  ended_by varchar(64),
  ended_at datetime(3),
  reason varchar(200)
)${table};

create index oversight_meeting_of_office on oversight_meeting (office, held_on, id);
create index oversight_meeting_day on oversight_meeting (held_on, id);

-- The cases on an agenda.
create table oversight_agenda (
  meeting bigint not null,
  case_no varchar(20) not null,
  primary key (meeting, case_no),
  constraint oversight_agenda_meeting foreign key (meeting) references oversight_meeting (id),
  constraint oversight_agenda_case foreign key (case_no) references demand_case (case_no)
)${table};

create index oversight_agenda_of_case on oversight_agenda (case_no, meeting);

-- What was done about a case: 督办, 重点督办, what a meeting decided on it, 向党委报告.
create table oversight_measure (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  kind varchar(16) not null,
  taken_on date not null,
  meeting bigint,
  basis varchar(200) not null,
  lead_by varchar(200),
  words varchar(2000) not null,
  rating varchar(16),
  recorded_by varchar(64) not null,
  recorded_at datetime(3) not null,
  ended_on date,
  ended_words varchar(2000),
  ended_by varchar(64),
  constraint oversight_measure_case foreign key (case_no) references demand_case (case_no),
  constraint oversight_measure_meeting foreign key (meeting) references oversight_meeting (id),
  constraint oversight_measure_once unique (meeting, case_no)
)${table};

create index oversight_measure_of_case on oversight_measure (case_no, taken_on, id);
create index oversight_measure_open on oversight_measure (kind, ended_on, taken_on, id);
create index oversight_measure_taken on oversight_measure (taken_on);

-- What a unit has to do after a meeting, and until when.
create table oversight_task (
  id bigint not null auto_increment primary key,
  measure bigint not null,
  case_no varchar(20) not null,
  unit varchar(40) not null,
  words varchar(1000) not null,
  due_on date not null,
  done_on date,
  result varchar(2000),
  done_by varchar(64),
  constraint oversight_task_measure foreign key (measure) references oversight_measure (id),
  constraint oversight_task_case foreign key (case_no) references demand_case (case_no)
)${table};

create index oversight_task_of_case on oversight_task (case_no, due_on, id);
create index oversight_task_open on oversight_task (done_on, due_on, id);
create index oversight_task_due on oversight_task (due_on);
