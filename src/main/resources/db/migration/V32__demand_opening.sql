-- Who saw a voter's name, phone or address in plain: when, in which way, what for. Rows are added, never changed or removed.
create table demand_opening (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  opened_at datetime(3) not null,
  opened_by varchar(64) not null,
  way varchar(20) not null,
  reason varchar(200),
  constraint demand_opening_case foreign key (case_no) references demand_case (case_no)
)${table};

create index demand_opening_of_case on demand_opening (case_no, opened_by, way, opened_at);
