-- What was decided about the day of a limit: that the clock stands from one day to another, or, decided on the first,
-- that it ends on the second.
create table demand_deadline_change (
  id bigint not null auto_increment primary key,
  deadline_id bigint not null,
  pause boolean not null,
  from_on date not null,
  to_on date not null,
  constraint demand_deadline_change_of foreign key (deadline_id) references demand_deadline (id)
)${table};

create index demand_deadline_change_deadline on demand_deadline_change (deadline_id, id);

alter table demand_deadline add column changed boolean not null default false;

-- The last day that the law allows in all.
alter table demand_deadline add column outer_on date;
