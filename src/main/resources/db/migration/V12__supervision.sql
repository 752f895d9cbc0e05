-- A rung that was reached: who was chased when, and how hard. Never changed.
create table supervision_escalation (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  deadline_id bigint not null,
  due_on date not null,
  rung_level varchar(12) not null,
  told varchar(12) not null,
  days_overdue integer not null,
  next_rung varchar(8) not null,
  raised_at datetime(3) not null,
  constraint supervision_escalation_case foreign key (case_no) references demand_case (case_no)
)${table};

create index supervision_escalation_of_deadline on supervision_escalation (deadline_id, due_on);

-- 督办单: a supervisor was called on; what he did.
create table supervision_order (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  deadline_id bigint not null,
  rung_level varchar(12) not null,
  opened_at datetime(3) not null,
  decision varchar(12),
  measures varchar(4000),
  finish_by date,
  decided_by varchar(64),
  ended_at datetime(3),
  version integer not null,
  constraint supervision_order_case foreign key (case_no) references demand_case (case_no)
)${table};

create index supervision_order_of_deadline on supervision_order (deadline_id, ended_at);

-- When somebody is chased next about each limit that runs: decision 0020.
create table supervision_watch (
  deadline_id bigint not null primary key,
  case_no varchar(20) not null,
  rung_at datetime(3),
  constraint supervision_watch_case foreign key (case_no) references demand_case (case_no)
)${table};

create index supervision_watch_at on supervision_watch (rung_at);
