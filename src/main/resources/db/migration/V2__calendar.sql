-- The State Council's notices: one row a year, one row a day that leaves the usual week. A day of late December may
-- belong to the next year's notice.
create table calendar_holiday_year (
  notice_year int not null,
  source varchar(1000) not null,
  loaded_at datetime(3) not null,
  primary key (notice_year)
)${table};

create table calendar_holiday_day (
  notice_year int not null,
  holiday_date date not null,
  kind varchar(8) not null,
  name varchar(60) not null,
  primary key (notice_year, holiday_date),
  constraint calendar_holiday_day_year foreign key (notice_year) references calendar_holiday_year (notice_year)
)${table};

-- Days that an area rests or works on its own account.
create table calendar_local_day (
  area varchar(12) not null,
  holiday_date date not null,
  kind varchar(8) not null,
  name varchar(60) not null,
  source varchar(200) not null,
  primary key (area, holiday_date)
)${table};

-- One row: rises with every change, so that each node sees cheaply that its days in memory are old.
create table calendar_revision (
  id int not null,
  revision bigint not null,
  primary key (id)
)${table};

insert into calendar_revision (id, revision) values (1, 0);
