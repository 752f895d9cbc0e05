create table supervision_watch (
  deadline_id bigint not null primary key,
  case_no varchar(20) not null,
  rung_at datetime(3),
  constraint supervision_watch_case foreign key (case_no) references demand_case (case_no)
)${table};

create index supervision_watch_at on supervision_watch (rung_at);
