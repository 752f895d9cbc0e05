-- 家站: what an office says of a station beside the directory.
create table station_opening (
  station varchar(40) not null primary key,
  hours varchar(200) not null,
  remark varchar(400) not null,
  written_by varchar(64) not null,
  written_at datetime(3) not null
)${table};

-- 公开上墙的制度: the words of each rule, one for all stations of an area.
create table station_rule (
  area varchar(12) not null,
  wall_rule varchar(16) not null,
  words text not null,
  written_by varchar(64) not null,
  written_at datetime(3) not null,
  primary key (area, wall_rule)
)${table};

-- 八有、六有: whether the station has it, as it was looked at last.
create table station_item (
  station varchar(40) not null,
  item varchar(16) not null,
  present boolean not null,
  remark varchar(200) not null,
  checked_by varchar(64) not null,
  checked_at datetime(3) not null,
  primary key (station, item)
)${table};

-- Photos of it, drawn anew and small, so that nothing of the phone's data is kept.
create table station_picture (
  id bigint not null auto_increment primary key,
  station varchar(40) not null,
  item varchar(16) not null,
  picture mediumblob not null,
  taken_by varchar(64) not null,
  taken_at datetime(3) not null
)${table};

create index station_picture_of on station_picture (station, item, id);

-- 代表照片: of a person, shown while his mandate runs and the directory says that it is public.
create table station_portrait (
  login varchar(64) not null primary key,
  picture mediumblob not null,
  written_by varchar(64) not null,
  written_at datetime(3) not null
)${table};
