-- Text blocks that a body, a station or a group writes for itself and puts into its forms.
create table portal_phrase (
  id bigint not null auto_increment,
  body varchar(40) not null,
  title varchar(30) not null,
  words text not null,
  written_by varchar(64) not null,
  written_at datetime(3) not null,
  primary key (id)
)${table};

create index portal_phrase_body on portal_phrase (body, title);
