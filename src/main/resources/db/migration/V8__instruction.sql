-- 批办: what the tables proposed, by which rule, and what a person made of it.
create table instruction_proposal (
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
  constraint instruction_proposal_case foreign key (case_no) references demand_case (case_no)
)${table};

create index instruction_proposal_of_case on instruction_proposal (case_no, id);

-- One try to carry a demand as a suggestion: who was asked, what was written and judged.
create table instruction_suggestion (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  congress_level varchar(12) not null,
  carrier varchar(64),
  consented boolean,
  decline_reason text,
  title varchar(200),
  cause text,
  reasons text,
  proposal text,
  verdict varchar(12),
  verdict_reason text,
  checked_by varchar(64),
  opened_at datetime(3) not null,
  closed_at datetime(3),
  version integer not null,
  constraint instruction_suggestion_case foreign key (case_no) references demand_case (case_no)
)${table};

create index instruction_suggestion_of_case on instruction_suggestion (case_no, id);
create index instruction_suggestion_of_carrier on instruction_suggestion (carrier);

create table instruction_suggestion_co_signer (
  suggestion_id bigint not null,
  place_no integer not null,
  login varchar(64) not null,
  primary key (suggestion_id, place_no),
  constraint instruction_suggestion_co_signer_of foreign key (suggestion_id) references instruction_suggestion (id)
)${table};

-- What the check found wrong with a suggestion.
create table instruction_suggestion_finding (
  suggestion_id bigint not null,
  finding varchar(24) not null,
  primary key (suggestion_id, finding),
  constraint instruction_suggestion_finding_of foreign key (suggestion_id) references instruction_suggestion (id)
)${table};
