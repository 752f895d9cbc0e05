create table handling_suggestion (
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
  constraint handling_suggestion_case foreign key (case_no) references demand_case (case_no)
)${table};

create index handling_suggestion_of_case on handling_suggestion (case_no, id);
create index handling_suggestion_of_carrier on handling_suggestion (carrier);

create table handling_suggestion_co_signer (
  suggestion_id bigint not null,
  place_no integer not null,
  login varchar(64) not null,
  primary key (suggestion_id, place_no),
  constraint handling_suggestion_co_signer_of foreign key (suggestion_id) references handling_suggestion (id)
)${table};

create table handling_suggestion_finding (
  suggestion_id bigint not null,
  finding varchar(24) not null,
  primary key (suggestion_id, finding),
  constraint handling_suggestion_finding_of foreign key (suggestion_id) references handling_suggestion (id)
)${table};
