-- Files of what is no case, such as an activity: its photos, the sheet with signatures. The name is sealed.
create table attachment_album_file (
  id bigint not null auto_increment primary key,
  owner_no varchar(40) not null,
  kind varchar(16) not null,
  file_name varchar(1200) not null,
  file_type varchar(8) not null,
  file_size bigint not null,
  sha256 varchar(64) not null,
  added_by varchar(64) not null,
  added_at datetime(3) not null,
  withdrawn_by varchar(64),
  withdrawn_at datetime(3)
)${table};

create index attachment_album_of_owner on attachment_album_file (owner_no, id);

create table attachment_album_piece (
  attachment bigint not null,
  piece_no integer not null,
  sealed mediumblob not null,
  primary key (attachment, piece_no),
  constraint attachment_album_piece_of foreign key (attachment) references attachment_album_file (id)
)${table};
