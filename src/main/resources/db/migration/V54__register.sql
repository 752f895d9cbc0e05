-- What a group handed in for a period of a year, in parts from 0: for the whole of it (YEAR) 四簿一册一表 and each
-- supplement after it, for a quarter (Q1 to Q4) its list each time it was signed. Never changed.
create table register_volume (
  id bigint not null auto_increment primary key,
  deputies_group varchar(40) not null,
  register_year integer not null,
  period varchar(4) not null,
  part integer not null,
  login varchar(64) not null, -- who handed it in
  handed_in_at datetime(3) not null,
  constraint register_volume_once unique (deputies_group, register_year, period, part)
)${table};

-- Its files: the kind of register, the format, the SHA-256 of the whole. The hash is under the chain of who handed it in.
create table register_file (
  volume bigint not null,
  kind varchar(20) not null,
  format varchar(8) not null,
  login varchar(64) not null,
  file_size bigint not null,
  sha256 varchar(64) not null,
  primary key (volume, kind, format),
  constraint register_file_of foreign key (volume) references register_volume (id)
)${table};

-- The bytes in pieces, each sealed, so that no statement is large.
create table register_piece (
  volume bigint not null,
  kind varchar(20) not null,
  format varchar(8) not null,
  piece_no integer not null,
  sealed mediumblob not null,
  primary key (volume, kind, format, piece_no),
  constraint register_piece_of foreign key (volume, kind, format) references register_file (volume, kind, format)
)${table};

-- Which rows it has, by a keyed hash of each: what a supplement is told from. No hash where the supplement says that a row is void.
create table register_row (
  volume bigint not null,
  kind varchar(20) not null,
  row_no integer not null,
  row_key varchar(64) not null,
  row_hash varchar(43),
  primary key (volume, kind, row_no),
  constraint register_row_of foreign key (volume) references register_volume (id)
)${table};
