-- A deputy urged whoever has to meet a limit of his demand, and who was told. Never changed.
create table supervision_urge (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  deadline_id bigint not null,
  told varchar(12) not null,
  urged_by varchar(64) not null,
  urged_at datetime(3) not null,
  constraint supervision_urge_case foreign key (case_no) references demand_case (case_no)
)${table};

create index supervision_urge_of_case on supervision_urge (case_no, id);
