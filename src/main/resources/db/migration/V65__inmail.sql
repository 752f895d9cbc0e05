-- A mail that came in, each once. Who wrote it and its subject are sealed; what it says is in pieces until it is settled.
create table inmail_message (
  id bigint not null auto_increment primary key,
  message_key varchar(64) not null,
  state varchar(12) not null,
  reason varchar(20),
  office varchar(40) not null,
  meant_case varchar(20),
  sender varchar(1500) not null,
  subject varchar(1500) not null,
  message_size bigint not null,
  taken_at datetime(3) not null,
  landed_in varchar(20),
  settled_by varchar(64),
  settled_at datetime(3),
  settled_why varchar(200),
  constraint inmail_message_once unique (message_key)
)${table};

create index inmail_message_waiting on inmail_message (office, state, id);
create index inmail_message_settled on inmail_message (state, taken_at);

-- The mail as it came, in sealed pieces.
create table inmail_piece (
  message bigint not null,
  piece_no integer not null,
  sealed mediumblob not null,
  primary key (message, piece_no),
  constraint inmail_piece_of foreign key (message) references inmail_message (id)
)${table};

-- What a mail brought into a case. What was quoted below it, and the names of files that were not taken, are kept apart.
create table inmail_letter (
  id bigint not null auto_increment primary key,
  case_no varchar(20) not null,
  message_key varchar(64) not null,
  written_by varchar(64),
  landed_by varchar(64) not null,
  landed_at datetime(3) not null,
  shows_voter boolean not null,
  files integer not null,
  sha256 varchar(64) not null,
  words mediumblob,
  quoted mediumblob,
  unattached mediumblob,
  constraint inmail_letter_once unique (message_key),
  constraint inmail_letter_case foreign key (case_no) references demand_case (case_no)
)${table};

create index inmail_letter_of_case on inmail_letter (case_no, id);

-- Since when the mailbox can't be read, as the last node that looked found it; no row while it can.
create table inmail_fault (
  id integer not null primary key,
  since datetime(3) not null,
  fault varchar(300) not null
)${table};
