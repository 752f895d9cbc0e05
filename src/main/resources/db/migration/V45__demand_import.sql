-- Which row of somebody's list became which case, so that the same list adds nothing twice.
create table demand_import (
  area varchar(12) not null,
  external_no varchar(64) not null,
  case_no varchar(20) not null,
  primary key (area, external_no),
  constraint demand_import_case foreign key (case_no) references demand_case (case_no)
)${table};
