-- 纸质意见: what a liaison officer read off a deputy's signed form, each try a row; closedloop has who checked it.
create table feedback_paper_opinion (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  round_no integer not null,
  attitude varchar(16) not null,
  outcome_rating varchar(16) not null,
  reasons varchar(4000),
  recorded_by varchar(64) not null,
  recorded_at datetime(3) not null,
  constraint feedback_paper_opinion_case foreign key (case_no) references demand_case (case_no)
)${table};
create index feedback_paper_opinion_of on feedback_paper_opinion (case_no, round_no);
