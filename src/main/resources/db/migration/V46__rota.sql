-- 代表接待日: how often, when and with how many deputies each group receives voters.
create table rota_plan (
  deputies_group varchar(40) not null primary key,
  day_of_month integer not null,
  from_time varchar(5) not null,
  to_time varchar(5) not null,
  persons integer not null,
  written_by varchar(64) not null,
  written_at datetime(3) not null
)${table};

-- Each group's day of each month, named by the month's first day, and whether it was held.
create table rota_day (
  id bigint not null auto_increment primary key,
  deputies_group varchar(40) not null,
  month_of date not null,
  meets_on date not null,
  from_time varchar(5) not null,
  to_time varchar(5) not null,
  state varchar(10) not null,
  visitors integer,
  recorded_by varchar(64),
  recorded_at datetime(3),
  constraint rota_day_once unique (deputies_group, month_of)
)${table};

create index rota_day_over on rota_day (state, meets_on);

-- Who receives voters on a day; a deputy who was swapped out stays, with who came in his place and why.
create table rota_duty (
  id bigint not null auto_increment primary key,
  reception bigint not null,
  login varchar(64) not null,
  in_turn boolean not null,
  successor varchar(64),
  reason varchar(200),
  swapped_by varchar(64),
  swapped_at datetime(3),
  constraint rota_duty_day foreign key (reception) references rota_day (id)
)${table};

create index rota_duty_of_day on rota_duty (reception, id);
create index rota_duty_of_login on rota_duty (login, reception);
