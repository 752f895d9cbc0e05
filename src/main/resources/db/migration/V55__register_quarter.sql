-- 季度清单: the list of each group and quarter, named by the quarter's first day, from the process that waits for its
-- close to the receipt. The figures are those of the time at which it was compiled or signed last.
create table register_quarter (
  id bigint not null auto_increment primary key,
  deputies_group varchar(40) not null,
  quarter_of date not null,
  closes_on date not null,
  state varchar(10) not null,
  begun_at datetime(3),
  problems integer not null default 0,
  solved integer not null default 0,
  pending integer not null default 0,
  carried integer not null default 0,
  words varchar(4000),
  constraint register_quarter_once unique (deputies_group, quarter_of)
)${table};

-- What the office said of a list that was signed. Never changed.
create table register_receipt (
  volume bigint not null primary key,
  login varchar(64) not null,
  verdict varchar(10) not null,
  reason varchar(4000),
  decided_at datetime(3) not null,
  constraint register_receipt_of foreign key (volume) references register_volume (id)
)${table};
