-- What was handed in with a case. The name is sealed, at most 200 characters before that.
create table attachment_file (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  file_name varchar(1200) not null,
  file_type varchar(8) not null,
  file_size bigint not null,
  sha256 varchar(64) not null,
  shows_voter boolean not null,
  added_by varchar(64) not null,
  added_at datetime(3) not null,
  withdrawn_by varchar(64),
  withdrawn_at datetime(3),
  constraint attachment_file_case foreign key (case_no) references demand_case (case_no)
)${table};

create index attachment_file_of_case on attachment_file (case_no, id);

-- Its content in pieces, each sealed, so that no statement is large; none once it is withdrawn.
create table attachment_piece (
  attachment bigint not null,
  piece_no integer not null,
  sealed mediumblob not null,
  primary key (attachment, piece_no),
  constraint attachment_piece_of foreign key (attachment) references attachment_file (id)
)${table};
