-- What somebody asks the list of demands for again and again, under a name: the parameters of the list's address.
create table search_filter (
  id bigint not null auto_increment primary key,
  person varchar(64) not null,
  name varchar(40) not null,
  query varchar(2000) not null,
  constraint search_filter_name unique (person, name)
)${table};
