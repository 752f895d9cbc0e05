-- 代表信箱每周开启一次: each box in each week, named by its Monday, from the task to what became of its letters. A week
-- without a task (the system stood still) is there as a missed one.
create table mailbox_week (
  id bigint not null auto_increment primary key,
  mailbox varchar(40) not null,
  week_of date not null,
  due_on date not null,
  state varchar(10) not null,
  begun_at datetime(3),
  letters integer,
  opened_by varchar(64),
  opened_for varchar(64),
  opened_at datetime(3),
  rest varchar(400),
  handed_on date,
  handed_by varchar(64),
  handed_at datetime(3),
  constraint mailbox_week_once unique (mailbox, week_of)
)${table};

create index mailbox_week_over on mailbox_week (state, due_on);
create index mailbox_week_of_week on mailbox_week (week_of);

-- The case that a letter became.
create table mailbox_letter (
  case_no varchar(20) not null primary key,
  week bigint not null,
  constraint mailbox_letter_week foreign key (week) references mailbox_week (id)
)${table};

create index mailbox_letter_of_week on mailbox_letter (week);

-- Whoever got the keys of a box, and when. Never changed.
create table mailbox_key (
  id bigint not null auto_increment primary key,
  mailbox varchar(40) not null,
  holder varchar(64) not null,
  since date not null,
  recorded_by varchar(64) not null,
  recorded_at datetime(3) not null
)${table};

create index mailbox_key_of_box on mailbox_key (mailbox, since);
