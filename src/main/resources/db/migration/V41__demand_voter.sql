-- Who raised a demand, sealed: at most 40, 20 and 200 characters before that. No row for who left nothing.
create table demand_voter (
  case_no varchar(20) not null primary key,
  name varchar(300),
  phone varchar(100),
  address varchar(1200),
  constraint demand_voter_case foreign key (case_no) references demand_case (case_no)
)${table};
