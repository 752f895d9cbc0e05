-- What the place chose on a page where the sources differ, in place of the file of settings; the last row of a kind
-- counts, the others are the record of who chose what.
create table policy_choice (
  id bigint not null auto_increment primary key,
  kind varchar(20) not null,
  chosen varchar(200) not null,
  chosen_by varchar(64) not null,
  chosen_at datetime(3) not null
)${table};

create index policy_choice_of_kind on policy_choice (kind, id);
