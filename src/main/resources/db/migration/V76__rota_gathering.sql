-- 每季度活动、每半年交流、年终评议: when in each period a group meets, beside its monthly reception day.
create table rota_gathering_plan (
  deputies_group varchar(40) not null,
  kind varchar(12) not null,
  month_of_period integer not null,
  day_of_month integer not null,
  from_time varchar(5) not null,
  to_time varchar(5) not null,
  place varchar(200) not null,
  written_by varchar(64) not null,
  written_at datetime(3) not null,
  primary key (deputies_group, kind)
)${table};

-- Each group's meeting of each kind and period, named by the period's first day, and whether it was held.
create table rota_gathering (
  id bigint not null auto_increment primary key,
  deputies_group varchar(40) not null,
  kind varchar(12) not null,
  period_of date not null,
  meets_on date not null,
  from_time varchar(5) not null,
  to_time varchar(5) not null,
  place varchar(200) not null,
  state varchar(10) not null,
  moved_from date,
  reason varchar(200),
  moved_by varchar(64),
  moved_at datetime(3),
  present integer,
  recorded_by varchar(64),
  recorded_at datetime(3),
  constraint rota_gathering_once unique (deputies_group, kind, period_of)
)${table};

create index rota_gathering_over on rota_gathering (state, meets_on);
create index rota_gathering_of_group on rota_gathering (deputies_group, meets_on);
