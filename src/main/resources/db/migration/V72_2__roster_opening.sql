-- Who saw a deputy's roster of voters, or took it away as a file. Only ever added to.
create table roster_opening (
  id bigint not null auto_increment primary key,
  deputy varchar(40) not null,
  opened_at datetime(3) not null,
  opened_by varchar(64) not null,
  way varchar(10) not null
)${table};
create index roster_opening_of on roster_opening (deputy, id);
