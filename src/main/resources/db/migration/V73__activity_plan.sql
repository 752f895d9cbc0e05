-- 联系选民活动的计划: an activity before it is held, and what became of it. Numbers as HP-12, which its process has too.
create table activity_plan (
  id bigint not null auto_increment primary key,
  state varchar(12) not null,
  form varchar(16) not null,
  concentrated boolean not null,
  by_group boolean not null,
  organiser varchar(64) not null, -- the code of a group, or the login of a deputy
  area varchar(12) not null,
  station varchar(40),
  place varchar(200) not null,
  subject varchar(200) not null,
  meets_on date not null,
  from_time varchar(5) not null,
  to_time varchar(5) not null,
  planned_by varchar(64) not null,
  planned_at datetime(3) not null,
  activity_no varchar(20),
  reason varchar(400), -- why it was called off or not held
  told_at datetime(3), -- when somebody was told that nothing is on record
  sheet varchar(10),
  remark varchar(800),
  ended_by varchar(64),
  ended_at datetime(3),
  constraint activity_plan_held foreign key (activity_no) references activity_record (activity_no)
)${table};

create index activity_plan_day on activity_plan (state, meets_on);
create index activity_plan_organiser on activity_plan (organiser, meets_on);
create index activity_plan_record on activity_plan (activity_no);

-- Whom it invites, in the order of their cards, and what each said.
create table activity_invitee (
  plan bigint not null,
  place_no integer not null,
  login varchar(64) not null,
  answer varchar(10),
  reason varchar(400),
  answered_at datetime(3),
  primary key (plan, place_no),
  constraint activity_invitee_once unique (plan, login),
  constraint activity_invitee_of foreign key (plan) references activity_plan (id)
)${table};

create index activity_invitee_login on activity_invitee (login, plan);
