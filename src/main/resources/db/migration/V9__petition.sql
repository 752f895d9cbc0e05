-- 信访件: a demand in the hands of a petition section, from its register to the deputy.
create table petition_case (
  case_no varchar(20) not null primary key,
  section varchar(40) not null,
  opened_at datetime(3) not null,
  representatives integer,
  acceptance varchar(20),
  passed_on_to varchar(200),
  earlier_case varchar(20), -- in which the same matter was re-checked
  acceptance_reason varchar(1000),
  registered_by varchar(64),
  registered_at datetime(3),
  told_on date,
  told_way varchar(20),
  told_words varchar(1000),
  told_by varchar(64),
  deputy_told_on date,
  deputy_words varchar(1000),
  deputy_told_by varchar(64),
  version integer not null,
  constraint petition_case_case foreign key (case_no) references demand_case (case_no)
)${table};

create table petition_note (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  notes varchar(4000) not null,
  next_step varchar(20) not null,
  noted_by varchar(64) not null,
  noted_at datetime(3) not null,
  constraint petition_note_case foreign key (case_no) references demand_case (case_no)
)${table};

-- An extension of the handling: asked for, decided, and told to the petitioner.
create table petition_extension (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  reason varchar(1000) not null,
  asked_until date not null,
  asked_by varchar(64) not null,
  asked_at datetime(3) not null,
  verdict varchar(20),
  granted_until date,
  due_before date,
  verdict_reason varchar(1000),
  decided_by varchar(64),
  decided_at datetime(3),
  noticed_on date,
  notice_way varchar(20),
  noticed_by varchar(64),
  version integer not null,
  constraint petition_extension_case foreign key (case_no) references demand_case (case_no)
)${table};

-- 处理意见书 (信访工作条例 art. 32).
create table petition_opinion (
  case_no varchar(20) not null primary key,
  request_words varchar(4000) not null,
  facts_found varchar(4000) not null,
  decision varchar(4000) not null,
  legal_basis varchar(2000) not null,
  issued_by varchar(64) not null,
  issued_at datetime(3) not null,
  version integer not null,
  constraint petition_opinion_case foreign key (case_no) references demand_case (case_no)
)${table};

-- 转送: passed on to another organ, told to the petitioner, and what became of it.
create table petition_referral (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  passed_on_to varchar(200) not null,
  reason varchar(1000) not null,
  passed_by varchar(64) not null,
  passed_at datetime(3) not null,
  told_on date,
  told_way varchar(20),
  told_words varchar(1000),
  told_by varchar(64),
  received_on date,
  reply varchar(20),
  objected_on date,
  objection varchar(2000),
  verdict varchar(1000),
  settled_by varchar(64),
  settled_at datetime(3),
  version integer not null,
  constraint petition_referral_case foreign key (case_no) references demand_case (case_no)
)${table};

-- 复查、复核: asked for, decided, and told to the petitioner.
create table petition_review (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  stage varchar(20) not null,
  reviewer varchar(40),
  reviewer_name varchar(200) not null,
  requested_on date not null,
  grounds varchar(4000) not null,
  registered_by varchar(64) not null,
  registered_at datetime(3) not null,
  outcome varchar(20),
  facts_found varchar(4000),
  opinion varchar(4000),
  legal_basis varchar(2000),
  decided_on date,
  decided_by varchar(64),
  decided_at datetime(3),
  told_on date,
  told_way varchar(20),
  told_words varchar(1000),
  told_by varchar(64),
  version integer not null,
  constraint petition_review_case foreign key (case_no) references demand_case (case_no)
)${table};
