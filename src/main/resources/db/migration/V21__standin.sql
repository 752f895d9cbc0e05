-- 代理: who stands in for whom, in which post, for which acts, from when to when, why, by whom. A row without a login
-- is asked for: nobody of the office may act on the case, for they belong to the units in against_units.
create table standin_appointment (
  id bigint not null auto_increment,
  login varchar(64),
  principal varchar(64) not null,
  body varchar(40) not null,
  post_role varchar(30) not null,
  acts varchar(100) not null,
  case_no varchar(20),
  against_units varchar(2000),
  cause varchar(20) not null,
  reason varchar(400),
  valid_from date not null,
  valid_to date,
  state varchar(10) not null,
  appointed_by varchar(64),
  appointed_at datetime(3) not null,
  alone_at datetime(3),
  decided_by varchar(64),
  decided_at datetime(3),
  refusal varchar(400),
  ended_by varchar(64),
  ended_at datetime(3),
  primary key (id)
)${table};
create index standin_appointment_state on standin_appointment (state, ended_at);
create index standin_appointment_time on standin_appointment (appointed_at);
