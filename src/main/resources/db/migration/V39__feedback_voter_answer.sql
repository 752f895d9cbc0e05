-- What a voter answered himself about the result of a round, 0 where no unit replied. Each answer stays; the last counts.
create table feedback_voter_answer (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  told varchar(16) not null,
  solved varchar(16) not null,
  to_the_point varchar(16) not null,
  rating varchar(16) not null,
  words varchar(2000),
  by_helper boolean not null,
  way varchar(16) not null,
  given_at datetime(3) not null,
  constraint feedback_voter_answer_case foreign key (case_no) references demand_case (case_no)
)${table};

create index feedback_voter_answer_of_case on feedback_voter_answer (case_no, round_no, id);

-- The links by which a voter answers without the code: the SHA-256 of each, and what it is about.
create table feedback_answer_link (
  hash varchar(64) not null primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  constraint feedback_answer_link_case foreign key (case_no) references demand_case (case_no)
)${table};
