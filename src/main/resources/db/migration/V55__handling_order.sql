create table handling_order (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  route varchar(12) not null,
  unit varchar(40) not null,
  handling_mode varchar(10) not null,
  office varchar(40) not null,
  instructed_by varchar(64) not null,
  instructed_at datetime(3) not null,
  instruction text not null,
  reply_by date,
  settled boolean not null,
  responsible varchar(64),
  assigned_at datetime(3),
  taken_at datetime(3),
  returned_at datetime(3),
  version integer not null,
  constraint handling_order_case foreign key (case_no) references demand_case (case_no)
)${table};

create index handling_order_of_case on handling_order (case_no, id);
create index handling_order_of_unit on handling_order (unit, assigned_at);

create table handling_order_co_unit (
  order_id bigint not null,
  place_no integer not null,
  unit varchar(40) not null,
  primary key (order_id, place_no),
  constraint handling_order_co_unit_order foreign key (order_id) references handling_order (id)
)${table};

create table handling_return (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  order_id bigint not null,
  unit varchar(40) not null,
  reason varchar(24) not null,
  own_words text not null,
  proposed_unit varchar(40),
  returned_by varchar(64) not null,
  returned_at datetime(3) not null,
  constraint handling_return_order foreign key (order_id) references handling_order (id)
)${table};

create index handling_return_of_case on handling_return (case_no, id);
