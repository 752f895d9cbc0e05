-- What happened and nobody has been told of yet: written with what happened, gone when it is told.
create table notification_outbox (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  kind varchar(30) not null,
  named varchar(2000) not null,
  detail varchar(200) not null,
  task varchar(64) not null,
  actor varchar(64) not null,
  happened_at datetime(3) not null,
  held_until datetime(3)
)${table};

-- A notice for one person. No foreign key: it would hold the case's row while a step changes it.
create table notification_notice (
  id bigint not null auto_increment primary key,
  happening bigint not null,
  recipient varchar(64) not null,
  case_no varchar(20) not null,
  kind varchar(30) not null,
  template varchar(40) not null,
  duty boolean not null,
  sending varchar(20) not null,
  category varchar(30) not null,
  detail varchar(200) not null,
  task varchar(64) not null,
  happened_at datetime(3) not null,
  read_at datetime(3),
  constraint notification_notice_once unique (happening, recipient)
)${table};

create index notification_notice_of_recipient on notification_notice (recipient, read_at, id);
create index notification_notice_of_case on notification_notice (case_no, id);
