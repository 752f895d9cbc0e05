-- An answer that is prepared for the public, who checked it, and until when it stood there. Words are the redacted ones.
create table publication_answer (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  state varchar(12) not null,
  area varchar(12) not null,
  category varchar(40) not null,
  outcome varchar(24) not null,
  unit varchar(40) not null,
  title varchar(100) not null,
  question varchar(2000) not null,
  answer varchar(4000) not null,
  prepared_by varchar(64) not null,
  prepared_at datetime(3) not null,
  deputy_word varchar(10) not null,
  deputy_reason varchar(500),
  deputy_at datetime(3),
  decided_by varchar(64),
  decided_at datetime(3),
  refusal varchar(500),
  published_on date,
  taken_down_by varchar(64),
  taken_down_at datetime(3),
  taken_down_reason varchar(500),
  constraint publication_answer_case foreign key (case_no) references demand_case (case_no)
)${table};

create index publication_answer_of_case on publication_answer (case_no, id);
create index publication_answer_public on publication_answer (state, published_on, id);
