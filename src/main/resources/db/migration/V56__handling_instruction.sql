create table handling_instruction (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  proposed_route varchar(12) not null,
  rule_table varchar(40) not null,
  rule_version integer not null,
  rule_id varchar(80) not null,
  rule_reason varchar(500) not null,
  rule_inputs varchar(1000) not null,
  proposed_unit varchar(40),
  unit_rule_version integer,
  unit_rule_id varchar(80),
  unit_rule_reason varchar(500),
  proposed_at datetime(3) not null,
  route varchar(12),
  change_reason text,
  instruction text,
  instructed_by varchar(64),
  instructed_at datetime(3),
  version integer not null,
  constraint handling_instruction_case foreign key (case_no) references demand_case (case_no)
)${table};

create index handling_instruction_of_case on handling_instruction (case_no, id);
