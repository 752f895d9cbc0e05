-- When each case came to a task, a stage, a question or an event and when it left: decision 0018.
create table journal_visit (
  id binary(16) not null primary key, -- the engine's, of the task or the activity instance, its time first
  case_no varchar(64) not null,
  process varchar(64) not null,
  process_version integer not null,
  instance binary(16) not null,
  node varchar(64) not null,
  offered_to varchar(255), -- the groups and people who could take the task
  entered_at datetime(3) not null,
  due_at datetime(3),
  left_at datetime(3),
  done_by varchar(64),
  why varchar(255) -- the flow that the answer took, or what ended the visit early
)${table};

create index journal_visit_of_case on journal_visit (case_no);
create index journal_visit_of_node on journal_visit (node, entered_at);
