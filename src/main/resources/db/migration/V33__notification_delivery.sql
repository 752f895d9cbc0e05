-- A notice on its way by a channel beside the screen. Those of one bundle leave in one message.
create table notification_delivery (
  id bigint not null auto_increment primary key,
  notice bigint not null,
  recipient varchar(64) not null,
  channel varchar(10) not null,
  bundle varchar(100) not null,
  due_at datetime(3) not null,
  state varchar(10) not null,
  tries integer not null,
  fault varchar(500),
  settled_at datetime(3),
  constraint notification_delivery_once unique (notice, channel),
  constraint notification_delivery_notice foreign key (notice) references notification_notice (id)
)${table};

create index notification_delivery_of_bundle on notification_delivery (bundle, state);
create index notification_delivery_due on notification_delivery (state, due_at);
create index notification_delivery_of_recipient on notification_delivery (recipient, id);

-- Where a person is reached, as the person says.
create table notification_reader (
  login varchar(64) not null primary key,
  mail varchar(254)
)${table};

-- What a person wants otherwise than the table of notices says.
create table notification_wish (
  login varchar(64) not null,
  kind varchar(30) not null,
  wish varchar(10) not null,
  constraint notification_wish_key primary key (login, kind)
)${table};

-- db-scheduler's own table: when each bundle is tried, and by which node. Its columns are the library's.
create table notification_schedule (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data blob,
  execution_time datetime(6) not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success datetime(6),
  last_failure datetime(6),
  consecutive_failures integer,
  last_heartbeat datetime(6),
  version bigint not null,
  priority smallint,
  constraint notification_schedule_key primary key (task_name, task_instance)
)${table};

create index notification_schedule_time on notification_schedule (execution_time);
create index notification_schedule_heartbeat on notification_schedule (last_heartbeat);
