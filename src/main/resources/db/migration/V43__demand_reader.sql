-- Who else has to do with a case: a body or a person, told by the modules that give them work on it.
create table demand_reader (
  case_no varchar(20) not null,
  reader varchar(80) not null,
  primary key (case_no, reader),
  constraint demand_reader_case foreign key (case_no) references demand_case (case_no)
)${table};

create index demand_reader_reader on demand_reader (reader, case_no);
